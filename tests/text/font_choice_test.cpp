#include "text/font_choice.hpp"

#include "support/fonts.hpp"

#include <doctest/doctest.h>

#include <optional>

using namespace brief;

namespace {

constexpr text::FontId arabic_font{3};

class Chosen {
public:
    explicit Chosen(std::string_view text) :
        fonts_(four()), shaper_(std::move(*text::Shaper::create(fonts_))), choice_(shaper_, text, false) {
        format_.fonts = {test::serif, arabic_font};
        format_.language = "ar";
    }

    std::optional<text::FontId> font(char32_t c, bool right_to_left, text::FontId previous = test::serif) {
        return choice_.choose(format_, c, previous, right_to_left);
    }

private:
    static text::FontSet four() {
        text::FontSet fonts = test::three_fonts();
        test::add_font(fonts, "Noto Naskh Arabic", 400, false, "noto/NotoNaskhArabic-Regular.ttf");
        return fonts;
    }

    text::FontSet fonts_;
    text::Shaper shaper_;
    text::FontChoice choice_;
    text::Format format_;
};

} // namespace

TEST_CASE("a character comes from the first font that has it") {
    Chosen chosen("abc");
    CHECK(chosen.font(U'a', false) == test::serif);
    CHECK(chosen.font(U'س', true) == arabic_font);
    CHECK(chosen.font(U'.', false) == test::serif);
    CHECK_FALSE(chosen.font(U'漢', false));
}

TEST_CASE("stops and quotation marks of a text from right to left come from the font of its letters") {
    Chosen chosen("«قال.» Sara");
    CHECK(chosen.font(U'.', true) == arabic_font);
    CHECK(chosen.font(U'«', true) == arabic_font);
    CHECK(chosen.font(U'.', false) == test::serif); // that of a name among them
    CHECK(chosen.font(U'’', true) == test::serif);  // the Arabic font has none
    CHECK(chosen.font(U'S', true) == test::serif);
}

TEST_CASE("a mark stays in the font of its letter") {
    Chosen chosen("سَ");
    CHECK(chosen.font(U'\u064e', true, arabic_font) == arabic_font);
    CHECK(chosen.font(U'\u0301', false, test::sans) == test::sans);
}
