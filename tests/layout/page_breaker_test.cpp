#include "layout/page_breaker.hpp"

#include "layout/galley.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace brief;
using layout::PageBreaks;
using layout::PageRules;
using layout::Row;

namespace {

constexpr double nowhere = std::numeric_limits<double>::infinity();

/// A page from `first` up to `end`, measured without the breaker.
struct Measured {
    double used = 0;  ///< rows, header and notes
    double reach = 0; ///< with what hangs over in the side column
};

Measured measure(std::vector<Row> const& rows, PageRules const& rules, std::size_t first, std::size_t end) {
    Measured page{rows[first].header, 0};
    double notes = 0;
    std::set<std::size_t> seen;
    for (std::size_t i = first; i < end; ++i) {
        page.used += (i == first ? 0 : rows[i].space) + rows[i].height;
        page.reach = std::max(page.reach, page.used + rows[i].overhang);
        for (std::size_t note : rows[i].notes) {
            if (seen.insert(note).second) {
                notes += rules.note_heights[note] + (seen.size() == 1 ? rules.notes_above : 0);
            }
        }
    }
    page.used += notes;
    page.reach += notes;
    return page;
}

struct Cost {
    std::size_t pages = std::numeric_limits<std::size_t>::max();
    double cost = nowhere;

    bool possible() const { return cost < nowhere; }

    bool operator<(Cost const& other) const {
        return pages != other.pages ? pages < other.pages : cost < other.cost - 1e-6;
    }
};

Cost cost_of(std::vector<Row> const& rows, PageRules const& rules, std::vector<std::size_t> const& ends) {
    Cost sum{ends.size(), 0};
    std::size_t first = 0;
    for (std::size_t end : ends) {
        Measured page = measure(rows, rules, first, end);
        bool last = end == rows.size();
        bool fits = page.used <= rules.height + 0.01 && page.reach <= rules.height + 0.01;
        if (!fits || (!last && rows[end - 1].penalty == nowhere)) {
            return {};
        }
        double shortness = last ? 0 : std::max(0.0, (rules.height - page.used) / rules.line);
        sum.cost += shortness * shortness + (last ? 0 : rows[end - 1].penalty);
        first = end;
    }
    return sum;
}

/// The best of all ways to set page ends.
Cost best_of_all(std::vector<Row> const& rows, PageRules const& rules) {
    Cost best;
    for (unsigned ways = 0; ways < 1U << (rows.size() - 1); ++ways) {
        std::vector<std::size_t> ends;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            if ((ways >> (i - 1) & 1U) != 0) {
                ends.push_back(i);
            }
        }
        ends.push_back(rows.size());
        best = std::min(best, cost_of(rows, rules, ends));
    }
    return best;
}

struct Input {
    std::vector<Row> rows;
    PageRules rules;
};

Input random_input(test::Random& random, std::size_t most_rows) {
    Input input;
    input.rules.height = random.real(80, 200);
    input.rules.line = 14;
    input.rules.notes_above = random.real(0, 12);
    std::size_t count = random.whole(1, most_rows);
    for (std::size_t i = 0; i < count; ++i) {
        Row row;
        row.space = random.one_in(3) ? random.real(0, 15) : 0;
        row.height = random.real(5, 60);
        row.overhang = random.one_in(5) ? random.real(0, 30) : 0;
        row.penalty = random.one_in(4) ? nowhere : random.one_in(3) ? random.real(0, 40) : 0;
        row.header = random.one_in(6) ? 12 : 0;
        if (random.one_in(3)) {
            row.notes.push_back(input.rules.note_heights.size());
            input.rules.note_heights.push_back(random.real(10, 25));
        } else if (random.one_in(5) && !input.rules.note_heights.empty()) {
            row.notes.push_back(random.whole(0, input.rules.note_heights.size() - 1));
        }
        input.rows.push_back(row);
    }
    return input;
}

} // namespace

TEST_CASE("no rows, no pages; one row, one page") {
    CHECK(layout::choose_pages({}, {}).ends.empty());
    Row row;
    row.height = 10;
    PageRules rules;
    rules.height = 100;
    CHECK(layout::choose_pages({row}, rules).ends == std::vector<std::size_t>{1});
}

TEST_CASE("the page ends cost as little as the best of all ways") {
    test::Random random(21);
    int possible = 0;
    for (int round = 0; round < 1500; ++round) {
        CAPTURE(round);
        Input input = random_input(random, 10);
        Cost best = best_of_all(input.rows, input.rules);
        PageBreaks found = layout::choose_pages(input.rows, input.rules);
        if (!best.possible()) {
            continue;
        }
        ++possible;
        Cost ours = cost_of(input.rows, input.rules, found.ends);
        CHECK(ours.possible());
        CHECK_FALSE(best < ours);
        CHECK(found.relaxed.empty());
        CHECK(found.crowded.empty());
    }
    CHECK(possible > 500);
}

