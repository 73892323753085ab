#include "layout/page_breaker.hpp"

#include "layout/column_fill.hpp"
#include "support/processor_time.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

using namespace brief;
using layout::Carried;
using layout::NotePart;
using layout::PageBreaks;
using layout::PagePlan;
using layout::PageRules;
using layout::Row;

namespace {

constexpr double nowhere = std::numeric_limits<double>::infinity();

struct Input {
    std::vector<Row> rows;
    PageRules rules;

    bool ends_page(std::size_t row) const {
        return row + 1 == rows.size() || rows[row + 1].starts_page || rows[row + 1].frame != rows[row].frame;
    }

    std::size_t asked(std::size_t end) const {
        std::size_t sum = 0;
        for (std::size_t row = 0; row < end; ++row) {
            sum += rows[row].figures;
        }
        return sum;
    }

    std::size_t first_mark(std::size_t note) const {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (std::ranges::count(rows[row].notes, note) > 0) {
                return row;
            }
        }
        return rows.size();
    }

    std::size_t last_mark(std::size_t note) const {
        std::size_t last = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            last = std::ranges::count(rows[row].notes, note) > 0 ? row : last;
        }
        return last;
    }
};

/// Rows from `first` up to `end`, measured without the breaker.
struct Measured {
    double used = 0;
    double reach = 0; ///< with what hangs over in the side column
};

Measured measure(Input const& input, std::size_t first, std::size_t end) {
    Measured page;
    for (std::size_t i = first; i < end;) {
        Row const& row = input.rows[i];
        std::size_t const columns = input.rules.stretches[row.stretch].columns;
        std::size_t next = i + 1;
        if (columns > 1) {
            while (next < end && input.rows[next].stretch == row.stretch) {
                ++next;
            }
            page.used += i == first ? 0 : row.space;
            page.used += layout::balance_columns(input.rows, i, next, columns).height;
        } else {
            page.used += (i == first ? row.header : row.space) + row.height;
        }
        page.reach = std::max(page.reach, page.used + row.overhang);
        i = next;
    }
    page.reach = std::max(page.reach, page.used);
    return page;
}

/// The notes that a page should hold, by the rules alone.
std::vector<NotePart> wanted(Input const& input, std::size_t first, std::size_t end, Carried const& carried) {
    std::vector<NotePart> own;
    for (std::size_t row = first; row < end; ++row) {
        for (std::size_t note : input.rows[row].notes) {
            bool const known = std::ranges::count(carried.notes, note) > 0 ||
                               std::ranges::count(own, note, &NotePart::note) > 0;
            if (!known) {
                own.push_back({note, 0, input.rules.notes[note].lines, input.first_mark(note) < first});
            }
        }
    }
    std::ranges::sort(own, {}, &NotePart::note);
    for (std::size_t i = carried.notes.size(); i-- > 0;) {
        std::size_t const note = carried.notes[i];
        own.insert(own.begin(), {note, i == 0 ? carried.line : 0, input.rules.notes[note].lines, false});
    }
    return own;
}

double height(std::vector<NotePart> const& parts, PageRules const& rules) {
    return layout::foot_height(parts, rules);
}

using SlowFoot = std::pair<std::vector<NotePart>, Carried>;

/// Every way to divide the last note, found by trying them one by one, the one with the most lines first.
std::vector<SlowFoot> every_foot(std::vector<NotePart> parts, double room, PageRules const& rules) {
    std::vector<SlowFoot> out;
    if (height(parts, rules) <= room + 0.01) {
        out.push_back({parts, {}});
    }
    if (parts.empty()) {
        return out;
    }
    NotePart& last = parts.back();
    for (std::size_t to = last.to; to-- > last.from;) {
        std::size_t const lines = rules.notes[last.note].lines;
        bool const enough = to >= last.from + rules.least_lines && lines >= to + rules.least_lines;
        last.to = enough ? to : last.to;
        if (enough && !last.again && height(parts, rules) <= room + 0.01) {
            out.push_back({parts, Carried{{last.note}, to}});
        }
    }
    return out;
}

/// The ways that the search looks at: all in full, else as much as can be, or four lines left instead of
/// three; where a mark comes later also in part.
std::vector<SlowFoot> looked_at(std::vector<SlowFoot> all, bool again, PageRules const& rules) {
    bool const whole = !all.empty() && all[0].second.empty();
    std::size_t const first = whole ? 1 : 0;
    if (all.size() <= first || (whole && !again)) {
        all.resize(std::min(all.size(), first));
        return all;
    }
    NotePart const& most = all[first].first.back();
    bool const three = rules.notes[most.note].lines - most.to == 3;
    all.resize(std::min(all.size(), first + (three ? 2 : 1)));
    return all;
}

