#include "text/shaper.hpp"

#include "support/fonts.hpp"

#include <doctest/doctest.h>

using namespace brief;
using text::Shaper;

namespace {

text::FontSet one_font(std::string bytes) {
    text::FontSet fonts;
    fonts.add({"Test", 400, false, "fonts/test.ttf", share(std::move(bytes))});
    return fonts;
}

std::string serif_bytes() {
    return std::string(*test::three_fonts().at(test::serif).bytes);
}

std::size_t read_number(std::string const& bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
    }
    return value;
}

/// Where the table starts in an OpenType file.
std::size_t table_offset(std::string const& bytes, std::string_view tag) {
    for (std::size_t i = 0; i < read_number(bytes, 4, 2); ++i) {
        if (bytes.substr(12 + 16 * i, 4) == tag) {
            return read_number(bytes, 12 + 16 * i + 8, 4);
        }
    }
    return 0;
}

} // namespace

TEST_CASE("a file that is no font is refused by its name") {
    std::string whole = serif_bytes();
    for (std::string const& bytes :
         {std::string(), std::string("no font"), std::string(5000, '\0'), whole.substr(0, 40)}) {
        auto made = Shaper::create(one_font(bytes));
        REQUIRE_FALSE(made);
        CHECK(made.error().front().code == Code::font_file_damaged);
        CHECK(made.error().front().path == "fonts/test.ttf");
    }
    CHECK(Shaper::create(one_font(whole)));
}

TEST_CASE("a font whose licence forbids embedding is refused") {
    std::string bytes = serif_bytes();
    std::size_t table = table_offset(bytes, "OS/2");
    REQUIRE(table > 0);
    bytes[table + 9] = 2; // OpenType OS/2, fsType: restricted licence embedding
    auto made = Shaper::create(one_font(bytes));
    REQUIRE_FALSE(made);
    CHECK(made.error().front().code == Code::font_file_damaged);
    CHECK(made.error().front().message.find("fsType") != std::string::npos);
    bytes[table + 9] = 4; // preview and print
    CHECK(Shaper::create(one_font(bytes)));
}

TEST_CASE("glyphs show the text from its start to its end") {
    text::FontSet fonts = test::three_fonts();
    auto shaper = Shaper::create(fonts);
    REQUIRE(shaper);
    text::PlanId plan = shaper->plan(test::serif, {}, {"en", {}, false});
    CHECK(shaper->font_of(plan) == test::serif);
    std::string const words = "Vagifgizi, Ibadoğlu: Bakı";
    text::Shaped const& shaped = shaper->shape(plan, words);
    std::int64_t advance = 0;
    std::size_t cluster = 0;
    for (text::ShapedGlyph const& glyph : shaped.glyphs) {
        CHECK(glyph.id != 0);
        CHECK(glyph.cluster >= cluster);
        CHECK(glyph.cluster < words.size());
        cluster = glyph.cluster;
        advance += glyph.advance;
    }
    CHECK(shaped.glyphs.front().cluster == 0);
    CHECK(shaped.advance == advance);
    CHECK(&shaped == &shaper->shape(plan, words)); // kept
    CHECK(shaper->shape(plan, "").glyphs.empty());
}

TEST_CASE("kerning makes a pair narrower than its letters") {
    text::FontSet fonts = test::three_fonts();
    auto shaper = Shaper::create(fonts);
    REQUIRE(shaper);
    text::PlanId plan = shaper->plan(test::serif, {}, {"en", {}, false});
    std::int64_t apart = shaper->shape(plan, "A").advance + shaper->shape(plan, "V").advance;
    CHECK(shaper->shape(plan, "AV").advance < apart);
}

TEST_CASE("features change the glyphs, and a plan is found again") {
    text::FontSet fonts = test::three_fonts();
    auto shaper = Shaper::create(fonts);
    REQUIRE(shaper);
    text::PlanId plain = shaper->plan(test::serif, {}, {"en", {}, false});
    text::PlanId raised = shaper->plan(test::serif, {"sups"}, {"en", {}, false});
    CHECK(plain != raised);
    CHECK(shaper->plan(test::serif, {"sups"}, {"en", {}, false}) == raised);
    CHECK(shaper->plan(test::sans, {"sups"}, {"en", {}, false}) != raised);
    CHECK(shaper->shape(plain, "1").glyphs.front().id != shaper->shape(raised, "1").glyphs.front().id);
    CHECK(shaper->shape(plain, "1").advance > shaper->shape(raised, "1").advance);
}

TEST_CASE("a shaper knows what its fonts hold") {
    text::FontSet fonts = test::three_fonts();
    auto shaper = Shaper::create(fonts);
    REQUIRE(shaper);
    for (char32_t c : U"aZ9əƏğĞıİşŞßąЖї“–\u00a0") {
        if (c != 0) {
            CAPTURE(static_cast<std::uint32_t>(c));
            CHECK(shaper->covers(test::serif, c));
            CHECK(shaper->covers(test::sans, c));
        }
    }
    CHECK_FALSE(shaper->covers(test::serif, U'漢'));
    CHECK_FALSE(shaper->covers(test::serif, U'ا'));
    CHECK(shaper->scale(test::serif, 10) == 0.01);
    CHECK(shaper->cap_height(test::serif) == doctest::Approx(0.67).epsilon(0.05));
}

TEST_CASE("capitals follow the language") {
    CHECK(text::capitals("istintaq", "en") == "ISTINTAQ");
    CHECK(text::capitals("istintaq", "az") == "İSTİNTAQ");
    CHECK(text::capitals("ışık", "tr-TR") == "IŞIK");
    CHECK(text::capitals("straße", "de") == "STRASSE");
    CHECK(text::capitals("", "en").empty());
}

TEST_CASE("a font has superscripts for the digits that its feature changes") {
    text::FontSet fonts = test::three_fonts();
    text::FontId const naskh =
        test::add_font(fonts, "Noto Naskh Arabic", 400, false, "noto/NotoNaskhArabic-Regular.ttf");
    auto shaper = Shaper::create(fonts);
    REQUIRE(shaper);
    CHECK(shaper->changes(test::serif, "sups", U'4'));
    CHECK_FALSE(shaper->changes(test::serif, "sups", U'Ж'));
    CHECK_FALSE(shaper->changes(naskh, "sups", U'\u0664'));
}
