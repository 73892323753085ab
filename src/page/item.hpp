#pragma once

/// What stands on a page: runs of glyphs, vector shapes, hatches and pictures at fixed places. Every item
/// says what it belongs to, a leaf of the structure or one of the artifacts (ISO 32000-1 14.8.2.2).

#include "base/color.hpp"
#include "image/picture.hpp"
#include "page/geometry.hpp"
#include "page/structure.hpp"
#include "text/font.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace brief::page {

/// Painted, but no part of what is read.
enum class Artifact : std::uint8_t {
    layout, ///< rules, grounds, ornaments
    header, ///< Pagination artifact of subtype Header
    footer, ///< Pagination artifact of subtype Footer
};

using Owner = std::variant<LeafId, Artifact>;

/// A glyph of a run, at `offset` from the run's origin.
struct Glyph {
    std::uint32_t id = 0; ///< glyph index in the font file
    Point offset;

    bool operator==(Glyph const&) const = default;
};

/// How text and glyphs of a run belong together: the next `bytes` of the text are shown by the next `glyphs`.
struct Cluster {
    std::uint16_t bytes = 0;
    std::uint16_t glyphs = 0;

    bool operator==(Cluster const&) const = default;
};

/// Glyphs of one font, size and colour on one baseline.
struct GlyphRun {
    text::FontId font{};
    double size = 0;    ///< pt
    double stretch = 1; ///< width of the glyphs as a factor; the offsets already hold it
    Color color;
    Point origin;                  ///< left end of the baseline
    double advance = 0;            ///< pt from there to the right end
    std::vector<Glyph> glyphs;     ///< from left to right
    std::string text;              ///< UTF-8 in reading order
    std::vector<Cluster> clusters; ///< in the order of the text
    bool right_to_left = false;    ///< the clusters run backwards through the glyphs

    bool operator==(GlyphRun const&) const = default;
};

struct MoveTo {
    Point to;

    bool operator==(MoveTo const&) const = default;
};

struct LineTo {
    Point to;

    bool operator==(LineTo const&) const = default;
};

/// A cubic Bézier curve.
struct CurveTo {
    Point control_1;
    Point control_2;
    Point to;

    bool operator==(CurveTo const&) const = default;
};

struct ClosePath {
    bool operator==(ClosePath const&) const = default;
};

using Segment = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;

/// What is inside of a path that crosses itself (ISO 32000-1 8.5.3.3).
enum class FillRule : std::uint8_t { nonzero, even_odd };

/// ISO 32000-1 8.4.3.3.
enum class LineCap : std::uint8_t { butt, round, square };

/// ISO 32000-1 8.4.3.4.
enum class LineJoin : std::uint8_t { miter, round, bevel };

struct Stroke {
    double width = 0; ///< pt
    Color color;
    std::vector<double> dashes; ///< pt on, off, …; empty: solid
    LineCap cap = LineCap::butt;
    LineJoin join = LineJoin::miter;
    double miter_limit = 10; ///< of a joint to the width (ISO 32000-1 8.4.3.5)

    bool operator==(Stroke const&) const = default;
};

/// A path that is filled, stroked or both, in this order.
struct Shape {
    std::vector<Segment> segments;
    std::optional<Color> fill;
    std::optional<Stroke> stroke;
    FillRule fill_rule = FillRule::nonzero;

    /// Of a part of a drawing that is the same in every direction of writing, as a logo is: the x of the
    /// middle of the whole drawing.
    std::optional<double> middle;

    bool operator==(Shape const&) const = default;
};

/// Lines at 45° all over `area`, cut off at its edges. They rise to the right.
struct Hatch {
    Rect area;
    double foot =
        0; ///< x where one of them, its middle, meets the lower edge of the area or would; may lie outside
    double step = 0;  ///< pt from line to line along x; 0: no lines
    double width = 0; ///< pt, thickness of a line
    Color color;
    bool falls = false; ///< to the right instead, as where a page starts at the other side

    bool operator==(Hatch const&) const = default;
};

/// A picture that fills `area`.
struct PlacedPicture {
    Rect area;
    std::shared_ptr<image::Picture const> picture; ///< never null

    bool operator==(PlacedPicture const& other) const {
        return area == other.area && *picture == *other.picture;
    }
};

struct Item {
    Owner owner;
    std::variant<GlyphRun, Shape, Hatch, PlacedPicture> what;

    bool operator==(Item const&) const = default;
};

Shape rectangle(Rect area, Color fill);

/// A line around `area`, inside its edge.
Shape frame(Rect area, Stroke stroke);
Shape line(Point from, Point to, Stroke stroke);

/// A circle of four Bézier curves.
Shape circle(Point centre, double radius, std::optional<Color> fill, std::optional<Stroke> stroke);

/// The same item `by` further right and down.
void translate(Item& item, Point by);

/// The same item where it stands on a page of this width (pt) that starts at the other side. Texts and
/// drawings with a `middle` are moved, not turned round.
void mirror(Item& item, double page_width);

/// Appends `items`, each `by` further right and down.
void append(std::vector<Item>& to, std::vector<Item> items, Point by);

} // namespace brief::page
