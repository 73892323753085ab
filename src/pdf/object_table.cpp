#include "pdf/object_table.hpp"

#include <algorithm>

namespace brief::pdf {

ObjectTable::ObjectTable(std::vector<Id> ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    items_.reserve(ids.size());
    for (Id id : ids) {
        items_.emplace_back(id, Object());
    }
}

Object const* ObjectTable::find(Id id) const {
    if (items_.empty() || id.number < items_.front().first.number) {
        return nullptr;
    }
    // Most files number their objects without a gap.
    std::size_t const near = id.number - items_.front().first.number;
    if (near < items_.size() && items_[near].first == id) {
        return &items_[near].second;
    }
    auto found = std::ranges::lower_bound(items_, id, {}, &Item::first);
    return found == items_.end() || found->first != id ? nullptr : &found->second;
}

Object* ObjectTable::find(Id id) {
    return const_cast<Object*>(std::as_const(*this).find(id));
}

} // namespace brief::pdf
