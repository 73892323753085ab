#include "layout/page_breaker.hpp"

#include "layout/page_filling.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace brief::layout {

namespace {

constexpr double nowhere = std::numeric_limits<double>::infinity();
constexpr double divided_note_cost = 300;
constexpr double late_figure_cost = 40;
constexpr double figure_over_opening_cost = 400; // over the head of the chapter that it belongs to
constexpr double crowded_cost = 1e9;
constexpr double late_note_cost = 1e12; // more than every other rule
constexpr std::size_t most_late_figures = 2;
constexpr std::size_t most_states = 24;

/// A way to have filled the pages before a row, the best of all that leave the same.
struct State {
    Cost cost;
    Carried carried;
    std::size_t figures = 0; ///< how many are placed
    PagePlan page;           ///< the last one
    std::pair<std::size_t, std::size_t> from;
};

/// One way to end a page.
struct Ending {
    Cost cost;
    Foot foot;
    double short_by = 0;
};

/// A page with the figures above its rows, before its foot is filled.
struct OpenPage {
    std::size_t first = 0;
    std::size_t row = 0; ///< the last
    Filling const& filling;
    double above = 0;  ///< height of the figures
    double broken = 0; ///< cost of the rules that are broken
};

class Search {
public:
    Search(GalleyRows const& galley, bool relax) :
        galley_(galley), rows_(galley.rows), rules_(galley.rules), relax_(relax), states_(rows_.size() + 1) {
        states_[0].push_back({});
    }

    /// The pages; nothing when no way keeps all rules.
    std::optional<PageBreaks> run();

private:
    void leave(std::size_t first, std::size_t which);
    void leave_without_rows(std::size_t first, std::size_t which);
    std::vector<Foot> feet(OpenPage& page, double room) const;
    std::optional<Ending> ending(OpenPage const& page, double room, Foot foot) const;
    void close(std::size_t first, std::size_t which, std::size_t row, Filling const& page);
    bool improves(std::size_t row, Cost const& cost, Carried const& carried, std::size_t figures) const;
    void reach(std::size_t row, State state);
    PageBreaks trace(std::size_t last) const;

    double height(std::size_t row) const {
        return rules_.heights[rows_[std::min(row, rows_.size() - 1)].frame];
    }

    std::size_t asked(std::size_t end) const { return end == 0 ? 0 : galley_.figures[end - 1]; }

    double figure_height(std::size_t first, std::size_t end) const {
        double sum = 0;
        for (std::size_t i = first; i < end; ++i) {
            sum += rules_.figures[i];
        }
        return sum;
    }

