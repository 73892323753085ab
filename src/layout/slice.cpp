#include "layout/slice.hpp"

#include "base/overload.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace brief::layout {

namespace {

constexpr double tallest_drawing = 30; // pt: rectangles above it are grounds, those below are bars
constexpr double least_gap = 0.05;     // pt between two lines

struct VerticalExtent {
    double top = 0;
    double bottom = 0;

    double middle() const { return (top + bottom) / 2; }
};

template <class Visit>
void each_point(page::Shape const& shape, Visit const& visit) {
    for (page::Segment const& segment : shape.segments) {
        std::visit(
            overload{
                [&](page::MoveTo const& to) { visit(to.to); },
                [&](page::LineTo const& to) { visit(to.to); },
                [&](page::CurveTo const& to) {
                    visit(to.control_1);
                    visit(to.control_2);
                    visit(to.to);
                },
                [](page::ClosePath const&) {},
            },
            segment
        );
    }
}

page::Rect bounds(page::Shape const& shape) {
    std::optional<page::Rect> out;
    each_point(shape, [&](page::Point at) {
        page::Rect& box = out ? *out : out.emplace(page::Rect{at.x, at.y, 0, 0});
        double const right = std::max(box.x + box.width, at.x);
        double const bottom = std::max(box.y + box.height, at.y);
        box.x = std::min(box.x, at.x);
        box.y = std::min(box.y, at.y);
        box.width = right - box.x;
        box.height = bottom - box.y;
    });
    return out.value_or(page::Rect{});
}

/// Whether a shape looks the same however it is cut: an upright line, or a ground.
bool is_divisible(page::Shape const& shape) {
    page::Rect const box = bounds(shape);
    bool straight = true;
    bool edges_only = true;
    for (page::Segment const& segment : shape.segments) {
        straight = straight && !std::holds_alternative<page::CurveTo>(segment);
    }
    each_point(shape, [&](page::Point at) {
        bool const on_side = at.x == box.x || std::abs(at.x - box.x - box.width) < least_gap;
        bool const on_end = at.y == box.y || std::abs(at.y - box.y - box.height) < least_gap;
        edges_only = edges_only && on_side && on_end;
    });
    bool const line = box.width < least_gap && box.height > 0;
    return straight && (line || (edges_only && box.height > tallest_drawing));
}

VerticalExtent extent_of(page::Item const& item) {
    return std::visit(
        overload{
            [](page::GlyphRun const& run) {
                constexpr double above = 0.75; // of the size: from capitals to descenders
                constexpr double below = 0.22;
                return VerticalExtent{run.origin.y - above * run.size, run.origin.y + below * run.size};
            },
            [](page::Shape const& shape) {
                page::Rect const box = bounds(shape);
                return VerticalExtent{box.y, box.y + box.height};
            },
            [](auto const& placed) {
                return VerticalExtent{placed.area.y, placed.area.y + placed.area.height};
            },
        },
        item.what
    );
}

bool is_divisible(page::Item const& item) {
    auto const* shape = std::get_if<page::Shape>(&item.what);
    return shape != nullptr && is_divisible(*shape);
}

/// From 0 to the height of the box: where it may be cut.
std::vector<double> cuts_of(Box const& box) {
    std::vector<VerticalExtent> whole;
    for (page::Item const& item : box.items) {
        VerticalExtent const extent = extent_of(item);
        if (!is_divisible(item) && extent.bottom > extent.top) {
            whole.push_back(extent);
        }
    }
    std::ranges::sort(whole, {}, &VerticalExtent::top);
    std::vector<double> cuts{0};
    double bottom = whole.empty() ? box.height : whole.front().bottom;
    for (VerticalExtent const& next : whole) {
        double const cut = (bottom + next.top) / 2;
        if (next.top > bottom + least_gap && cut > 0 && cut < box.height) {
            cuts.push_back(cut);
        }
        bottom = std::max(bottom, next.bottom);
    }
    cuts.push_back(box.height);
    return cuts;
}

/// The part that holds `y`, from 0.
std::size_t part_at(std::vector<double> const& cuts, double y) {
    auto const after = std::upper_bound(cuts.begin() + 1, cuts.end() - 1, y);
    return static_cast<std::size_t>(after - cuts.begin()) - 1;
}

/// What of an upright shape stands between `top` and `bottom`.
page::Shape between(page::Shape shape, double top, double bottom) {
    auto const clamp = [&](page::Point& at) { at.y = std::clamp(at.y, top, bottom); };
    for (page::Segment& segment : shape.segments) {
        if (auto* move = std::get_if<page::MoveTo>(&segment)) {
            clamp(move->to);
        } else if (auto* line = std::get_if<page::LineTo>(&segment)) {
            clamp(line->to);
        }
    }
    return shape;
}

/// What is repeated above a part that begins at `top`; nothing: above the first.
std::optional<std::size_t> header_of_part(Box const& box, std::optional<double> top) {
    if (top && box.below_label && *top >= box.label_end - least_gap) {
        return box.below_label;
    }
    return top && box.part_header ? box.part_header : box.header;
}

/// The parts, empty: what is said of the whole box is said of the part where it begins or ends.
std::vector<Box> empty_parts(Box const& box, std::vector<double> const& cuts) {
    std::vector<Box> parts(cuts.size() - 1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Box& part = parts[i];
        part.height = cuts[i + 1] - cuts[i];
        part.frame = box.frame;
        part.stretch = box.stretch;
        part.what = box.what;
        part.origin = box.origin;
        part.header = header_of_part(box, i == 0 ? std::nullopt : std::optional(cuts[i]));
        part.penalty = slice_penalty;
        if (i == 0 || i + 2 == parts.size()) {
            forbid_end(part, i == 0 ? EndRule::orphan : EndRule::widow);
        }
    }
    Box& first = parts.front();
    first.space = box.space;
    first.heading = box.heading;
    first.beside_heading = box.beside_heading;
    first.begins_note = box.begins_note;
    first.page_number = box.page_number;
    first.index_numbers = box.index_numbers;
    first.starts_page = box.starts_page;
    Box& last = parts.back();
    last.overhang = box.overhang;
    last.penalty = box.penalty;
    last.rule = box.rule;
    last.figures = box.figures;
    return parts;
}

void put_item(std::vector<Box>& parts, std::vector<double> const& cuts, page::Item item) {
    VerticalExtent const extent = extent_of(item);
    if (!is_divisible(item)) {
        std::size_t const part = part_at(cuts, extent.middle());
        page::translate(item, {0, -cuts[part]});
        parts[part].items.push_back(std::move(item));
        return;
    }
    std::size_t const last = part_at(cuts, extent.bottom - least_gap);
    for (std::size_t part = part_at(cuts, extent.top + least_gap); part <= last; ++part) {
        bool const ends = part == last; // what reaches above or below the box still does
        double const top = part == 0 ? extent.top : std::max(extent.top, cuts[part]);
        double const bottom = ends ? extent.bottom : cuts[part + 1];
        page::Item piece{item.owner, between(std::get<page::Shape>(item.what), top, bottom)};
        page::translate(piece, {0, -cuts[part]});
        parts[part].items.push_back(std::move(piece));
    }
}

} // namespace

