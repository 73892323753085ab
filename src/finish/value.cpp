#include "finish/value.hpp"

#include <cmath>

namespace brief::finish {

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

Value const& find(Dictionary const& dictionary, std::string const& key) {
    static Value const null;
    for (Entry const& entry : dictionary) {
        if (entry.key == key) {
            return entry.value;
        }
    }
    return null;
}

} // namespace brief::finish
