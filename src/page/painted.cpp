#include "page/painted.hpp"

#include <cmath>

namespace brief::page {

namespace {

// Multiples of 1/256 pt, the unit of Cairo's paths, within any page: outside of it Cairo paints nothing.
constexpr Rect mark_area{1, 1, 3.0 / 256, 5.0 / 256};

// Less than a pixel of Cairo away from the edge of the page, and yet no fill of all of it, which would be
// another operation.
constexpr double inset = 17.0 / 256;

// Cairo writes three decimals of a place.
constexpr double tolerance = 0.001;

// Cairo compares sixteen bits of a component and writes six decimals of it, from a tenth on at the first try;
// and 1 takes the fewest instructions.
constexpr double shades = 65536;
constexpr double first_red = 0.2;
constexpr double tolerance_of_red = 1e-6;

bool is_near(double a, double b) {
    return std::abs(a - b) <= tolerance;
}

} // namespace

Rect cover(Size size) {
    return {inset, inset, std::floor(size.width) - 2 * inset, std::floor(size.height) - 2 * inset};
}

bool is_cover(Rect const& area) {
    return is_near(area.x, inset) && is_near(area.y, inset);
}

Rect mark() {
    return mark_area;
}

bool is_mark(Rect const& area) {
    return is_near(area.x, mark_area.x) && is_near(area.y, mark_area.y) &&
           is_near(area.width, mark_area.width) && is_near(area.height, mark_area.height);
}

std::array<double, 3> coded_color(std::size_t code) {
    return {first_red + static_cast<double>(code) / shades, 1, 1};
}

std::optional<std::size_t> find_code(double red, double green, double blue) {
    double const code = std::round((red - first_red) * shades);
    bool const is_whole = std::abs(first_red + code / shades - red) <= tolerance_of_red;
    if (green != 1 || blue != 1 || !is_whole || code < 0 || code >= static_cast<double>(most_codes)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(code);
}

} // namespace brief::page