TEST_CASE("a rule is broken only where no way keeps all, and it is told") {
    test::Random random(22);
    int broken = 0;
    int full_sides = 0;
    for (int round = 0; round < 1500; ++round) {
        CAPTURE(round);
        Input input = random_input(random, 10);
        PageBreaks found = layout::choose_pages(input.rows, input.rules);
        REQUIRE_FALSE(found.ends.empty());
        CHECK(found.ends.back() == input.rows.size());
        CHECK(std::ranges::is_sorted(found.ends));
        std::vector<std::size_t> taken;
        for (std::size_t end : found.ends) {
            if (end < input.rows.size() && input.rows[end - 1].penalty == nowhere) {
                taken.push_back(end - 1);
            }
        }
        CHECK(found.relaxed == taken);
        std::vector<std::size_t> crowded;
        for (std::size_t page = 0, first = 0; page < found.ends.size(); first = found.ends[page++]) {
            if (measure(input.rows, input.rules, first, found.ends[page]).reach > input.rules.height + 0.01) {
                crowded.push_back(page);
            }
        }
        CHECK(found.crowded == crowded);
        full_sides += crowded.empty() ? 0 : 1;
        broken += taken.empty() ? 0 : 1;
        if (!taken.empty()) {
            CHECK_FALSE(best_of_all(input.rows, input.rules).possible());
        }
    }
    CHECK(broken > 10);
    CHECK(full_sides > 10);
}

TEST_CASE("a page holds the notes of its marks, each once, and what hangs over, if any way does") {
    test::Random random(23);
    for (int round = 0; round < 600; ++round) {
        CAPTURE(round);
        Input input = random_input(random, 11);
        PageBreaks found = layout::choose_pages(input.rows, input.rules);
        bool possible = best_of_all(input.rows, input.rules).possible();
        std::size_t first = 0;
        for (std::size_t end : found.ends) {
            Measured page = measure(input.rows, input.rules, first, end);
            CHECK((!possible || page.used <= input.rules.height + 0.01));
            CHECK((!possible || page.reach <= input.rules.height + 0.01));
            // Even where rules are broken, only a row alone may be too tall.
            CHECK((end == first + 1 || page.used <= input.rules.height + 0.01));
            first = end;
        }
    }
}

TEST_CASE("notes fill their columns in order, to the least height that any way gives") {
    test::Random random(25);
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        PageRules rules;
        rules.note_columns = random.whole(1, 4);
        std::vector<std::size_t> notes;
        for (std::size_t count = random.whole(1, 9); count > 0; --count) {
            notes.push_back(rules.note_heights.size());
            rules.note_heights.push_back(10.5 * static_cast<double>(random.whole(1, 5)) + 2);
        }
        double best = nowhere;
        for (unsigned ways = 0; ways < 1U << (notes.size() - 1); ++ways) {
            std::size_t columns = 1;
            double height = 0;
            double filled = 0;
            for (std::size_t i = 0; i < notes.size(); ++i) {
                if (i > 0 && (ways >> (i - 1) & 1U) != 0) {
                    ++columns;
                    filled = 0;
                }
                filled += rules.note_heights[i];
                height = std::max(height, filled);
            }
            best = columns <= rules.note_columns ? std::min(best, height) : best;
        }
        layout::NoteColumns found = layout::place_notes(notes, rules);
        CHECK(found.height == doctest::Approx(best));
        CHECK(found.starts.front() == 0);
        CHECK(found.starts.size() <= rules.note_columns);
        CHECK(std::ranges::is_sorted(found.starts));
    }
    CHECK(layout::place_notes({}, {}).height == 0);
}

TEST_CASE("rows that no page holds are told, each, and still have their pages") {
    PageRules rules;
    rules.height = 100;
    rules.note_heights = {60};
    std::vector<Row> rows(4);
    rows[0].height = 50;
    rows[1].height = 130;
    rows[2].height = 50;
    rows[2].notes = {0};
    rows[3].height = 90;
    rows[3].overhang = 20;
    PageBreaks found = layout::choose_pages(rows, rules);
    CHECK(found.too_tall == std::vector<std::size_t>{1, 2, 3});
    CHECK(found.ends == std::vector<std::size_t>{1, 2, 3, 4});
}

TEST_CASE("a larger page never needs more pages") {
    test::Random random(24);
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        Input input = random_input(random, 40);
        PageBreaks small = layout::choose_pages(input.rows, input.rules);
        if (!small.relaxed.empty() || !small.too_tall.empty()) {
            continue;
        }
        input.rules.height += random.real(1, 100);
        CHECK(layout::choose_pages(input.rows, input.rules).ends.size() <= small.ends.size());
    }
}
