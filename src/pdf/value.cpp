#include "pdf/value.hpp"

#include <cmath>

namespace brief::pdf {

Value::Value(bool value) : data(value) {}

Value::Value(std::int64_t value) : data(value) {}

Value::Value(double value) : data(value) {}

Value::Value(Name value) : data(std::move(value)) {}

Value::Value(Bytes value) : data(std::move(value)) {}

Value::Value(Text value) : data(std::move(value)) {}

Value::Value(Array value) : data(std::move(value)) {}

Value::Value(Dictionary value) : data(std::move(value)) {}

Value::Value(Id value) : data(value) {}

bool Value::operator==(Value const& other) const {
    return data == other.data;
}

Value number(double value) {
    constexpr double thousand = 1000;
    double rounded = std::round(value * thousand) / thousand;
    if (rounded == std::trunc(rounded)) {
        return static_cast<std::int64_t>(rounded);
    }
    return rounded;
}

Value integer(std::size_t value) {
    return static_cast<std::int64_t>(value);
}

Value const& find(Dictionary const& dictionary, std::string_view key) {
    static Value const null;
    for (Entry const& entry : dictionary) {
        // Keys are short, and most differ in how they begin.
        bool const may_be = entry.key.size() == key.size() && (key.empty() || entry.key[0] == key[0]);
        if (may_be && entry.key == key) {
            return entry.value;
        }
    }
    return null;
}

std::string_view name_of(Value const& value) {
    Name const* name = std::get_if<Name>(&value.data);
    return name == nullptr ? std::string_view() : name->text;
}

std::string_view bytes_of(Value const& value) {
    Bytes const* bytes = std::get_if<Bytes>(&value.data);
    return bytes == nullptr ? std::string_view() : bytes->data;
}

std::optional<std::int64_t> integer_of(Value const& value) {
    std::int64_t const* whole = std::get_if<std::int64_t>(&value.data);
    return whole == nullptr ? std::nullopt : std::optional(*whole);
}

std::optional<double> number_of(Value const& value) {
    if (double const* real = std::get_if<double>(&value.data)) {
        return *real;
    }
    std::optional<std::int64_t> whole = integer_of(value);
    return whole ? std::optional(static_cast<double>(*whole)) : std::nullopt;
}

bool is_true(Value const& value) {
    bool const* truth = std::get_if<bool>(&value.data);
    return truth != nullptr && *truth;
}

} // namespace brief::pdf
