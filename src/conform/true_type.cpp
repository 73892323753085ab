#include "conform/true_type.hpp"

#include <algorithm>
#include <cstddef>

namespace brief::conform {

namespace {

/// A number of two or four bytes; nothing behind the end.
std::optional<std::uint32_t> number_at(std::string_view data, std::size_t at, std::size_t size) {
    if (at > data.size() || size > data.size() - at) {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    for (char byte : data.substr(at, size)) {
        value = value << 8U | static_cast<unsigned char>(byte);
    }
    return value;
}

std::string_view font_table(std::string_view font, std::string_view tag) {
    constexpr std::size_t header = 12;
    constexpr std::size_t record = 16;
    std::uint32_t count = number_at(font, 4, 2).value_or(0);
    for (std::size_t at = header; count > 0; --count, at += record) {
        std::optional<std::uint32_t> offset = number_at(font, at + 8, 4);
        std::optional<std::uint32_t> length = number_at(font, at + 12, 4);
        if (!offset || !length) {
            return {};
        }
        if (font.substr(at, 4) == tag) {
            return *offset <= font.size() ? font.substr(*offset, *length) : std::string_view();
        }
    }
    return {};
}

} // namespace

std::optional<TrueType> TrueType::open(std::string_view font) {
    constexpr std::size_t units_at = 18;
    constexpr std::size_t advances_at = 34;
    constexpr std::size_t glyphs_at = 4;
    TrueType result;
    result.metrics_ = font_table(font, "hmtx");
    result.units_ = number_at(font_table(font, "head"), units_at, 2).value_or(0);
    result.advances_ = number_at(font_table(font, "hhea"), advances_at, 2).value_or(0);
    result.glyphs_ = number_at(font_table(font, "maxp"), glyphs_at, 2).value_or(0);
    bool good = result.units_ != 0 && result.advances_ != 0;
    return good ? std::optional(result) : std::nullopt;
}

std::optional<double> TrueType::width(std::uint32_t glyph) const {
    constexpr std::size_t record = 4;
    if (glyph >= glyphs_) {
        return std::nullopt;
    }
    std::optional<std::uint32_t> advance = number_at(metrics_, record * std::min(glyph, advances_ - 1), 2);
    return advance ? std::optional(*advance * 1000.0 / units_) : std::nullopt;
}

} // namespace brief::conform
