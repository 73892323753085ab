#include "finish/heading_levels.hpp"

namespace brief::finish {

page::Role HeadingLevels::next(page::Role role) {
    if (role < page::Role::heading_1 || role > page::Role::heading_6) {
        return role;
    }
    while (!open_.empty() && open_.back() >= role) {
        open_.pop_back();
    }
    auto level = static_cast<std::size_t>(page::Role::heading_1) + open_.size();
    open_.push_back(role);
    return static_cast<page::Role>(level);
}

} // namespace brief::finish
