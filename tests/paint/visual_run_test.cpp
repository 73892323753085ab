#include "paint/visual_run.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

/// "بّا": a letter with its mark, and another, as HarfBuzz gives them from left to right: alef, shadda, beh.
page::GlyphRun word() {
    page::GlyphRun run;
    run.right_to_left = true;
    run.text = "بّا";
    run.glyphs = {{3, {0, 0}}, {2, {9, 1}}, {1, {5, 0}}};
    run.clusters = {{2, 1}, {2, 1}, {2, 1}};
    return run;
}

std::vector<std::uint32_t> ids(paint::VisualRun const& run) {
    std::vector<std::uint32_t> out;
    for (page::Glyph const& glyph : run.glyphs) {
        out.push_back(glyph.id);
    }
    return out;
}

} // namespace

TEST_CASE("glyphs stay from left to right, and the text is turned round by characters") {
    page::GlyphRun run = word();
    run.text = "אבג";
    run.glyphs[1].offset.y = 0;
    paint::VisualRun const seen = paint::as_seen(run, {9, 2.5});
    CHECK(seen.text == "גבא");
    CHECK(ids(seen) == std::vector<std::uint32_t>{3, 2, 1});
    CHECK(seen.clusters.size() == 3);
}

TEST_CASE("a mark takes the place between its letter and the next") {
    paint::VisualRun const seen = paint::as_seen(word(), {9, 2.5});
    CHECK(seen.text == "اّب");
    CHECK(ids(seen) == std::vector<std::uint32_t>{3, 9, 2, 9, 1});
    // From where its letter starts, and ending there.
    CHECK(seen.glyphs[1].offset.x == 5);
    CHECK(seen.glyphs[3].offset.x == doctest::Approx(2.5));
    CHECK(seen.glyphs[2].offset == page::Point{9, 1}); // where it is seen
    CHECK(seen.clusters[1] == page::Cluster{2, 3});
}

TEST_CASE("a letter of two glyphs takes the place from its left end to the next letter") {
    page::GlyphRun run = word();
    run.advance = 20;
    run.text = "بن";
    run.glyphs = {{7, {4, 0}}, {3, {0, 0}}, {1, {12, 0}}};
    run.clusters = {{2, 1}, {2, 2}};
    paint::VisualRun const seen = paint::as_seen(run, {9, 2.5});
    CHECK(seen.text == "نب");
    CHECK(ids(seen) == std::vector<std::uint32_t>{9, 7, 3, 9, 1});
    CHECK(seen.glyphs[0].offset.x == 0);
    CHECK(seen.glyphs[3].offset.x == doctest::Approx(9.5)); // and ends where the next letter starts
}

TEST_CASE("a ligature says its first character, and blanks at its left end the others") {
    page::GlyphRun run = word();
    run.text = "بلا";
    run.glyphs = {{7, {4, 0}}, {1, {12, 0}}};
    run.clusters = {{2, 1}, {4, 1}};
    paint::VisualRun const seen = paint::as_seen(run, {9, 2.5});
    CHECK(seen.text == "الب");
    CHECK(ids(seen) == std::vector<std::uint32_t>{9, 9, 7, 1});
    CHECK(seen.clusters == std::vector<page::Cluster>{{2, 2}, {2, 1}, {2, 1}});
    CHECK(seen.glyphs[0].offset.x == 4);
    CHECK(seen.glyphs[1].offset.x == doctest::Approx(1.5)); // no width
}

TEST_CASE("without a blank marks stay where they are") {
    CHECK(ids(paint::as_seen(word(), {})) == std::vector<std::uint32_t>{3, 2, 1});
}

TEST_CASE("clusters that do not fit are handed through") {
    page::GlyphRun run = word();
    run.clusters[2].bytes = 9;
    paint::VisualRun const seen = paint::as_seen(run, {9, 2.5});
    CHECK(seen.text == run.text);
    CHECK(seen.clusters == run.clusters);
}

