#include "text/coverage.hpp"

#include "support/fonts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;

namespace {

text::Coverage of(std::vector<text::Coverage> const& all, std::string_view language) {
    auto found = std::ranges::find(all, language, &text::Coverage::language);
    REQUIRE(found != all.end());
    return *found;
}

} // namespace

TEST_CASE("the fonts have all letters of the languages they are chosen for, and none of others") {
    auto all = text::coverage(test::three_fonts());
    REQUIRE(all);
    for (char const* language : {"az", "en", "de", "fr", "es", "tr", "ru", "uk", "be", "kk", "pl", "vi"}) {
        text::Coverage found = of(*all, language);
        CAPTURE(language);
        CHECK(found.letters >= 26);
        CHECK(found.missing == 0);
    }
    for (char const* language : {"zh", "ja", "ar", "th", "ka"}) {
        text::Coverage found = of(*all, language);
        CAPTURE(language);
        CHECK(found.letters > 20);
        CHECK(found.missing > found.letters / 2);
    }
}

TEST_CASE("only an upright regular font counts") {
    text::FontSet fonts;
    test::add_font(fonts, "S", 400, true, "source-serif-4/SourceSerif4_400Regular_Italic.ttf");
    test::add_font(fonts, "S", 700, false, "source-serif-4/SourceSerif4_700Bold.ttf");
    auto all = text::coverage(fonts);
    REQUIRE(all);
    CHECK(of(*all, "en").missing == of(*all, "en").letters);
}

TEST_CASE("a damaged font is reported, not passed over") {
    text::FontSet fonts;
    text::Font bad;
    bad.family = "S";
    bad.file = "bad.ttf";
    bad.bytes = share("no font");
    fonts.add(std::move(bad));
    auto all = text::coverage(fonts);
    REQUIRE_FALSE(all);
    CHECK(all.error().front().code == Code::font_file_damaged);
}

TEST_CASE("the libraries say which they are") {
    CHECK(text::harfbuzz_version().find('.') != std::string::npos);
    CHECK(text::icu_version().find('.') != std::string::npos);
}
