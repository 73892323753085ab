#include "layout/note_area.hpp"

#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

using namespace brief;
using layout::Foot;
using layout::NotePart;
using layout::PageRules;

namespace {

std::vector<NotePart> whole(PageRules const& rules) {
    std::vector<NotePart> out;
    for (std::size_t note = 0; note < rules.notes.size(); ++note) {
        out.push_back({note, 0, rules.notes[note].lines, false});
    }
    return out;
}

} // namespace

TEST_CASE("notes fill their columns in order, to the least height that any way gives") {
    test::Random random(25);
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        PageRules rules;
        rules.note_columns = random.whole(1, 4);
        for (std::size_t count = random.whole(1, 9); count > 0; --count) {
            rules.notes.push_back({2, 10.5, random.whole(1, 5)});
        }
        std::vector<NotePart> const parts = whole(rules);
        double best = std::numeric_limits<double>::infinity();
        for (unsigned ways = 0; ways < 1U << (parts.size() - 1); ++ways) {
            std::size_t columns = 1;
            double height = 0;
            double filled = 0;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                if (i > 0 && (ways >> (i - 1) & 1U) != 0) {
                    ++columns;
                    filled = 0;
                }
                filled += height_of(parts[i], rules);
                height = std::max(height, filled);
            }
            best = columns <= rules.note_columns ? std::min(best, height) : best;
        }
        layout::NoteColumns found = layout::place_notes(parts, rules);
        CHECK(found.height == doctest::Approx(best));
        CHECK(found.starts.front() == 0);
        CHECK(found.starts.size() <= rules.note_columns);
        CHECK(std::ranges::is_sorted(found.starts));
    }
    CHECK(layout::place_notes({}, {}).height == 0);
}

TEST_CASE("a part is as high as its lines, and says at both ends that it is one") {
    PageRules rules;
    rules.continued = 7;
    rules.notes = {{2, 10, 6}};
    CHECK(layout::height_of({0, 0, 6, false}, rules) == 62);
    CHECK(layout::height_of({0, 0, 4, false}, rules) == 49);
    CHECK(layout::height_of({0, 4, 6, false}, rules) == 29);
    CHECK(layout::height_of({0, 2, 4, false}, rules) == 36);
}

TEST_CASE("the last note is divided where it has two lines on both sides") {
    PageRules rules;
    rules.notes_above = 5;
    rules.notes = {{2, 10, 1}, {2, 10, 6}};
    std::vector<NotePart> const parts = whole(rules);
    CHECK(layout::fill_foot(parts, 79, rules).at(0).left.empty());
    for (double room : {78.0, 70.0, 60.0}) {
        std::vector<Foot> const feet = layout::fill_foot(parts, room, rules);
        REQUIRE_FALSE(feet.empty());
        CHECK(feet[0].height <= room);
        CHECK(feet[0].parts.back().to == (room >= 59 ? 4 : 3));
        CHECK(feet[0].left == layout::Carried{{1}, feet[0].parts.back().to});
    }
    CHECK(layout::fill_foot(parts, 39, rules).at(0).parts.back().to == 2);
    CHECK(layout::fill_foot(parts, 38, rules).empty());
    CHECK(layout::least_foot(parts, rules) == 39);
    // Three lines cannot be divided, and what stands on a page once more is not.
    rules.notes[1].lines = 3;
    CHECK(layout::fill_foot(whole(rules), 48, rules).empty());
    rules.notes[1].lines = 6;
    std::vector<NotePart> again = parts;
    again.back().again = true;
    CHECK(layout::fill_foot(again, 60, rules).empty());
}

TEST_CASE("a note may leave more than it has to where the next page may need it") {
    PageRules rules;
    rules.notes = {{0, 10, 8}};
    std::vector<NotePart> const parts = whole(rules);
    auto taken = [&](double room, bool again) {
        std::vector<std::size_t> out;
        for (Foot const& foot : layout::fill_foot(parts, room, rules, again)) {
            out.push_back(foot.parts.back().to);
        }
        return out;
    };
    // Three lines that are left cannot be divided once more, four can.
    CHECK(taken(50, false) == std::vector<std::size_t>{5, 4});
    CHECK(taken(60, false) == std::vector<std::size_t>{6});
    CHECK(taken(40, false) == std::vector<std::size_t>{4});
    CHECK(taken(80, false) == std::vector<std::size_t>{8});
    // A page further on that has a mark of it shows the rest, or all of it.
    CHECK(taken(80, true) == std::vector<std::size_t>{8, 6});
}

TEST_CASE("a crowded foot takes what it can, in order, and leaves the rest") {
    PageRules rules;
    rules.notes = {{0, 10, 2}, {0, 10, 3}, {0, 10, 1}};
    std::vector<NotePart> const parts = whole(rules);
    Foot foot = layout::crowd_foot(parts, 35, rules);
    CHECK(foot.parts == std::vector<NotePart>{{0, 0, 2, false}, {1, 0, 1, false}});
    CHECK(foot.left == layout::Carried{{1, 2}, 1});
    foot = layout::crowd_foot(parts, 20, rules);
    CHECK(foot.parts.size() == 1);
    CHECK(foot.left == layout::Carried{{1, 2}, 0});
    foot = layout::crowd_foot(parts, 5, rules);
    CHECK(foot.parts.empty());
    CHECK(foot.left == layout::Carried{{0, 1, 2}, 0});
}
