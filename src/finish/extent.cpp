#include "finish/extent.hpp"

#include "base/overload.hpp"

#include <algorithm>

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

void add(Box& box, page::Rect const& area) {
    box.add({area.x, area.y});
    box.add({area.x + area.width, area.y + area.height});
}

void add(Box& box, page::Hatch const& hatch) {
    add(box, hatch.area);
}

void add(Box& box, page::PlacedPicture const& picture) {
    add(box, picture.area);
}

} // namespace

ExtentFinder::ExtentFinder(page::Pages const& pages) :
    pages_(pages), places_(pages.structure.leaf_count(), places_with_leaves(pages)) {}

std::vector<std::pair<std::size_t, ExtentFinder::Place>>
ExtentFinder::places_with_leaves(page::Pages const& pages) {
    std::vector<std::pair<std::size_t, Place>> places;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        std::vector<page::Item> const& items = pages.pages[i].items;
        for (std::size_t item = 0; item < items.size(); ++item) {
            if (page::LeafId const* leaf = std::get_if<page::LeafId>(&items[item].owner)) {
                places.push_back({static_cast<std::size_t>(*leaf), {i, item}});
            }
        }
    }
    return places;
}

void ExtentFinder::collect(page::NodeId from, std::vector<Place>& places) const {
    for (page::Kid const& kid : pages_.structure.at(from).kids) {
        if (page::LeafId const* leaf = std::get_if<page::LeafId>(&kid)) {
            std::span<Place const> of_leaf = places_[static_cast<std::size_t>(*leaf)];
            places.insert(places.end(), of_leaf.begin(), of_leaf.end());
        } else if (pages_.structure.at(std::get<page::NodeId>(kid)).role != page::Role::caption) {
            collect(std::get<page::NodeId>(kid), places);
        }
    }
}

std::optional<Extent> ExtentFinder::find(page::NodeId node) const {
    std::vector<Place> places;
    collect(node, places);
    std::ranges::stable_sort(places, {}, &Place::page);
    Box box;
    std::size_t shown = 0;
    for (auto const& [page, item] : places) {
        if (page != shown && !box.is_empty()) {
            break;
        }
        shown = page;
        std::visit([&](auto const& what) { add(box, what); }, pages_.pages[page].items[item].what);
    }
    return box.is_empty() ? std::nullopt : std::optional(Extent{shown, box.area()});
}

} // namespace brief::finish
