#include "pdf/decode.hpp"

#include <cstdlib>
#include <utility>

namespace brief::pdf {

namespace {

Value const& only(Value const& value) {
    static Value const several = true;
    Array const* array = std::get_if<Array>(&value.data);
    if (array == nullptr) {
        return value;
    }
    return array->size() == 1 ? array->front() : several;
}

unsigned paeth(unsigned left, unsigned above, unsigned corner) {
    int estimate = static_cast<int>(left) + static_cast<int>(above) - static_cast<int>(corner);
    int to_left = std::abs(estimate - static_cast<int>(left));
    int to_above = std::abs(estimate - static_cast<int>(above));
    int to_corner = std::abs(estimate - static_cast<int>(corner));
    if (to_left <= to_above && to_left <= to_corner) {
        return left;
    }
    return to_above <= to_corner ? above : corner;
}

/// What a predictor of PNG (ISO 15948 clause 9) adds to a byte.
std::optional<unsigned> predicted(char type, unsigned left, unsigned above, unsigned corner) {
    switch (type) {
    case 0: return 0;
    case 1: return left;
    case 2: return above;
    case 3: return (left + above) / 2;
    case 4: return paeth(left, above, corner);
    default: return std::nullopt;
    }
}

/// Undoes the predictor "Up" in the row that begins at `row` of `data` and has one above it.
void add_above(std::string& data, std::size_t row, std::string_view differences) {
    char* const to = data.data() + row;
    char const* const above = to - differences.size();
    for (std::size_t i = 0; i < differences.size(); ++i) {
        auto const sum = static_cast<unsigned char>(above[i]) + static_cast<unsigned char>(differences[i]);
        to[i] = static_cast<char>(sum & 0xff);
    }
}

std::optional<std::string> undo_predictor(std::string_view rows, std::size_t columns, std::size_t pixel) {
    std::size_t width = columns + 1;
    if (rows.size() % width != 0) {
        return std::nullopt;
    }
    std::string data(rows.size() / width * columns, '\0');
    auto byte = [&](std::size_t at) { return static_cast<unsigned char>(data[at]); };
    std::size_t start = 0;
    for (std::size_t row = 0; row < rows.size(); row += width, start += columns) {
        bool is_first = row == 0;
        std::string_view const differences = rows.substr(row + 1, columns);
        if (rows[row] == 2 && !is_first) { // as in nearly all tables
            add_above(data, start, differences);
            continue;
        }
        for (std::size_t i = 0; i < columns; ++i) {
            bool has_left = i >= pixel;
            unsigned left = has_left ? byte(start + i - pixel) : 0;
            unsigned above = is_first ? 0 : byte(start + i - columns);
            unsigned corner = has_left && !is_first ? byte(start + i - columns - pixel) : 0;
            std::optional<unsigned> add = predicted(rows[row], left, above, corner);
            if (!add) {
                return std::nullopt;
            }
            data[start + i] = static_cast<char>((static_cast<unsigned char>(differences[i]) + *add) & 0xffU);
        }
    }
    return data;
}

std::size_t positive(Dictionary const& parameters, std::string_view key, std::size_t otherwise) {
    constexpr std::int64_t most = 1 << 20;
    std::optional<std::int64_t> given = integer_of(find(parameters, key));
    return given && *given > 0 && *given <= most ? static_cast<std::size_t>(*given) : otherwise;
}

} // namespace

std::optional<Filter> filter_of(Dictionary const& stream) {
    Filter filter;
    Value const& name = only(find(stream, "Filter"));
    if (name.is_null()) {
        return filter;
    }
    if (name_of(name) != "FlateDecode") {
        return std::nullopt;
    }
    filter.deflated = true;
    Value const& given = only(find(stream, "DecodeParms"));
    Dictionary const* parameters = std::get_if<Dictionary>(&given.data);
    if (parameters == nullptr) {
        return given.is_null() ? std::optional(filter) : std::nullopt;
    }
    constexpr std::int64_t first_of_png = 10;
    constexpr std::int64_t last_of_png = 15;
    std::int64_t predictor = integer_of(find(*parameters, "Predictor")).value_or(1);
    if (predictor == 1) {
        return filter;
    }
    if (predictor < first_of_png || predictor > last_of_png) {
        return std::nullopt;
    }
    std::size_t bits = positive(*parameters, "Colors", 1) * positive(*parameters, "BitsPerComponent", 8);
    filter.columns = (positive(*parameters, "Columns", 1) * bits + 7) / 8;
    filter.pixel = (bits + 7) / 8;
    return filter;
}

std::optional<std::string>
decode(std::string_view data, Filter const& filter, std::size_t limit, Inflater& inflater) {
    if (!filter.deflated) {
        return data.size() <= limit ? std::optional(std::string(data)) : std::nullopt;
    }
    std::optional<std::string_view> const inflated = inflater.run(data, limit);
    if (!inflated) {
        return std::nullopt;
    }
    return filter.columns == 0 ? std::optional(std::string(*inflated))
                               : undo_predictor(*inflated, filter.columns, filter.pixel);
}

std::optional<std::string> decode(std::string_view data, Filter const& filter, std::size_t limit) {
    Inflater inflater;
    return decode(data, filter, limit, inflater);
}

} // namespace brief::pdf
