#include "base/color.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace brief {

namespace {

// WCAG 2.1, definition of relative luminance.
double linear(std::uint8_t channel) {
    double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

} // namespace

std::optional<Color> parse_color(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') {
        return std::nullopt;
    }
    std::uint32_t value = 0;
    auto [end, fault] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
    if (fault != std::errc{} || end != text.data() + 7) {
        return std::nullopt;
    }
    auto channel = [&](unsigned shift) { return static_cast<std::uint8_t>((value >> shift) & 0xffU); };
    return Color{channel(16), channel(8), channel(0)};
}

std::string format(Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

double contrast(Color a, Color b) {
    double first = luminance(a);
    double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace brief
