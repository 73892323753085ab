#include "text/line_breaker.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace brief::text {

namespace {

// Demerits of Knuth and Plass as plain TeX has them, but for the runt, which TeX does not know.
constexpr double line_penalty = 10;
constexpr double adjacent_hyphens = 10000;
constexpr double hyphen_before_last = 5000;
constexpr double visibly_uneven = 10000;
constexpr double lone_last_word = 5000;
constexpr double extra_line = 1e13; // balanced headings: never a line more than needed
// TeX stops at 10,000, where one line of a single letter costs less than three loose ones.
constexpr double worst_badness = 1e6;
constexpr std::size_t longest_ladder = 2; // lines in a row that may end in a hyphen
constexpr std::size_t fitness_classes = 4;

// A ragged line counts as bad as a justified one at its limit when it is short by this part of the measure.
constexpr double ragged_stretch = 0.15;

constexpr double nowhere = std::numeric_limits<double>::infinity();

/// One pass over the paragraph: what is allowed in it.
struct Pass {
    bool hyphens = false;
    double tolerance = worst_badness;
    bool force = false; // a line that is too wide is better than none
};

/// A line end that some best way through the paragraph reaches.
struct Node {
    std::size_t point = 0;
    std::size_t fitness = 1;
    std::size_t ladder = 0;
    double demerits = 0;
    std::size_t previous = 0;
};

/// The best ways to one line end, by fitness and ladder.
using Best = std::array<std::array<Node, longest_ladder + 1>, fitness_classes>;

struct Fit {
    double ratio = 0; // of the stretch (or, below 0, the shrink) that the line has; below -1 it is too wide
    bool last = false;
    bool lone_word = false;
};

class Breaker {
public:
    Breaker(std::vector<BreakPoint> const& points, LineRules const& rules, Pass pass) :
        points_(points), rules_(rules), pass_(pass) {}

    std::optional<std::vector<std::size_t>> run();

private:
    Fit fit(std::size_t from, std::size_t to) const;
    double badness(Fit const& fit) const;
    double demerits(Node const& from, std::size_t to, Fit const& fit, double bad, std::size_t fitness) const;
    void extend(std::size_t to);
    void add_nodes(Best const& best);
    std::vector<std::size_t> way_to(std::size_t node) const;

