#include "text/line_breaker.hpp"

#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

using namespace brief;
using text::BreakPoint;
using text::LineRules;

namespace {

using Breaks = std::vector<std::size_t>;

/// A paragraph of words with spaces between them.
struct Text {
    std::vector<BreakPoint> points{BreakPoint{}};
    double x = 0;
    double spaces = 0;

    void add_word(double width, double space = 3) {
        x += width;
        BreakPoint point;
        point.before = x;
        point.space_before = spaces;
        x += space;
        spaces += space;
        point.after = x;
        point.space_after = spaces;
        points.push_back(point);
    }

    /// A part of a word, with a hyphen of this width if a line ends behind it.
    void add_part(double width, double hyphen = 3) {
        x += width;
        BreakPoint point;
        point.before = x + hyphen;
        point.after = x;
        point.space_before = spaces;
        point.space_after = spaces;
        point.penalty = 50;
        point.hyphen = true;
        point.dash = true;
        points.push_back(point);
    }

    void end_line() { points.back().mandatory = true; }
};

Text random_text(test::Random& random, std::size_t words, double longest, bool parts) {
    Text text;
    for (std::size_t i = 0; i < words; ++i) {
        double width = random.real(4, longest);
        if (parts && random.one_in(2)) {
            double first = random.real(1, width - 3);
            text.add_part(first);
            width -= first;
        }
        text.add_word(width);
        if (random.one_in(40)) {
            text.end_line();
        }
    }
    text.end_line();
    return text;
}

/// A line, measured.
struct Line {
    double natural = 0;
    double space = 0;
    double missing = 0; ///< of the measure
};

Line line_of(Text const& text, LineRules const& rules, std::size_t from, std::size_t to) {
    BreakPoint const& start = text.points[from];
    BreakPoint const& end = text.points[to];
    Line line{end.before - start.after, end.space_before - start.space_after, 0};
    line.missing = rules.width + start.protrude_start + end.protrude_end - line.natural;
    return line;
}

/// How far a line must stretch (above 0) or shrink (below 0), as a part of what it can.
double ratio_of(Text const& text, LineRules const& rules, std::size_t from, std::size_t to) {
    Line line = line_of(text, rules, from, to);
    if (!rules.justify) {
        return line.missing < -0.01 ? -2 : std::max(0.0, line.missing) / (0.15 * rules.width);
    }
    double flex = rules.glyph_flex * line.natural;
    double room = line.space * (line.missing >= 0 ? rules.space_stretch : rules.space_shrink) + flex;
    return room > 0 ? line.missing / room : line.missing > 0 ? 1000 : line.missing < 0 ? -2 : 0;
}

struct Cost {
    double badness = 0; ///< of the worst line
    double demerits = 0;
};

int fitness_of(double ratio, bool last) {
    if (last && ratio > 0) {
        return 1;
    }
    return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

/// The demerits of Knuth and Plass, 1981, with those of the runt.
Cost cost_of(Text const& text, LineRules const& rules, Breaks const& breaks) {
    Cost cost;
    std::size_t from = 0;
    int fitness = 1;
    for (std::size_t to : breaks) {
        BreakPoint const& start = text.points[from];
        BreakPoint const& end = text.points[to];
        double ratio = ratio_of(text, rules, from, to);
        if (ratio < -1) {
            return {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
        }
        double bad = std::min(100 * std::pow(std::abs(ratio), 3), 1e6);
        bad = end.mandatory && ratio > 0 ? 0 : bad;
        int next = fitness_of(ratio, end.mandatory);
        cost.badness = std::max(cost.badness, bad);
        cost.demerits += (10 + bad) * (10 + bad) + end.penalty * end.penalty;
        cost.demerits += end.dash && start.dash && from != 0 ? 10000 : 0;
        cost.demerits += end.mandatory && start.hyphen ? 5000 : 0;
        cost.demerits += end.mandatory && from != 0 && line_of(text, rules, from, to).space <= 0 ? 5000 : 0;
        cost.demerits += rules.justify && std::abs(next - fitness) > 1 ? 10000 : 0;
        fitness = next;
        from = to;
    }
    return cost;
}

/// Each line as long as it can be, words undivided.
Breaks first_fit(Text const& text, LineRules const& rules) {
    Breaks breaks;
    std::size_t from = 0;
    std::size_t best = 0;
    for (std::size_t to = 1; to < text.points.size(); ++to) {
        if (text.points[to].hyphen) {
            continue;
        }
        if (best != 0 && ratio_of(text, rules, from, to) < -1) {
            breaks.push_back(best);
            from = best;
        }
        best = to;
        if (text.points[to].mandatory) {
            breaks.push_back(to);
            from = to;
            best = 0;
        }
    }
    return breaks;
}

/// The least demerits of all ways to break, words undivided.
double least_demerits(Text const& text, LineRules const& rules) {
    double least = std::numeric_limits<double>::infinity();
    Breaks breaks;
    std::function<void(std::size_t)> extend = [&](std::size_t from) {
        for (std::size_t to = from + 1; to < text.points.size(); ++to) {
            breaks.push_back(to);
            if (to + 1 == text.points.size()) {
                least = std::min(least, cost_of(text, rules, breaks).demerits);
            } else {
                extend(to);
            }
            breaks.pop_back();
            if (text.points[to].mandatory) {
                break;
            }
        }
    };
    extend(0);
    return least;
}

/// TeX's classes of tolerance, as the passes have them.
int tolerance_class(double badness) {
    return badness <= 100 ? 0 : badness <= 200 ? 1 : badness <= 800 ? 2 : 3;
}

LineRules const ragged{100, false, false, 0.25, 0.4, 0};
LineRules const justified{100, true, false, 0.25, 0.4, 0.02};

} // namespace

TEST_CASE("no points or one, no lines; one word, one line") {
    CHECK(choose_breaks({}, ragged).empty());
    CHECK(choose_breaks({BreakPoint{}}, justified).empty());
    Text text;
    text.add_word(20);
    text.end_line();
    CHECK(choose_breaks(text.points, ragged) == Breaks{1});
    CHECK(choose_breaks(text.points, justified) == Breaks{1});
}

TEST_CASE("every line is within the measure when every word is, and mandatory breaks are kept") {
    test::Random random(1);
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        Text text = random_text(random, random.whole(1, 120), 60, random.one_in(2));
        for (LineRules const& rules : {ragged, justified}) {
            Breaks breaks = choose_breaks(text.points, rules);
            REQUIRE_FALSE(breaks.empty());
            CHECK(breaks.back() == text.points.size() - 1);
            CHECK(std::ranges::is_sorted(breaks));
            std::size_t from = 0;
            for (std::size_t to : breaks) {
                CHECK(ratio_of(text, rules, from, to) >= -1.0001);
                from = to;
            }
            for (std::size_t i = 0; i < text.points.size(); ++i) {
                bool kept = std::ranges::find(breaks, i) != breaks.end();
                CHECK((!text.points[i].mandatory || kept));
            }
        }
    }
}

TEST_CASE("ragged lines without hyphens have the least demerits of all ways") {
    test::Random random(2);
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        Text text = random_text(random, random.whole(1, 11), 55, false);
        Breaks breaks = choose_breaks(text.points, ragged);
        CHECK(cost_of(text, ragged, breaks).demerits == doctest::Approx(least_demerits(text, ragged)));
    }
}

