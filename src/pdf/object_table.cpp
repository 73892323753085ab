#include "pdf/object_table.hpp"

#include <algorithm>

namespace brief::pdf {

ObjectTable::ObjectTable(std::vector<Id> ids) {
    if (!std::ranges::is_sorted(ids)) {
        std::ranges::sort(ids);
    }
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    items_.reserve(ids.size());
    for (Id id : ids) {
        items_.emplace_back(id, Object());
    }
}

std::optional<std::size_t> ObjectTable::place_of(Id id) const {
    if (items_.empty() || id.number < items_.front().first.number) {
        return std::nullopt;
    }
    // Most files number their objects without a gap.
    std::size_t const near = id.number - items_.front().first.number;
    if (near < items_.size() && items_[near].first == id) {
        return near;
    }
    auto found = std::ranges::lower_bound(items_, id, {}, &Item::first);
    bool const is_there = found != items_.end() && found->first == id;
    return is_there ? std::optional(static_cast<std::size_t>(found - items_.begin())) : std::nullopt;
}

Object const* ObjectTable::find(Id id) const {
    std::optional<std::size_t> const place = place_of(id);
    return place ? &items_[*place].second : nullptr;
}

Object* ObjectTable::find(Id id) {
    return const_cast<Object*>(std::as_const(*this).find(id));
}

} // namespace brief::pdf
