#pragma once

/// A colour of sRGB and the contrast between two of them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brief {

/// Eight bits a channel, sRGB (IEC 61966-2-1).
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(Color const&) const = default;
};

/// Reads "#rrggbb"; nothing for any other form.
std::optional<Color> parse_color(std::string_view text);

std::string format(Color color);

/// Contrast ratio of WCAG 2.1, 1 to 21, the same in either order.
double contrast(Color a, Color b);

} // namespace brief