TEST_CASE("the demerits are never worse than first fit's") {
    test::Random random(3);
    int better = 0;
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        Text text = random_text(random, random.whole(5, 150), 40, true);
        for (LineRules const& rules : {ragged, justified}) {
            Cost ours = cost_of(text, rules, choose_breaks(text.points, rules));
            Cost theirs = cost_of(text, rules, first_fit(text, rules));
            CHECK(tolerance_class(ours.badness) <= tolerance_class(theirs.badness));
            if (!rules.justify || tolerance_class(theirs.badness) == 0) {
                CHECK(ours.demerits <= theirs.demerits * (1 + 1e-9));
            }
            better += ours.demerits < theirs.demerits ? 1 : 0;
        }
    }
    CHECK(better > 600);
}

TEST_CASE("never more than two lines in a row end in a hyphen") {
    test::Random random(4);
    std::size_t longest = 0;
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        // Words that want to be divided: two of them never fill a line well.
        Text text;
        for (int word = 0; word < 40; ++word) {
            for (int part = 0; part < 4; ++part) {
                text.add_part(random.real(14, 17));
            }
            text.add_word(random.real(10, 14));
        }
        text.end_line();
        std::size_t ladder = 0;
        for (std::size_t to : choose_breaks(text.points, justified)) {
            ladder = text.points[to].dash ? ladder + 1 : 0;
            longest = std::max(longest, ladder);
        }
    }
    CHECK(longest == 2);
}

