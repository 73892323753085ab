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
                notes_height_ = rules_.notes_above + place_notes(notes_, rules_).height;
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
            bool taken_anyway = relax && row == first;
            if (!fits && !taken_anyway) {
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

/// Whether the side column of a page reaches beyond its foot.
bool is_crowded(std::vector<Row> const& rows, PageRules const& rules, std::size_t first, std::size_t end) {
    Filling page(rows, rules, first);
    for (std::size_t row = first; row < end; ++row) {
        page.add(row, row == first);
    }
    return !page.side_fits();
}

} // namespace

NoteColumns place_notes(std::vector<std::size_t> const& notes, PageRules const& rules) {
    double total = 0;
    double tallest = 0;
    for (std::size_t note : notes) {
        total += rules.note_heights[note];
        tallest = std::max(tallest, rules.note_heights[note]);
    }
    auto fill = [&](double height) {
        NoteColumns columns;
        double filled = 0;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            double next = rules.note_heights[notes[i]];
            if (columns.starts.empty() || filled + next > height + rounding) {
                columns.starts.push_back(i);
                filled = 0;
            }
            filled += next;
            columns.height = std::max(columns.height, filled);
        }
        return columns;
    };
    // The least height at which the notes, in their order, fill no more columns than there are. Bisected:
    // each step is one walk over the notes, and the columns need no finer answer than a fraction of a point.
    double low = std::max(tallest, total / static_cast<double>(rules.note_columns));
    double high = total;
    for (int step = 0; step < 24 && high - low > rounding; ++step) {
        double middle = (low + high) / 2;
        (fill(middle).starts.size() <= rules.note_columns ? high : low) = middle;
    }
    NoteColumns best = fill(low);
    return best.starts.size() <= rules.note_columns ? best : fill(high);
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
    std::size_t first = 0;
    for (std::size_t page = 0; page < result.ends.size(); ++page) {
        if (is_crowded(rows, rules, first, result.ends[page])) {
            result.crowded.push_back(page);
        }
        first = result.ends[page];
    }
    return result;
}

} // namespace brief::layout
