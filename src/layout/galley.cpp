#include "layout/galley.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

void forbid_end(Box& box, EndRule rule) {
    box.penalty = forbidden;
    box.rule = rule;
}

void Galley::add_space(double space) {
    pending_ = std::max(pending_, space);
}

void Galley::clear_side() {
    pending_ = std::max(pending_, side_);
}

void Galley::add(Box box) {
    box.space = std::max(box.space, pending_);
    pending_ = 0;
    side_ = std::max(side_ - box.space - box.height, 0.0);
    side_ = std::max(side_, box.overhang);
    box.overhang = side_;
    boxes_.push_back(std::move(box));
}

std::size_t Galley::add_header(Box header) {
    headers_.push_back(std::move(header));
    return headers_.size() - 1;
}

} // namespace brief::layout