    std::vector<BreakPoint> const& points_;
    LineRules const& rules_;
    Pass pass_;
    std::vector<Node> nodes_;
    std::vector<std::size_t> active_;
    std::vector<std::size_t> still_active_; ///< of the point that is looked at
};

Fit Breaker::fit(std::size_t from, std::size_t to) const {
    BreakPoint const& start = points_[from];
    BreakPoint const& end = points_[to];
    double natural = end.before - start.after;
    double space = end.space_before - start.space_after;
    double missing = rules_.width + end.protrude_end + start.protrude_start - natural;
    Give gaps{
        end.give_before.stretch - start.give_after.stretch, end.give_before.shrink - start.give_after.shrink};
    Fit result;
    result.last = end.mandatory;
    result.lone_word = space <= 0 && gaps.stretch <= 0 && from != 0;
    if (!rules_.justify) {
        // Half a hundredth of a point is rounding, not a line too wide.
        result.ratio = missing >= -0.005 ? std::max(0.0, missing) / (ragged_stretch * rules_.width) : -2;
        return result;
    }
    double flex = rules_.glyph_flex * natural;
    double stretch = space * rules_.space_stretch + flex + gaps.stretch;
    double shrink = space * rules_.space_shrink + flex + gaps.shrink;
    if (missing >= 0) {
        result.ratio = stretch > 0 ? missing / stretch : (missing > 0 ? 1000 : 0);
    } else {
        result.ratio = shrink > 0 ? missing / shrink : -2;
    }
    return result;
}

double Breaker::badness(Fit const& fit) const {
    if (fit.last && fit.ratio > 0 && !rules_.balance) {
        return 0;
    }
    double ratio = std::abs(fit.ratio);
    return std::min(100 * ratio * ratio * ratio, worst_badness);
}

double
Breaker::demerits(Node const& from, std::size_t to, Fit const& fit, double bad, std::size_t fitness) const {
    BreakPoint const& end = points_[to];
    BreakPoint const& start = points_[from.point];
    double base = line_penalty + bad;
    double sum = base * base + end.penalty * end.penalty;
    if (end.dash && start.dash && from.point != 0) {
        sum += adjacent_hyphens;
    }
    if (fit.last && start.hyphen) {
        sum += hyphen_before_last;
    }
    if (fit.last && fit.lone_word) {
        sum += lone_last_word;
    }
    if (rules_.justify && std::max(fitness, from.fitness) - std::min(fitness, from.fitness) > 1) {
        sum += visibly_uneven;
    }
    return sum + (rules_.balance ? extra_line : 0);
}

std::size_t fitness_of(Fit const& fit) {
    if (fit.last && fit.ratio > 0) {
        return 1;
    }
    if (fit.ratio < -0.5) {
        return 0;
    }
    return fit.ratio <= 0.5 ? 1 : fit.ratio <= 1 ? 2 : 3;
}

Best no_ways() {
    Best best;
    for (auto& row : best) {
        for (Node& node : row) {
            node.demerits = nowhere;
        }
    }
    return best;
}

void Breaker::extend(std::size_t to) {
    BreakPoint const& end = points_[to];
    Best best = no_ways();
    bool found = false;
    std::optional<std::size_t> nearest_too_wide;
    still_active_.clear();
    for (std::size_t index : active_) {
        Node const& from = nodes_[index];
        Fit line = fit(from.point, to);
        if (line.ratio < -1) {
            // Every later end makes the line wider still: this start is done with.
            nearest_too_wide = index;
            continue;
        }
        if (!end.mandatory) {
            still_active_.push_back(index);
        }
        double bad = badness(line);
        std::size_t ladder = end.dash ? from.ladder + 1 : 0;
        if (bad > pass_.tolerance || ladder > longest_ladder) {
            continue;
        }
        std::size_t fitness = fitness_of(line);
        double sum = from.demerits + demerits(from, to, line, bad, fitness);
        Node& slot = best[fitness][ladder];
        if (sum < slot.demerits) {
            slot = {to, fitness, ladder, sum, index};
            found = true;
        }
    }
    bool dead_end = still_active_.empty() && !found;
    if (dead_end && pass_.force && nearest_too_wide) {
        Node const& from = nodes_[*nearest_too_wide];
        best[0][0] = {to, 0, 0, from.demerits + 1e8, *nearest_too_wide};
    }
    std::swap(active_, still_active_);
    add_nodes(best);
}

void Breaker::add_nodes(Best const& best) {
    for (auto const& row : best) {
        for (Node const& node : row) {
            if (node.demerits < nowhere) {
                nodes_.push_back(node);
                active_.push_back(nodes_.size() - 1);
            }
        }
    }
}

std::vector<std::size_t> Breaker::way_to(std::size_t node) const {
    std::vector<std::size_t> way;
    for (; nodes_[node].point != 0; node = nodes_[node].previous) {
        way.push_back(nodes_[node].point);
    }
    std::ranges::reverse(way);
    return way;
}

std::optional<std::vector<std::size_t>> Breaker::run() {
    nodes_ = {Node{}};
    active_ = {0};
    for (std::size_t to = 1; to < points_.size(); ++to) {
        if (points_[to].hyphen && !pass_.hyphens) {
            continue;
        }
        extend(to);
        if (active_.empty()) {
            return std::nullopt;
        }
    }
    auto cheaper = [&](std::size_t a, std::size_t b) { return nodes_[a].demerits < nodes_[b].demerits; };
    return way_to(*std::ranges::min_element(active_, cheaper));
}

} // namespace

std::vector<std::size_t> choose_breaks(std::vector<BreakPoint> const& points, LineRules const& rules) {
    if (points.size() < 2) {
        return {};
    }
    static constexpr std::array justified{
        Pass{false, 100, false},
        Pass{true, 200, false},
        Pass{true, 800, false},
        Pass{true, worst_badness, true},
    };
    static constexpr std::array ragged{Pass{false, worst_badness, false}, Pass{true, worst_badness, true}};
    auto try_passes = [&](auto const& passes) {
        for (Pass const& pass : passes) {
            if (auto way = Breaker(points, rules, pass).run()) {
                return *way;
            }
        }
        return std::vector<std::size_t>{points.size() - 1};
    };
    return rules.justify ? try_passes(justified) : try_passes(ragged);
}

} // namespace brief::text