    GalleyRows const& galley_;
    std::vector<Row> const& rows_;
    PageRules const& rules_;
    bool relax_;
    std::vector<std::vector<State>> states_; ///< by row
    std::size_t steps_ = 0;
};

/// Whether a way that costs so much is the best so far of those that leave the same.
bool Search::improves(std::size_t row, Cost const& cost, Carried const& carried, std::size_t figures) const {
    return std::ranges::none_of(states_[row], [&](State const& other) {
        return other.cost <= cost && other.figures == figures && other.carried == carried;
    });
}

void Search::reach(std::size_t row, State state) {
    std::vector<State>& known = states_[row];
    auto const same = std::ranges::find_if(known, [&](State const& other) {
        return other.figures == state.figures && other.carried == state.carried;
    });
    if (same != known.end()) {
        if (state.cost < same->cost) {
            *same = std::move(state);
        }
        return;
    }
    // States that pages were begun from already stay what they are.
    if (known.size() < most_states || row == state.from.first) {
        known.push_back(std::move(state));
        return;
    }
    auto const worst = std::ranges::max_element(known, {}, &State::cost);
    if (state.cost < worst->cost) {
        *worst = std::move(state);
    }
}

/// The ways to fill the foot; none where a rule would be broken that may not be.
std::vector<Foot> Search::feet(OpenPage& page, double room) const {
    std::vector<NotePart> const& wanted = page.filling.wanted();
    bool const again = !wanted.empty() && galley_.last_marks[wanted.back().note] > page.row;
    // What hangs over in the side column keeps its place, if it can.
    double const clear = height(page.first) - page.filling.reach() - page.above;
    std::vector<Foot> out = fill_foot(wanted, std::min(room, clear), rules_, again);
    if (out.empty() && relax_) {
        out = fill_foot(wanted, room, rules_, again);
    }
    if (out.empty() && relax_) {
        out.push_back(crowd_foot(wanted, room, rules_));
        page.broken += late_note_cost * static_cast<double>(out.back().left.notes.size());
    }
    return out;
}

std::optional<Ending> Search::ending(OpenPage const& page, double room, Foot foot) const {
    Ending out;
    out.cost.broken = page.broken;
    bool const alone = relax_ && page.row == page.first;
    if (room - foot.height < -rounding && !alone) {
        return std::nullopt;
    }
    if (page.filling.reach() + page.above + foot.height > height(page.first) + rounding) {
        out.cost.broken += crowded_cost;
    }
    if (out.cost.broken > 0 && !relax_) {
        return std::nullopt;
    }
    out.short_by = std::max(0.0, room - foot.height);
    double const lines = galley_.ends_page(page.row) ? 0 : out.short_by / rules_.line;
    out.cost.pages = 1;
    out.cost.unsightly = lines * lines + (foot.left.empty() ? 0 : divided_note_cost);
    out.foot = std::move(foot);
    return out;
}

/// Ends the page behind `row` in each way there is.
void Search::close(std::size_t first, std::size_t which, std::size_t row, Filling const& page) {
    Cost const before = states_[first][which].cost;
    std::size_t const placed = states_[first][which].figures;
    double const penalty = galley_.ends_page(row) ? 0 : rows_[row].penalty;
    double const broken = penalty == forbidden ? rows_[row].if_broken : 0;
    std::size_t const asked_for = asked(row + 1);
    std::size_t const least = std::max(placed, asked_for - std::min(asked_for, most_late_figures));
    for (std::size_t figures = asked_for + 1; figures-- > least;) {
        OpenPage open{first, row, page, figure_height(placed, figures), broken};
        double const room = height(first) - page.used() - open.above;
        double const late = late_figure_cost * static_cast<double>(asked_for - figures);
        std::size_t const earlier = std::max(placed, asked(first)); // asked for on the pages before
        double const over = rows_[first].starts_page && figures > earlier
                                ? figure_over_opening_cost * static_cast<double>(figures - earlier)
                                : 0;
        Cost const so_far = before + Cost{0, 0, (penalty == forbidden ? 0 : penalty) + late + over};
        for (Foot& foot : feet(open, room)) {
            std::optional<Ending> end = ending(open, room, std::move(foot));
            if (!end) {
                continue;
            }
            Cost const cost = so_far + end->cost;
            if (improves(row + 1, cost, end->foot.left, figures)) {
                PagePlan plan{first, row + 1, std::move(end->foot.parts), placed, figures, end->short_by};
                reach(row + 1, State{cost, end->foot.left, figures, std::move(plan), {first, which}});
            }
        }
    }
}

/// All pages that begin with row `first`.
void Search::leave(std::size_t first, std::size_t which) {
    Filling page(galley_, first, states_[first][which].carried);
    std::size_t const placed = states_[first][which].figures;
    for (std::size_t row = first; row < rows_.size(); ++row) {
        page.add(row);
        std::size_t const asked_for = asked(row + 1);
        double const above =
            figure_height(placed, std::max(placed, asked_for - std::min(asked_for, most_late_figures)));
        double const room = height(first) - page.used() - above + rounding;
        bool const fits = relax_ ? room >= 0 : page.whole_foot() <= room || page.least_foot() <= room;
        if (!fits && (!relax_ || row != first)) {
            return;
        }
        bool const may_end = rows_[row].penalty < forbidden || galley_.ends_page(row) || relax_;
        ++steps_;
        if (may_end) {
            close(first, which, row, page);
        }
        if (!fits || galley_.ends_page(row)) {
            return;
        }
    }
}

/// A page for notes and figures that are left where a page has to end: no row of what follows comes before
/// them.
void Search::leave_without_rows(std::size_t first, std::size_t which) {
    State const& before = states_[first][which];
    double room = height(first == 0 ? 0 : first - 1);
    std::size_t figures = before.figures;
    while (figures < asked(first) && (figures == before.figures || rules_.figures[figures] <= room)) {
        room -= rules_.figures[figures++];
    }
    Filling const page(galley_, rows_.size(), before.carried);
    Foot foot = crowd_foot(page.wanted(), room, rules_);
    if (foot.parts.empty() && figures == before.figures && !before.carried.empty()) {
        // A single line of a note that no page can hold.
        NotePart next = page.wanted().front();
        next.to = std::min(next.to, next.from + 1);
        Carried left{before.carried.notes, next.to};
        if (next.to == rules_.notes[next.note].lines) {
            left.notes.erase(left.notes.begin());
            left.line = 0;
        }
        foot = {{next}, std::move(left), 0};
    }
    PagePlan plan{
        first, first, std::move(foot.parts), before.figures, figures, std::max(0.0, room - foot.height)};
    Cost const cost = before.cost + Cost{0, 1, 0};
    reach(first, {cost, std::move(foot.left), figures, std::move(plan), {first, which}});
}

std::optional<PageBreaks> Search::run() {
    for (std::size_t first = 0; first <= rows_.size(); ++first) {
        bool const has_ended = first > 0 && galley_.ends_page(first - 1);
        // States may be added to the row itself, by pages without rows.
        for (std::size_t which = 0; which < states_[first].size() && which < 1000; ++which) {
            State const& state = states_[first][which];
            bool const finished = state.carried.empty() && state.figures == asked(first);
            if (has_ended && !finished) {
                leave_without_rows(first, which);
            } else if (first < rows_.size()) {
                leave(first, which);
            }
        }
    }
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < states_.back().size(); ++i) {
        State const& state = states_.back()[i];
        bool const finished = state.carried.empty() && state.figures == asked(rows_.size());
        if (finished && (!best || state.cost < states_.back()[*best].cost)) {
            best = i;
        }
    }
    return best ? std::optional(trace(*best)) : std::nullopt;
}