TEST_CASE("a letter above the baseline is given a place on it") {
    page::GlyphRun run = word();
    run.advance = 20;
    run.text = "بن";
    run.glyphs = {{2, {0, 0}}, {1, {8, -3}}};
    run.clusters = {{2, 1}, {2, 1}};
    paint::VisualRun const seen = paint::as_seen(run, {9, 2.5});
    CHECK(seen.text == "نب");
    CHECK(ids(seen) == std::vector<std::uint32_t>{2, 9, 1, 9});
    CHECK(seen.glyphs[1].offset == page::Point{8, 0});
    CHECK(seen.glyphs[2].offset == page::Point{8, -3}); // where it is seen
    CHECK(seen.glyphs[3].offset == page::Point{17.5, 0});
}

TEST_CASE("a stop says the direction of its text, unless a letter behind it does") {
    page::GlyphRun run = word();
    run.advance = 20;
    run.text = "ب.»";
    run.glyphs = {{3, {0, 0}}, {2, {5, 0}}, {1, {9, 0}}};
    run.clusters = {{2, 1}, {1, 1}, {2, 1}};
    paint::VisualRun const seen = paint::as_seen(run, {9, 2.5});
    CHECK(seen.text == "»\u200f.ب");
    CHECK(seen.clusters == std::vector<page::Cluster>{{2, 1}, {4, 3}, {2, 1}});
    CHECK(ids(seen) == std::vector<std::uint32_t>{3, 9, 2, 9, 1});
    run.text = "ب.ن";
    CHECK(paint::as_seen(run, {9, 2.5}).text == "ن.ب");
    run.text = "ب.»";
    CHECK(paint::as_seen(run, {}).text == "».ب"); // nothing to say it with
}

TEST_CASE("the upper of two marks is given the place behind their letter") {
    page::GlyphRun run;
    run.advance = 20;
    run.text = "\u0e17\u0e31\u0e49\u0e07"; // tho thahan, mai han-akat, mai tho, ngo ngu
    run.glyphs = {{1, {0, 0}}, {2, {8, 0}}, {3, {7.5, -2}}, {4, {8, 0}}};
    run.clusters = {{3, 1}, {3, 1}, {3, 1}, {3, 1}};
    CHECK_FALSE(paint::is_as_seen(run));
    paint::VisualRun const seen = paint::as_seen(run, {9, 2.5});
    CHECK(seen.text == run.text);
    CHECK(ids(seen) == std::vector<std::uint32_t>{1, 2, 9, 3, 9, 4});
    CHECK(seen.glyphs[2].offset == page::Point{8, 0});
    CHECK(seen.glyphs[4].offset == page::Point{5.5, 0}); // no width
    CHECK(seen.clusters[2] == page::Cluster{3, 3});
}

TEST_CASE("letters on the baseline say what they are") {
    page::GlyphRun run;
    run.text = "Ə, ж";
    run.glyphs = {{1, {0, 0}}, {2, {8, 0}}, {3, {9, 0}}, {4, {11, 0}}};
    run.clusters = {{2, 1}, {1, 1}, {1, 1}, {2, 1}};
    CHECK(paint::is_as_seen(run));
    run.glyphs[3].offset.y = 1;
    CHECK_FALSE(paint::is_as_seen(run));
    CHECK_FALSE(paint::is_as_seen(word()));
}

TEST_CASE("the end of a run says its direction where its last character has none") {
    page::GlyphRun run;
    run.advance = 12;
    run.text = "d)";
    run.glyphs = {{1, {0, 0}}, {2, {8, 0}}};
    run.clusters = {{1, 1}, {1, 1}};
    paint::VisualRun seen = paint::as_seen(run, {9, 2.5});
    paint::mark_end(seen, run, {9, 2.5});
    CHECK(seen.text == "d)\u200e");
    CHECK(seen.clusters == std::vector<page::Cluster>{{1, 1}, {4, 2}});
    CHECK(seen.glyphs.back() == page::Glyph{9, {9.5, 0}});

    run.right_to_left = true;
    run.text = "ב)";
    run.clusters = {{2, 1}, {1, 1}};
    seen = paint::as_seen(run, {9, 2.5});
    paint::mark_end(seen, run, {9, 2.5});
    CHECK(seen.text == "\u200f)ב");
    CHECK(seen.clusters == std::vector<page::Cluster>{{4, 2}, {2, 1}});

    run.text = "בא";
    run.clusters = {{2, 1}, {2, 1}};
    paint::VisualRun const unmarked = paint::as_seen(run, {9, 2.5});
    seen = unmarked;
    paint::mark_end(seen, run, {9, 2.5});
    CHECK(seen.text == unmarked.text);
}
