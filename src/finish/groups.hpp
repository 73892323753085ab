#pragma once

/// Things sorted into numbered groups, without a piece of memory for each of thousands of groups.

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace brief::finish {

template <class Thing>
class Groups {
public:
    /// Each thing with the number of its group, which is less than `count`. Within a group the order stays.
    Groups(std::size_t count, std::vector<std::pair<std::size_t, Thing>> const& things) :
        ends_(count + 1), things_(things.size()) {
        for (auto const& [group, thing] : things) {
            ++ends_.at(group + 1);
        }
        for (std::size_t i = 1; i < ends_.size(); ++i) {
            ends_[i] += ends_[i - 1];
        }
        // Each entry counts on from the start of its group to its end.
        for (auto const& [group, thing] : things) {
            things_[ends_[group]++] = thing;
        }
    }

    std::span<Thing const> operator[](std::size_t group) const {
        std::size_t start = group == 0 ? 0 : ends_.at(group - 1);
        return std::span(things_).subspan(start, ends_.at(group) - start);
    }

private:
    std::vector<std::size_t> ends_;
    std::vector<Thing> things_;
};

} // namespace brief::finish