PageBreaks Search::trace(std::size_t last) const {
    PageBreaks out;
    std::pair<std::size_t, std::size_t> at{rows_.size(), last};
    out.cost = states_[at.first][at.second].cost;
    out.steps = steps_;
    while (states_[at.first][at.second].cost.pages > 0) {
        State const& state = states_[at.first][at.second];
        out.pages.push_back(state.page);
        at = state.from;
    }
    std::ranges::reverse(out.pages);
    return out;
}

/// Whether the side column of a page reaches beyond its foot.
bool is_crowded(PagePlan const& plan, GalleyRows const& galley) {
    Filling page(galley, plan.first, {});
    for (std::size_t row = plan.first; row < plan.end; ++row) {
        page.add(row);
    }
    double reach = page.reach() + foot_height(plan.notes, galley.rules);
    for (std::size_t figure = plan.first_figure; figure < plan.end_figure; ++figure) {
        reach += galley.rules.figures[figure];
    }
    return reach > galley.rules.heights[galley.rows[plan.first].frame] + rounding;
}

/// Notes that begin behind the page of their first mark.
std::vector<std::size_t> find_late_notes(PageBreaks const& breaks, GalleyRows const& galley) {
    std::vector<std::size_t> out;
    std::vector<char> known(galley.rules.notes.size());
    for (PagePlan const& plan : breaks.pages) {
        for (NotePart const& part : plan.notes) {
            known[part.note] = 1;
        }
        for (std::size_t row = plan.first; row < plan.end; ++row) {
            std::ranges::copy_if(galley.rows[row].notes, std::back_inserter(out), [&](std::size_t note) {
                return std::exchange(known[note], 1) == 0;
            });
        }
    }
    return out;
}

/// What the plans break, seen from the plans alone.
void find_broken(PageBreaks& breaks, GalleyRows const& galley) {
    for (std::size_t i = 0; i < breaks.pages.size(); ++i) {
        PagePlan const& plan = breaks.pages[i];
        if (plan.first == plan.end) {
            continue;
        }
        std::size_t const last = plan.end - 1;
        if (!galley.ends_page(last) && galley.rows[last].penalty == forbidden) {
            breaks.relaxed.push_back(last);
        }
        if (is_crowded(plan, galley)) {
            breaks.crowded.push_back(i);
        }
    }
    breaks.late_notes = find_late_notes(breaks, galley);
}

/// Rows that no page can hold, with their repeated header and the beginning of their notes.
std::vector<std::size_t> find_too_tall(GalleyRows const& galley) {
    std::vector<std::size_t> out;
    for (std::size_t row = 0; row < galley.rows.size(); ++row) {
        Filling alone(galley, row, {});
        alone.add(row);
        if (alone.reach() + alone.least_foot() > galley.rules.heights[galley.rows[row].frame] + rounding) {
            out.push_back(row);
        }
    }
    return out;
}

} // namespace

PageBreaks choose_pages(std::vector<Row> const& rows, PageRules const& rules) {
    if (rows.empty()) {
        return {};
    }
    GalleyRows const galley(rows, rules);
    std::optional<PageBreaks> found = Search(galley, false).run();
    if (!found) {
        found = Search(galley, true).run();
    }
    found->too_tall = find_too_tall(galley);
    find_broken(*found, galley);
    return std::move(*found);
}

} // namespace brief::layout