enum class Splits : std::uint8_t { every, looked_at };

/// The least cost of all ways that keep every rule, by trying them all. A page costs 100,000.
double best_of_all(
    Input const& input,
    std::size_t first,
    Carried const& carried,
    std::size_t placed,
    Splits splits = Splits::looked_at
) {
    PageRules const& rules = input.rules;
    bool const has_ended = first > 0 && input.ends_page(first - 1);
    if (has_ended && (!carried.empty() || placed < input.asked(first))) {
        std::size_t figures = placed;
        double room = rules.heights[input.rows[first - 1].frame];
        while (figures < input.asked(first) && (figures == placed || rules.figures[figures] <= room)) {
            room -= rules.figures[figures++];
        }
        auto const feet = every_foot(wanted(input, first, first, carried), room, rules);
        return feet.empty() ? nowhere : 1e5 + best_of_all(input, first, feet[0].second, figures, splits);
    }
    if (first == input.rows.size()) {
        return 0;
    }
    double best = nowhere;
    for (std::size_t end = first + 1; end <= input.rows.size(); ++end) {
        bool const has_to_end = input.ends_page(end - 1);
        double const penalty = has_to_end ? 0 : input.rows[end - 1].penalty;
        Measured const page = measure(input, first, end);
        double above = 0;
        for (std::size_t figures = placed; figures <= input.asked(end); ++figures) {
            // Not over the head of a chapter that opens the page, if another place is as good.
            std::size_t const earlier = std::max(placed, input.asked(first));
            double const over = input.rows[first].starts_page && figures > earlier
                                    ? 400 * static_cast<double>(figures - earlier)
                                    : 0;
            above += figures > placed ? rules.figures[figures - 1] : 0;
            double const room = rules.heights[input.rows[first].frame] - page.used - above;
            std::vector<SlowFoot> feet;
            if (penalty != nowhere && figures + 2 >= input.asked(end)) {
                double const clear = room - (page.reach - page.used);
                feet = every_foot(wanted(input, first, end, carried), clear, rules);
            }
            if (splits == Splits::looked_at && !feet.empty() && !feet.back().first.empty()) {
                bool const again = input.last_mark(feet.back().first.back().note) >= end;
                feet = looked_at(std::move(feet), again, rules);
            }
            for (auto const& [parts, left] : feet) {
                if (height(parts, rules) > room - (page.reach - page.used) + 0.01) {
                    continue; // nothing is too much even without notes
                }
                double const lines =
                    has_to_end ? 0 : std::max(0.0, (room - height(parts, rules)) / rules.line);
                double const own = 1e5 + lines * lines + penalty + (left.empty() ? 0 : 300) +
                                   40 * static_cast<double>(input.asked(end) - figures) + over;
                best = std::min(best, own + best_of_all(input, end, left, figures, splits));
            }
        }
        if (has_to_end) {
            break;
        }
    }
    return best;
}

Input random_input(test::Random& random, std::size_t most_rows) {
    Input input;
    PageRules& rules = input.rules;
    rules.heights = {random.real(80, 200)};
    rules.notes_above = random.real(0, 12);
    rules.continued = 5;
    rules.note_columns = random.one_in(3) ? 2 : 1;
    rules.stretches.push_back({2});
    std::size_t const count = random.whole(1, most_rows);
    std::size_t stretch = 0;
    for (std::size_t i = 0; i < count; ++i) {
        stretch = random.one_in(4) ? 1 - stretch : stretch;
        Row row;
        row.space = random.one_in(3) ? random.real(0, 15) : 0;
        row.height = random.real(5, 60);
        row.overhang = random.one_in(5) && stretch == 0 ? random.real(0, 30) : 0;
        row.penalty = random.one_in(4) ? nowhere : random.one_in(3) ? random.real(0, 40) : 0;
        row.header = random.one_in(6) ? 12 : 0;
        row.stretch = stretch;
        row.starts_page = i > 0 && random.one_in(12);
        if (random.one_in(3)) {
            row.notes.push_back(rules.notes.size());
            rules.notes.push_back({2, 5, random.whole(1, 9)});
        } else if (random.one_in(5) && !rules.notes.empty()) {
            row.notes.push_back(random.whole(0, rules.notes.size() - 1));
        }
        if (random.one_in(10)) {
            row.figures = 1;
            rules.figures.push_back(random.real(10, 60));
        }
        input.rows.push_back(row);
    }
    return input;
}