std::vector<Box> slices(Box box) {
    std::vector<double> const cuts = cuts_of(box);
    if (cuts.size() < 3) {
        return {std::move(box)};
    }
    std::vector<Box> parts = empty_parts(box, cuts);
    for (page::Item& item : box.items) {
        put_item(parts, cuts, std::move(item));
    }
    for (std::size_t note : box.notes) {
        auto const mark = std::ranges::find_if(box.links, [&](BoxLink const& link) {
            return link.uri.empty() && !link.section && !link.anchor && link.note == note;
        });
        double const y = mark == box.links.end() ? 0 : mark->area.y + mark->area.height / 2;
        parts[part_at(cuts, y)].notes.push_back(note);
    }
    for (BoxLink& link : box.links) {
        std::size_t const part = part_at(cuts, link.area.y + link.area.height / 2);
        link.area.y -= cuts[part];
        parts[part].links.push_back(std::move(link));
    }
    for (BoxAnchor anchor : box.anchors) {
        std::size_t const part = part_at(cuts, anchor.y);
        anchor.y -= cuts[part];
        parts[part].anchors.push_back(anchor);
    }
    for (InlineNumberSlot& number : box.numbers) {
        std::size_t const part = part_at(cuts, number.baseline);
        number.baseline -= cuts[part];
        parts[part].numbers.push_back(std::move(number));
    }
    return parts;
}

} // namespace brief::layout
