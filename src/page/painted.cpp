#include "page/painted.hpp"

#include <cmath>

namespace brief::page {

namespace {

// The place says the number, the size says that it is a sentinel. Both are multiples of 1/256 pt, the unit of
// Cairo's paths; the grid of 32 pt × 32 pt lies within any page, outside of which Cairo paints nothing.
constexpr double margin = 1;
constexpr double step = 0.25;
constexpr std::size_t columns = 128;
constexpr double width = 3.0 / 256;
constexpr double height = 5.0 / 256;

// Less than a pixel of Cairo away from the edge of the page, and yet no fill of all of it, which would be
// another operation.
constexpr double inset = 17.0 / 256;

// Cairo writes three decimals.
constexpr double tolerance = 0.001;

std::optional<std::size_t> find_place(double coordinate) {
    double place = std::round((coordinate - margin) / step);
    bool on_grid = std::abs(margin + place * step - coordinate) <= tolerance;
    if (!on_grid || place < 0 || place >= static_cast<double>(columns)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(place);
}

} // namespace

Rect cover(Size size) {
    return {inset, inset, std::floor(size.width) - 2 * inset, std::floor(size.height) - 2 * inset};
}

bool is_cover(Rect const& area) {
    return std::abs(area.x - inset) <= tolerance && std::abs(area.y - inset) <= tolerance;
}

Rect sentinel(std::size_t serial) {
    std::size_t column = serial % columns;
    std::size_t row = serial / columns;
    return {
        margin + step * static_cast<double>(column),
        margin + step * static_cast<double>(row),
        width,
        height,
    };
}

std::optional<std::size_t> find_sentinel(Rect const& area) {
    if (std::abs(area.width - width) > tolerance || std::abs(area.height - height) > tolerance) {
        return std::nullopt;
    }
    std::optional<std::size_t> column = find_place(area.x);
    std::optional<std::size_t> row = find_place(area.y);
    if (!column || !row) {
        return std::nullopt;
    }
    return *row * columns + *column;
}

} // namespace brief::page
