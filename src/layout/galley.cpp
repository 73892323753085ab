#include "layout/galley.hpp"

#include "layout/slice.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace brief::layout {

void forbid_end(Box& box, EndRule rule) {
    box.penalty = forbidden;
    box.rule = rule;
}

void put(Box& box, Box part, page::Point at) {
    page::append(box.items, std::move(part.items), at);
    for (BoxLink& link : part.links) {
        link.area.x += at.x;
        link.area.y += at.y;
        box.links.push_back(std::move(link));
    }
    for (BoxAnchor anchor : part.anchors) {
        anchor.y += at.y;
        box.anchors.push_back(anchor);
    }
    for (InlineNumberSlot& number : part.numbers) {
        number.x += at.x;
        number.baseline += at.y;
        box.numbers.push_back(std::move(number));
    }
    box.notes.insert(box.notes.end(), part.notes.begin(), part.notes.end());
}

void Galley::add_space(double space) {
    pending_ = std::max(pending_, space);
}

void Galley::clear_side() {
    pending_ = std::max(pending_, side_);
}

void Galley::take_anchors(Box& box) {
    box.anchors.insert(box.anchors.begin(), anchors_.begin(), anchors_.end());
    anchors_.clear();
}

void Galley::add(Box box) {
    take_anchors(box);
    box.begins_entry = std::exchange(entry_, std::nullopt);
    box.space = std::max(box.space, pending_);
    pending_ = 0;
    auto const columns = static_cast<double>(stretches_[stretch_].columns);
    side_ = std::max(side_ - (box.space + box.height) / columns, 0.0);
    side_ = std::max(side_, box.overhang);
    beside_ = std::max(beside_ - (box.space + box.height) / columns, 0.0);
    for (Box& beside : std::exchange(waiting_, {})) {
        beside_ = std::max(beside_, beside.height - box.height);
        box.beside_heading = std::move(beside.heading);
        // What stands beside a box is read before it.
        Box own;
        own.items = std::move(box.items);
        own.notes = std::move(box.notes);
        box.items.clear();
        box.notes.clear();
        put(box, std::move(beside), {});
        put(box, std::move(own), {});
    }
    box.overhang = std::max(side_, beside_);
    box.frame = frame_;
    box.stretch = stretch_;
    box.starts_page = std::exchange(starts_page_, false);
    if (box.grid.step > 0) {
        box.grid.opens = std::exchange(begins_grid_, false);
    }
    boxes_.push_back(std::move(box));
}

void Galley::stand_beside(Box beside) {
    waiting_.push_back(std::move(beside));
}

void Galley::clear_beside() {
    pending_ = std::max(pending_, beside_);
}

void Galley::finish() {
    if (!waiting_.empty()) {
        add({});
    }
    // Space for the grid is added above a head, not between it and its text.
    for (std::size_t i = boxes_.size(); i-- > 1;) {
        Box const& text = boxes_[i];
        Box& head = boxes_[i - 1];
        if (head.rule == EndRule::head && head.grid.step == 0 && text.grid.step > 0 && !text.grid.opens) {
            head.grid = text.grid;
            head.grid.baseline += head.height + text.space;
            head.grid.head = true;
        }
    }
}

void Galley::add_figure(Box figure) {
    take_anchors(figure);
    figures_.push_back(std::move(figure));
    ++boxes_.back().figures;
}

void Galley::start_page(std::size_t frame) {
    frame_ = frame;
    starts_page_ = !boxes_.empty();
    pending_ = 0;
    side_ = 0;
    beside_ = 0;
}

void Galley::set_columns(ColumnStretch stretch) {
    stretch_ = 0;
    if (stretch.columns > 1) {
        stretch_ = stretches_.size();
        stretches_.push_back(stretch);
    }
}

void Galley::cut_tall(std::vector<double> const& heights, std::vector<double> const& notes) {
    std::vector<Box> out;
    out.reserve(boxes_.size());
    for (Box& box : boxes_) {
        double needed = box.height + (box.header ? headers_[*box.header].height : 0);
        for (std::size_t note : box.notes) {
            needed += note < notes.size() ? notes[note] : 0;
        }
        if (needed > heights[box.frame] || (box.most > 0 && box.height > box.most)) {
            std::ranges::move(slices(std::move(box)), std::back_inserter(out));
        } else {
            out.push_back(std::move(box));
        }
    }
    boxes_ = std::move(out);
}

std::size_t Galley::add_header(Box header) {
    headers_.push_back(std::move(header));
    return headers_.size() - 1;
}

} // namespace brief::layout