/// That every row, every line of a note and every figure has its place once, in order.
bool complete(Input const& input, PageBreaks const& found) {
    std::size_t row = 0;
    std::size_t figure = 0;
    std::vector<std::size_t> lines(input.rules.notes.size());
    for (PagePlan const& plan : found.pages) {
        if (plan.first != row || plan.end < row || plan.first_figure != figure || plan.end_figure < figure) {
            return false;
        }
        row = plan.end;
        figure = plan.end_figure;
        for (NotePart const& part : plan.notes) {
            if (!part.again && part.from != lines[part.note]) {
                return false;
            }
            lines[part.note] = part.to;
        }
    }
    for (std::size_t note = 0; note < lines.size(); ++note) {
        if (lines[note] != (input.first_mark(note) < input.rows.size() ? input.rules.notes[note].lines : 0)) {
            return false;
        }
    }
    return row == input.rows.size() && figure == input.rules.figures.size();
}

} // namespace

TEST_CASE("no rows, no pages; one row, one page") {
    CHECK(layout::choose_pages({}, {}).pages.empty());
    Row row;
    row.height = 10;
    PageRules rules;
    rules.heights = {100};
    PageBreaks const found = layout::choose_pages({row}, rules);
    REQUIRE(found.pages.size() == 1);
    CHECK(found.pages[0].end == 1);
}

TEST_CASE("the page ends cost as little as the best of all ways") {
    test::Random random(21);
    int possible = 0;
    int divided = 0;
    for (int round = 0; round < 1500; ++round) {
        CAPTURE(round);
        Input const input = random_input(random, 10);
        double const best = best_of_all(input, 0, {}, 0);
        PageBreaks const found = layout::choose_pages(input.rows, input.rules);
        CHECK(complete(input, found));
        if (best == nowhere) {
            continue;
        }
        ++possible;
        CHECK(found.cost.pages * 1e5 + found.cost.unsightly == doctest::Approx(best));
        CHECK(found.cost.broken == 0);
        // No way to divide notes saves a page.
        CHECK(found.cost.pages == std::floor(best_of_all(input, 0, {}, 0, Splits::every) / 1e5));
        CHECK(found.relaxed.empty());
        CHECK(found.crowded.empty());
        CHECK(found.late_notes.empty());
        for (PagePlan const& plan : found.pages) {
            divided +=
                !plan.notes.empty() && plan.notes.back().to < input.rules.notes[plan.notes.back().note].lines;
        }
    }
    CHECK(possible > 500);
    CHECK(divided > 50);
}

TEST_CASE("a rule is broken only where no way keeps all, and it is told") {
    test::Random random(22);
    int broken = 0;
    int full_sides = 0;
    int late = 0;
    for (int round = 0; round < 2500; ++round) {
        CAPTURE(round);
        Input const input = random_input(random, 9);
        PageBreaks const found = layout::choose_pages(input.rows, input.rules);
        REQUIRE(complete(input, found));
        std::vector<std::size_t> taken;
        std::vector<std::size_t> crowded;
        for (std::size_t page = 0; page < found.pages.size(); ++page) {
            PagePlan const& plan = found.pages[page];
            if (plan.first == plan.end) {
                continue;
            }
            if (!input.ends_page(plan.end - 1) && input.rows[plan.end - 1].penalty == nowhere) {
                taken.push_back(plan.end - 1);
            }
            double rest = height(plan.notes, input.rules);
            for (std::size_t figure = plan.first_figure; figure < plan.end_figure; ++figure) {
                rest += input.rules.figures[figure];
            }
            double const room = input.rules.heights[0] + 0.01;
            Measured const rows = measure(input, plan.first, plan.end);
            if (rows.reach + rest > room) {
                crowded.push_back(page);
            }
            // Even where rules are broken, only a row alone may be too tall.
            CHECK((plan.end == plan.first + 1 || rows.used + rest <= room));
        }
        CHECK(found.relaxed == taken);
        CHECK(found.crowded == crowded);
        full_sides += crowded.empty() ? 0 : 1;
        broken += taken.empty() ? 0 : 1;
        late += found.late_notes.empty() ? 0 : 1;
        if (!taken.empty() || !crowded.empty() || !found.late_notes.empty()) {
            CHECK(best_of_all(input, 0, {}, 0) == nowhere);
        }
    }
    CHECK(broken > 10);
    CHECK(full_sides > 10);
    CHECK(late > 3);
}

