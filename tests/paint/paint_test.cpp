#include "paint/paint.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <utility>

using namespace brief;

namespace {

text::FontSet font_set() {
    std::string path = std::string(BRIEF_SOURCE_DIR) + "/fonts/source-serif-4/SourceSerif4_400Regular.ttf";
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    text::FontSet fonts;
    fonts.add({"Source Serif 4", 400, false, path, share(std::move(bytes))});
    return fonts;
}

page::GlyphRun run() {
    page::GlyphRun result;
    result.size = 10;
    result.origin = {20, 30};
    result.glyphs = {{30, {0, 0}}, {31, {6, 0}}};
    result.text = "ab";
    result.clusters = {{1, 1}, {1, 1}};
    return result;
}

page::Pages one_page(std::vector<page::Item> items) {
    page::Pages pages;
    pages.pages.resize(1);
    pages.pages[0].size = {200, 100};
    pages.pages[0].items = std::move(items);
    return pages;
}

page::Item item(page::Owner owner) {
    page::Item result;
    result.owner = owner;
    result.what = run();
    return result;
}

Code code_of(Result<page::Painted> const& result) {
    REQUIRE_FALSE(result);
    return result.error().front().code;
}

} // namespace

TEST_CASE("neighbours of one owner and one colour share a brush") {
    page::LeafId first{0};
    page::LeafId second{1};
    Color const red{0x8a, 0x1c, 0x1c};
    page::Item last = item(first);
    std::get<page::GlyphRun>(last.what).color = red;
    auto painted = paint::pdf(
        one_page(
            {item(page::Artifact::header),
             item(first),
             item(first),
             item(second),
             item(first),
             item(first),
             last}
        ),
        font_set()
    );
    REQUIRE(painted);
    REQUIRE(painted->brushes.size() == 1);
    CHECK(
        painted->brushes[0] ==
        std::vector<page::Brush>{
            {page::Artifact::header, {}}, {first, {}}, {second, {}}, {first, {}}, {first, red}}
    );
    CHECK(painted->pdf.starts_with("%PDF-1.5"));
}

TEST_CASE("a page may be empty, a file may not") {
    auto painted = paint::pdf(one_page({}), font_set());
    REQUIRE(painted);
    CHECK(painted->brushes == std::vector<std::vector<page::Brush>>{{}});
    CHECK(code_of(paint::pdf({}, font_set())) == Code::painting_failed);
}

TEST_CASE("a page of more pieces than there are codes is refused") {
    auto lines = [](std::size_t count) {
        std::vector<page::Item> items;
        for (std::size_t i = 0; i < count; ++i) {
            page::Item one{
                page::LeafId{static_cast<std::uint32_t>(i)}, page::rectangle({1, 1, 2, 2}, Color{1, 2, 3})};
            items.push_back(std::move(one));
        }
        return items;
    };
    CHECK(paint::pdf(one_page(lines(page::most_codes - 1)), {}));
    CHECK(code_of(paint::pdf(one_page(lines(page::most_codes)), {})) == Code::painting_failed);
}

#ifdef BRIEF_STREAMS_ARE_PLAIN

namespace {

std::string content_of(std::vector<page::Item> items) {
    Result<page::Painted> painted = paint::pdf(one_page(std::move(items)), font_set());
    REQUIRE(painted);
    return painted->pdf;
}

/// As Cairo writes it.
std::string coded(std::size_t code) {
    return fmt::format("{:.6f}", page::coded_color(code)[0]).erase(code == 0 ? 3 : 8) + " 1 1";
}

} // namespace

TEST_CASE("every piece has the colour of its number, whatever is painted") {
    page::Stroke const stroke{1, Color{1, 2, 3}, {}};
    page::Rect const area{10, 10, 50, 50};
    page::Item text = item(page::LeafId{0});
    page::Item filled{page::LeafId{0}, page::rectangle(area, Color{1, 2, 3})};
    page::Item stroked{page::LeafId{1}, page::line({10, 10}, {60, 60}, stroke)};
    page::Item hatched{page::LeafId{1}, page::Hatch{area, 0, 3, 1, Color{1, 2, 3}}};
    page::Item framed = filled; // the path of `filled`, which Cairo would join with it
    framed.owner = page::LeafId{1};
    std::get<page::Shape>(framed.what).fill.reset();
    std::get<page::Shape>(framed.what).stroke = stroke;
    for (page::Item const& second : {stroked, hatched, framed}) {
        for (page::Item const& first : {text, filled}) {
            std::string const content = content_of({first, second});
            std::size_t const cover = content.find(coded(0) + " rg");
            std::size_t const one = content.find(coded(1) + " rg");
            std::size_t const two = content.find(coded(2) + " r");
            std::size_t const two_of_lines = content.find(coded(2) + " RG");
            CHECK(cover < one);
            CHECK(one < std::min(two, two_of_lines));
            CHECK(std::min(two, two_of_lines) != std::string::npos);
            CHECK(content.find(" B\n") == std::string::npos);
            std::size_t const clip = content.find("W n\n");
            CHECK((clip == std::string::npos || clip > std::min(two, two_of_lines)));
        }
    }
}

#endif

