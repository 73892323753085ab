#pragma once

/// The value between `paint` and `finish`: pages with their content, and what they do not say themselves,
/// which stretch of a page's content belongs to what. The stretches are told apart by their colours: `paint`
/// paints each in one that stands for a number, and `finish` puts the colour that is meant in its place.
/// Unlike the tags of Cairo they come out the same in each of its versions, for shapes as for text.

#include "base/color.hpp"
#include "page/geometry.hpp"
#include "page/item.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace brief::page {

/// What a stretch of a page's content is painted with: whose it is, and its colour.
struct Brush {
    Owner owner;
    Color color;

    bool operator==(Brush const&) const = default;
};

struct Painted {
    std::string pdf; ///< an untagged PDF file

    /// For every page its brushes in the order of painting. Brush k has the code k + 1; the code 0 is that of
    /// the cover. Neighbours of one owner are one sequence of marked content.
    std::vector<std::vector<Brush>> brushes;
};

/// Painted first of all on a page of `size`, and taken out again. Cairo keeps the region that is painted, and
/// joins the place of every text and shape to it; in one that is already all of the page nothing is left to
/// join, which is a twentieth of the time of a long report.
Rect cover(Size size);

/// Whether a rectangle that is painted before all else is a cover.
bool is_cover(Rect const& area);

/// Painted where a stretch begins with something that has no colour, such as a picture, and taken out again.
Rect mark();

bool is_mark(Rect const& area);

/// The codes a page can have.
inline constexpr std::size_t most_codes = 50'000;

/// Red, green and blue, from 0 to 1, that stand for the number `code`.
std::array<double, 3> coded_color(std::size_t code);

/// The number that the components of a colour stand for, as Cairo writes them, with six decimals; nothing
/// for a colour that stands for none.
std::optional<std::size_t> find_code(double red, double green, double blue);

} // namespace brief::page