TEST_CASE("the rule that a reader minds least is broken first") {
    PageRules rules;
    rules.heights = {100};
    std::vector<Row> rows(4);
    for (Row& row : rows) {
        row.height = 45;
        row.penalty = nowhere;
        row.if_broken = 1e9;
    }
    rows[0].if_broken = 1e6;
    rows[2].if_broken = 1e7;
    // Two pages would break the worst rule; three break lesser ones.
    PageBreaks const found = layout::choose_pages(rows, rules);
    CHECK(found.relaxed == std::vector<std::size_t>{0, 2});
}

TEST_CASE("rows that no page holds are told, each, and still have their pages") {
    PageRules rules;
    rules.heights = {100};
    rules.notes = {{0, 20, 3}};
    std::vector<Row> rows(4);
    rows[0].height = 50;
    rows[1].height = 130;
    rows[2].height = 90;
    rows[2].overhang = 20;
    rows[3].height = 50;
    rows[3].notes = {0}; // too short to be divided
    PageBreaks const found = layout::choose_pages(rows, rules);
    CHECK(found.too_tall == std::vector<std::size_t>{1, 2, 3});
    std::vector<std::size_t> ends;
    for (PagePlan const& plan : found.pages) {
        ends.push_back(plan.end);
    }
    CHECK(ends == std::vector<std::size_t>{1, 2, 3, 4, 4});
}

TEST_CASE("what is left of a note at the end has a page of its own") {
    PageRules rules;
    rules.heights = {100};
    rules.notes = {{0, 10, 9}};
    std::vector<Row> rows(1);
    rows[0].height = 70;
    rows[0].notes = {0};
    PageBreaks const found = layout::choose_pages(rows, rules);
    CHECK(found.too_tall.empty());
    REQUIRE(found.pages.size() == 2);
    CHECK(found.pages[0].notes[0] == NotePart{0, 0, 3, false});
    CHECK(found.pages[1].first == found.pages[1].end);
    CHECK(found.pages[1].notes[0] == NotePart{0, 3, 9, false});
}

TEST_CASE("a thousand notes on one mark are all shown, in order") {
    PageRules rules;
    rules.heights = {700};
    std::vector<Row> rows(3);
    for (Row& row : rows) {
        row.height = 14;
    }
    for (std::size_t note = 0; note < 1000; ++note) {
        rows[1].notes.push_back(note);
        rules.notes.push_back({2, 10.5, 1 + note % 5});
    }
    Input const input{rows, rules};
    PageBreaks const found = layout::choose_pages(rows, rules);
    CHECK(complete(input, found));
    CHECK(found.late_notes.size() > 900);
    CHECK(found.pages.size() < 65);
}

TEST_CASE("a larger page never needs more pages") {
    test::Random random(24);
    for (int round = 0; round < 4000; ++round) {
        CAPTURE(round);
        Input input = random_input(random, 40);
        PageBreaks const small = layout::choose_pages(input.rows, input.rules);
        if (!small.relaxed.empty() || !small.crowded.empty() || !small.late_notes.empty()) {
            continue;
        }
        input.rules.heights[0] += random.real(1, 100);
        CHECK(layout::choose_pages(input.rows, input.rules).pages.size() <= small.pages.size());
    }
}

TEST_CASE("time grows with the number of rows, not faster") {
    auto time = [](std::size_t count) {
        test::Random random(25);
        Input input = random_input(random, 1);
        input.rules.heights = {700};
        for (std::size_t i = 0; i < count; ++i) {
            Row row;
            row.height = 14;
            row.penalty = random.one_in(4) ? nowhere : 0;
            if (random.one_in(6)) {
                row.notes.push_back(input.rules.notes.size());
                input.rules.notes.push_back({2, 10.5, random.whole(1, 6)});
            }
            input.rows.push_back(row);
        }
        double const start = test::processor_seconds();
        CHECK(layout::choose_pages(input.rows, input.rules).pages.size() > count / 60);
        return test::processor_seconds() - start;
    };
    double const once = time(10'000);
    double const often = time(40'000);
    MESSAGE("10,000 rows: ", once, " s; 40,000 rows: ", often, " s");
    CHECK(often < 12 * once + 0.5); // a quadratic search takes 16 times as long
}