TEST_CASE("painting twice gives the same bytes, and stretch, colour and direction others") {
    auto bytes = [](page::GlyphRun const& what) {
        page::Item only;
        only.owner = page::LeafId{0};
        only.what = what;
        auto painted = paint::pdf(one_page({only}), font_set());
        REQUIRE(painted);
        return std::pair(painted->pdf, painted->brushes);
    };
    auto const plain = bytes(run());
    CHECK(plain == bytes(run()));
    page::GlyphRun other = run();
    SUBCASE("stretch") {
        other.stretch = 0.98;
    }
    SUBCASE("colour") {
        other.color = Color{0x8a, 0x1c, 0x1c};
    }
    SUBCASE("direction") {
        other.right_to_left = true;
    }
    SUBCASE("place") {
        other.origin.x += 1;
    }
    CHECK(plain != bytes(other));
}

TEST_CASE("text and glyphs that do not belong together are refused") {
    page::Item wrong = item(page::LeafId{0});
    auto& glyphs = std::get<page::GlyphRun>(wrong.what);
    SUBCASE("too few clusters") {
        glyphs.clusters.pop_back();
    }
    SUBCASE("too few bytes") {
        glyphs.text = "a";
    }
    SUBCASE("half a character") {
        glyphs.text = "\xc3z";
    }
    CHECK(code_of(paint::pdf(one_page({wrong}), font_set())) == Code::painting_failed);
}

TEST_CASE("a damaged font is named") {
    text::FontSet fonts;
    fonts.add({"Broken", 400, false, "fonts/broken.ttf", share("no font")});
    auto painted = paint::pdf(one_page({item(page::LeafId{0})}), fonts);
    CHECK(code_of(painted) == Code::font_file_damaged);
    CHECK(painted.error().front().path == "fonts/broken.ttf");
}

TEST_CASE("the file has no date but the one we gave it") {
    auto painted = paint::pdf(one_page({item(page::LeafId{0})}), font_set());
    REQUIRE(painted);
    // Cairo writes the dates in plain text, from the clock unless it is told.
    std::string const& bytes = painted->pdf;
    std::size_t date = bytes.find("Date");
    REQUIRE(date != std::string::npos);
    CHECK(bytes.substr(bytes.find('(', date)).find("20000101000000") <= 3);
    CHECK(bytes.find("Date", date + 1) == std::string::npos);
}

TEST_CASE("a glyph that the font has not is refused, with its text") {
    page::Item wrong = item(page::LeafId{0});
    auto& glyphs = std::get<page::GlyphRun>(wrong.what);
    glyphs.glyphs = {{30, {0, 0}}, {31, {6, 0}}, {32, {12, 0}}};
    glyphs.text = "aəb";
    glyphs.clusters = {{1, 1}, {2, 1}, {1, 1}};
    std::string expected;
    SUBCASE("in the middle") {
        glyphs.glyphs[1].id = 0;
        expected = "“ə” in “aəb”";
    }
    SUBCASE("at the end") {
        glyphs.glyphs[2].id = 0;
        expected = "“b” in “aəb”";
    }
    SUBCASE("from right to left") {
        glyphs.right_to_left = true;
        glyphs.glyphs[2].id = 0;
        expected = "“a” in “aəb”";
    }
    SUBCASE("in a cluster of two glyphs") {
        glyphs.clusters = {{1, 1}, {3, 2}};
        glyphs.glyphs[2].id = 0;
        expected = "“əb” in “aəb”";
    }
    SUBCASE("without clusters") {
        glyphs.clusters.clear();
        glyphs.glyphs[0].id = 0;
        expected = "“aəb” in “aəb”";
    }
    auto painted = paint::pdf(one_page({wrong}), font_set());
    CHECK(code_of(painted) == Code::missing_glyph);
    CHECK(painted.error().front().message.find(expected) != std::string::npos);
}

TEST_CASE("a shape is filled by its rule, and its line ends and joins as it says") {
    page::Shape shape = page::rectangle({10, 10, 50, 50}, Color{1, 2, 3});
    shape.fill_rule = page::FillRule::even_odd;
    shape.stroke = page::Stroke{2, Color{4, 5, 6}, {}, page::LineCap::round, page::LineJoin::bevel, 4};
    page::Item drawn{page::LeafId{0}, shape};
    page::Item plain{page::LeafId{1}, page::rectangle({10, 10, 50, 50}, Color{1, 2, 3})};
    CHECK(paint::pdf(one_page({drawn, plain}), {}));
}

TEST_CASE("a row of dots or dashes is in a file wherever it runs, as it is") {
    page::Stroke stroke{0.8, Color{1, 2, 3}, {0, 5}, page::LineCap::round};
    page::Point to{120, 10};
    SUBCASE("level") {}
    SUBCASE("upright") {
        to = {20, 90};
    }
    SUBCASE("slanting") {
        to = {90, 90};
    }
    SUBCASE("one dot") {
        to = {22, 10};
    }
    SUBCASE("thick") {
        stroke.width = 12;
    }
    SUBCASE("thin and fine") {
        stroke.width = 0.05;
        stroke.dashes = {0.1, 0.05};
    }
    page::Item const blank{page::LeafId{0}, page::line({20, 10}, {20, 10}, {1, Color{1, 2, 3}, {}})};
    page::Item const drawn{page::LeafId{0}, page::line({20, 10}, to, stroke)};
    Result<page::Painted> const without = paint::pdf(one_page({blank}), {});
    Result<page::Painted> const with = paint::pdf(one_page({drawn}), {});
    REQUIRE(without);
    REQUIRE(with);
    CHECK(with->pdf.size() > without->pdf.size() + 20);
#ifdef BRIEF_STREAMS_ARE_PLAIN
    std::string const dashes = stroke.dashes[0] == 0 ? "[ 0 5] 0 d" : "[ 0.1 0.05] 0 d";
    CHECK(with->pdf.find(dashes) != std::string::npos);
#endif
}
