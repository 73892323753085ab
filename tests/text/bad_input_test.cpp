// What no author means to write and some file will hold: every case ends in lines or in a named character,
// and takes time in proportion to its length.

#include "text/paragraph.hpp"

#include "base/utf8.hpp"
#include "support/fonts.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

namespace {

class BadInputKit {
public:
    BadInputKit() : fonts_(test::three_fonts()), shaper_(std::move(*text::Shaper::create(fonts_))) {
        text::Format format;
        format.fonts = {test::serif};
        format.language = "en";
        paragraph.formats = {format};
        paragraph.width = 200;
    }

    text::SetParagraph set(std::string text) {
        paragraph.runs = {{std::move(text), 0, 0, {}}};
        return set_paragraph(paragraph, shaper_, nullptr);
    }

    text::Paragraph paragraph;

private:
    text::FontSet fonts_;
    text::Shaper shaper_;
};

std::string words_said(text::SetParagraph const& set) {
    std::string out;
    for (text::SetLine const& line : set.lines) {
        for (text::SetRun const& run : line.runs) {
            out += run.text;
        }
    }
    return out;
}

std::string many_times(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        out += text;
    }
    return out;
}

} // namespace

TEST_CASE("a lone combining mark is set, at the start of a line and by the thousand") {
    BadInputKit kit;
    std::string const mark = "\u0301";
    for (std::string const& text : {mark, mark + "a", "a " + mark + " b", "x" + many_times(mark, 2000)}) {
        text::SetParagraph const set = kit.set(text);
        CHECK(set.missing.empty());
        CHECK(!set.lines.empty());
        CHECK(words_said(set) == text);
    }
}

TEST_CASE("a text without width is lines without ink") {
    BadInputKit kit;
    for (std::string const& text : {
             std::string("\u200b"),
             many_times("\u200b", 5000),
             std::string(" "),
             many_times(" ", 5000),
             std::string("\u200b \u200b"),
             std::string("\u2028\u2028"),
         }) {
        text::SetParagraph const set = kit.set(text);
        CHECK(set.lines.size() <= 5001);
        for (text::SetLine const& line : set.lines) {
            CHECK(line.width < kit.paragraph.width + 1);
        }
    }
}

TEST_CASE("a measure of nothing has every word on a line of its own, too wide and words_said so") {
    BadInputKit kit;
    kit.paragraph.width = 0;
    text::SetParagraph const set = kit.set("three short words");
    CHECK(words_said(set).find("words") != std::string::npos);
    CHECK(set.lines.size() >= 3);
    bool overfull = false;
    for (text::SetLine const& line : set.lines) {
        overfull = overfull || line.overfull;
    }
    CHECK(overfull);
}

TEST_CASE("controls of direction that come through change no order and stay in the text") {
    BadInputKit kit;
    std::string const text = "a\u202eb\u202cc";
    text::SetParagraph const set = kit.set(text);
    bool const refused = !set.missing.empty();
    CHECK((refused || words_said(set) == text));
}

TEST_CASE("a word of thirty thousand letters takes lines in proportion") {
    BadInputKit kit;
    std::size_t const ten = kit.set(many_times("n", 10000)).lines.size();
    std::size_t const thirty = kit.set(many_times("n", 30000)).lines.size();
    CHECK(thirty > 2 * ten);
    CHECK(thirty < 4 * ten);
}