TEST_CASE("a word that is wider than the measure has a line to itself") {
    for (LineRules const& rules : {ragged, justified}) {
        Text text;
        text.add_word(30);
        text.add_word(140);
        text.add_word(30);
        text.end_line();
        CHECK(choose_breaks(text.points, rules) == Breaks{1, 2, 3});
        Text alone;
        alone.add_word(140);
        alone.end_line();
        CHECK(choose_breaks(alone.points, rules) == Breaks{1});
    }
}

TEST_CASE("a word is divided only where lines would be bad without it") {
    Text text;
    text.add_word(48);
    text.add_word(49);
    text.add_part(20);
    text.add_word(28);
    text.add_word(49);
    text.end_line();
    CHECK(choose_breaks(text.points, justified) == Breaks{2, 5});
    Text gap;
    gap.add_word(48);
    gap.add_part(46);
    gap.add_word(50);
    gap.add_word(20);
    gap.end_line();
    CHECK(choose_breaks(gap.points, justified).front() == 2);
}

TEST_CASE("protrusion makes room") {
    Text text;
    text.add_word(50);
    text.add_word(50);
    text.add_word(10);
    text.end_line();
    CHECK(choose_breaks(text.points, ragged).front() == 1);
    text.points[2].protrude_end = 3;
    CHECK(choose_breaks(text.points, ragged).front() == 2);
    text.points[2].protrude_end = 0;
    text.points[0].protrude_start = 3;
    CHECK(choose_breaks(text.points, ragged).front() == 2);
}

TEST_CASE("a balanced heading has as few lines as can be, of more even length") {
    LineRules rules = ragged;
    rules.balance = true;
    test::Random random(5);
    double ours = 0;
    double theirs = 0;
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        Text text;
        for (std::size_t words = random.whole(2, 14); words > 0; --words) {
            text.add_word(random.real(8, 45));
        }
        text.end_line();
        auto spread = [&](Breaks const& breaks) {
            double least = rules.width;
            double most = 0;
            std::size_t from = 0;
            for (std::size_t to : breaks) {
                double width = line_of(text, rules, from, to).natural;
                least = std::min(least, width);
                most = std::max(most, width);
                from = to;
            }
            return most - least;
        };
        Breaks balanced = choose_breaks(text.points, rules);
        Breaks greedy = first_fit(text, ragged);
        CHECK(balanced.size() == greedy.size());
        ours += spread(balanced);
        theirs += spread(greedy);
    }
    CHECK(ours < 0.6 * theirs);
}

TEST_CASE("no line is left with one short word where the words could share lines better") {
    // Words that fill a line in pairs, and a letter before them: one line is loose in any case.
    Text text;
    for (double width : {5.0, 47.0, 47.0, 47.0, 47.0}) {
        text.add_word(width);
    }
    text.end_line();
    CHECK(choose_breaks(text.points, justified) == Breaks{2, 4, 5});
}
