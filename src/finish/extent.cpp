#include "finish/extent.hpp"

#include "base/overload.hpp"

#include <algorithm>
#include <set>

namespace brief::finish {

namespace {

/// Grows with each point that is added.
class Box {
public:
    void add(page::Point point, double around = 0) {
        left_ = std::min(left_, point.x - around);
        top_ = std::min(top_, point.y - around);
        right_ = std::max(right_, point.x + around);
        bottom_ = std::max(bottom_, point.y + around);
    }

    bool is_empty() const { return left_ > right_; }

    page::Rect area() const { return {left_, top_, right_ - left_, bottom_ - top_}; }

private:
    static constexpr double far_away = 1e9;

    double left_ = far_away;
    double top_ = far_away;
    double right_ = -far_away;
    double bottom_ = -far_away;
};

void add(Box& box, page::Shape const& shape) {
    double around = shape.stroke ? shape.stroke->width / 2 : 0;
    for (page::Segment const& segment : shape.segments) {
        std::visit(
            overload{
                [&](page::MoveTo const& move) { box.add(move.to, around); },
                [&](page::LineTo const& line) { box.add(line.to, around); },
                [&](page::CurveTo const& curve) {
                    box.add(curve.control_1, around);
                    box.add(curve.control_2, around);
                    box.add(curve.to, around);
                },
                [](page::ClosePath const&) {},
            },
            segment
        );
    }
}

void add(Box& box, page::GlyphRun const& run) {
    for (page::Glyph const& glyph : run.glyphs) {
        page::Point at = {run.origin.x + glyph.offset.x, run.origin.y + glyph.offset.y};
        box.add({at.x, at.y - run.size});
        box.add({at.x + run.size * run.stretch, at.y + run.size / 3});
    }
}

void add(Box& box, page::PlacedPicture const& picture) {
    page::Rect const& area = picture.area;
    box.add({area.x, area.y});
    box.add({area.x + area.width, area.y + area.height});
}

void collect_leaves(page::Structure const& structure, page::NodeId from, std::set<page::LeafId>& leaves) {
    for (page::Kid const& kid : structure.at(from).kids) {
        if (page::LeafId const* leaf = std::get_if<page::LeafId>(&kid)) {
            leaves.insert(*leaf);
        } else if (structure.at(std::get<page::NodeId>(kid)).role != page::Role::caption) {
            collect_leaves(structure, std::get<page::NodeId>(kid), leaves);
        }
    }
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): pages, items and points are three loops
std::optional<Extent> find_extent(page::Pages const& pages, page::NodeId node) {
    std::set<page::LeafId> leaves;
    collect_leaves(pages.structure, node, leaves);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        Box box;
        for (page::Item const& item : pages.pages[i].items) {
            page::LeafId const* leaf = std::get_if<page::LeafId>(&item.owner);
            if (leaf != nullptr && leaves.contains(*leaf)) {
                std::visit([&](auto const& what) { add(box, what); }, item.what);
            }
        }
        if (!box.is_empty()) {
            return Extent{i, box.area()};
        }
    }
    return std::nullopt;
}

} // namespace brief::finish
