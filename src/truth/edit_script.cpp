#include "truth/edit_script.hpp"

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

using Sequence = std::vector<std::uint32_t>;

constexpr int not_reached = -1;

/// The furthest points on each diagonal, for one number of edits. Diagonals run from -edits to edits.
class Frontier {
public:
    explicit Frontier(int edits) :
        edits_(edits), reach_(2 * static_cast<std::size_t>(edits) + 1, not_reached) {}

    void set(int diagonal, int x) { reach_[index(diagonal)] = x; }

    int at(int diagonal) const {
        bool inside = diagonal >= -edits_ && diagonal <= edits_;
        return inside ? reach_[index(diagonal)] : not_reached;
    }

private:
    std::size_t index(int diagonal) const {
        int from_lowest = diagonal + edits_;
        return static_cast<std::size_t>(from_lowest);
    }

    int edits_;
    std::vector<int> reach_;
};

struct Sizes {
    int from = 0;
    int to = 0;
};

/// How diagonal `k` is reached with one edit more: by an insertion from the diagonal above it, or by a
/// removal from the one below, whichever leads further.
struct Step {
    int x = not_reached;
    bool inserted = false;
};

Step step_to(Frontier const& before, int k, Sizes sizes) {
    int above = before.at(k + 1);
    int below = before.at(k - 1);
    Step by_insertion{above != not_reached && above - k <= sizes.to ? above : not_reached, true};
    Step by_removal{below != not_reached && below < sizes.from ? below + 1 : not_reached, false};
    return by_insertion.x > by_removal.x ? by_insertion : by_removal;
}

std::vector<Edit> walk_back(std::vector<Frontier> const& frontiers, Sizes sizes) {
    std::vector<Edit> edits;
    int x = sizes.from;
    int y = sizes.to;
    auto keep_until = [&](int start) {
        while (x > start) {
            --x;
            --y;
            edits.push_back({Edit::Kind::keep, static_cast<std::size_t>(x), static_cast<std::size_t>(y)});
        }
    };
    for (auto count = static_cast<int>(frontiers.size()) - 1; count > 0; --count) {
        Frontier const& before = frontiers[static_cast<std::size_t>(count) - 1];
        Step step = step_to(before, x - y, sizes);
        keep_until(step.x);
        (step.inserted ? y : x) -= 1;
        edits.push_back(
            {step.inserted ? Edit::Kind::insert : Edit::Kind::remove,
             static_cast<std::size_t>(x),
             static_cast<std::size_t>(y)}
        );
    }
    keep_until(0);
    std::ranges::reverse(edits);
    return edits;
}

} // namespace

std::optional<std::vector<Edit>> edit_script(Sequence const& from, Sequence const& to, std::size_t most) {
    Sizes sizes{static_cast<int>(from.size()), static_cast<int>(to.size())};
    auto bound = static_cast<int>(std::min(most, from.size() + to.size()));
    auto same = [&](int x, int y) {
        return x < sizes.from && y < sizes.to &&
               from[static_cast<std::size_t>(x)] == to[static_cast<std::size_t>(y)];
    };
    std::vector<Frontier> frontiers;
    for (int edits = 0; edits <= bound; ++edits) {
        Frontier next(edits);
        for (int k = -edits; k <= edits; k += 2) {
            int x = edits == 0 ? 0 : step_to(frontiers.back(), k, sizes).x;
            while (x != not_reached && same(x, x - k)) {
                ++x;
            }
            next.set(k, x);
            if (x == sizes.from && x - k == sizes.to) {
                frontiers.push_back(std::move(next));
                return walk_back(frontiers, sizes);
            }
        }
        frontiers.push_back(std::move(next));
    }
    return std::nullopt;
}

} // namespace brief::truth
