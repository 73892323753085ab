#include "layout/page_breaker.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace brief::layout {

namespace {

constexpr double nowhere = std::numeric_limits<double>::infinity();
constexpr double page_cost = 1e5;    // a page more outweighs every shortness
constexpr double relaxed_cost = 1e9; // a broken rule outweighs every page
constexpr double rounding = 0.01;    // pt

/// What a page holds while rows are added to it.
class Filling {
public:
    Filling(std::vector<Row> const& rows, PageRules const& rules, std::size_t first) :
        rows_(rows), rules_(rules), used_(rows[first].header) {}

    /// False when the row does not fit any more; then nothing later fits either.
    bool add(std::size_t row, bool first) {
        Row const& next = rows_[row];
        used_ += (first ? 0 : next.space) + next.height;
        reach_ = std::max(reach_, used_ + next.overhang);
        for (std::size_t note : next.notes) {
            auto place = std::ranges::lower_bound(notes_, note);
            if (place == notes_.end() || *place != note) {
                notes_.insert(place, note);
                notes_height_ = rules_.notes_above + notes_height(notes_, rules_);
            }
        }
        return used_ + notes_height_ <= rules_.height + rounding;
    }

    /// Whether what hangs over in the side column has its place too.
    bool side_fits() const { return reach_ + notes_height_ <= rules_.height + rounding; }

    double lines_short() const { return (rules_.height - used_ - notes_height_) / rules_.line; }

private:
    std::vector<Row> const& rows_;
    PageRules const& rules_;
    double used_ = 0;
    double reach_ = 0;
    double notes_height_ = 0;
    std::vector<std::size_t> notes_;
};

struct Way {
    double cost = nowhere;
    std::size_t from = 0;
};

std::vector<Way> search(std::vector<Row> const& rows, PageRules const& rules, bool relax) {
    std::vector<Way> best(rows.size() + 1);
    best[0].cost = 0;
    for (std::size_t first = 0; first < rows.size(); ++first) {
        if (best[first].cost == nowhere) {
            continue;
        }
        Filling page(rows, rules, first);
        for (std::size_t row = first; row < rows.size(); ++row) {
            bool fits = page.add(row, row == first);
            if (!fits && !(relax && row == first)) {
                break;
            }
            bool last = row + 1 == rows.size();
            double penalty = last ? 0 : rows[row].penalty;
            bool rule_broken = penalty == nowhere || !page.side_fits();
            if (rule_broken && !relax) {
                continue;
            }
            double shortness = last ? 0 : std::max(0.0, page.lines_short());
            double cost =
                best[first].cost + page_cost + shortness * shortness + (rule_broken ? relaxed_cost : penalty);
            if (cost < best[row + 1].cost) {
                best[row + 1] = {cost, first};
            }
            if (!fits) {
                break;
            }
        }
    }
    return best;
}

} // namespace

double notes_height(std::vector<std::size_t> const& notes, PageRules const& rules) {
    double height = 0;
    for (std::size_t first = 0; first < notes.size(); first += rules.note_columns) {
        double row = 0;
        for (std::size_t i = first; i < std::min(first + rules.note_columns, notes.size()); ++i) {
            row = std::max(row, rules.note_heights[notes[i]]);
        }
        height += row;
    }
    return height;
}

PageBreaks choose_pages(std::vector<Row> const& rows, PageRules const& rules) {
    PageBreaks result;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Filling alone(rows, rules, row);
        if (!alone.add(row, true) || !alone.side_fits()) {
            result.too_tall.push_back(row);
        }
    }
    std::vector<Way> best = search(rows, rules, false);
    if (best.back().cost == nowhere) {
        best = search(rows, rules, true);
    }
    for (std::size_t end = rows.size(); end > 0; end = best[end].from) {
        result.ends.push_back(end);
        if (end < rows.size() && rows[end - 1].penalty == nowhere) {
            result.relaxed.push_back(end - 1);
        }
    }
    std::ranges::reverse(result.ends);
    std::ranges::reverse(result.relaxed);
    return result;
}

} // namespace brief::layout
