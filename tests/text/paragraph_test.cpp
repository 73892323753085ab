#include "text/paragraph.hpp"

#include "base/utf8.hpp"
#include "support/fonts.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace brief;
using text::SetLine;
using text::SetParagraph;
using text::SetRun;

namespace {

class ParagraphKit {
public:
    ParagraphKit() :
        fonts_(test::three_fonts()),
        shaper_(std::move(*text::Shaper::create(fonts_))),
        hyphenator_(
            test::read_file(test::repository() / "layouts/hyphenation/en-us.pat.txt"),
            test::read_file(test::repository() / "layouts/hyphenation/en-us.hyp.txt")
        ) {
        text::Format format;
        format.fonts = {test::serif};
        format.language = "en";
        format.hyphenate = true;
        text::Format italic = format;
        italic.fonts = {test::serif_italic};
        text::Format small = format;
        small.size = 7;
        small.tracking = 0.05;
        paragraph.formats = {format, italic, small};
        paragraph.width = 200;
        paragraph.rules.conventions = std::make_shared<text::Conventions const>(text::Conventions{
            {{U'“', 0.5}}, {{U'.', 0.7}, {U',', 0.7}, {U'-', 0.7}}, {}});
    }

    SetParagraph set() { return set_paragraph(paragraph, shaper_, &hyphenator_); }

    SetParagraph set(std::string text) {
        paragraph.runs = {{std::move(text), 0, 0, {}}};
        return set();
    }

    text::Paragraph paragraph;

private:
    text::FontSet fonts_;
    text::Shaper shaper_;
    text::Hyphenator hyphenator_;
};

std::string without(std::string const& text, char32_t unwanted) {
    std::string out;
    for (char32_t c : utf8::decode(text)) {
        if (c != unwanted) {
            utf8::append(out, c);
        }
    }
    return out;
}

std::string said(SetParagraph const& set) {
    std::string out;
    for (SetLine const& line : set.lines) {
        for (SetRun const& run : line.runs) {
            out += run.text;
        }
    }
    return out;
}

std::string random_prose(test::Random& random, std::size_t sentences) {
    std::string out;
    for (std::size_t i = 0; i < sentences; ++i) {
        out += i == 0 ? "" : " ";
        out += random.one_in(4) ? "“Inter-American,” " : "";
        out += random.sentence(random.whole(3, 18));
    }
    return out;
}

} // namespace

TEST_CASE("the lines say what the paragraph says, up to the hyphens that were added") {
    ParagraphKit kit;
    test::Random random(11);
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        kit.paragraph.justify = random.one_in(2);
        kit.paragraph.width = random.real(60, 400);
        kit.paragraph.runs.clear();
        std::string text;
        for (std::uint32_t run = 0; run < 6; ++run) {
            // The space between two runs belongs to the one or to the other.
            std::string part = random_prose(random, 2);
            if (run > 0 && !text.ends_with(" ")) {
                part = " " + part;
            }
            part += run < 5 && random.one_in(2) ? " " : "";
            kit.paragraph.runs.push_back({part, random.whole(0, 2), run, {}});
            text += part;
        }
        SetParagraph set = kit.set();
        REQUIRE(set.missing.empty());
        CHECK(without(said(set), 0x00ad) == text);
    }
}

TEST_CASE("a line ends in a soft hyphen exactly where a word was divided") {
    ParagraphKit kit;
    test::Random random(12);
    kit.paragraph.justify = true;
    kit.paragraph.width = 160;
    std::size_t divided = 0;
    for (int round = 0; round < 60; ++round) {
        SetParagraph set =
            kit.set("The documentation of extraordinary detentions " + random_prose(random, 3));
        for (SetLine const& line : set.lines) {
            REQUIRE_FALSE(line.runs.empty());
            CHECK(line.runs.back().text.ends_with("\u00ad") == line.hyphenated);
            divided += line.hyphenated ? 1 : 0;
        }
    }
    CHECK(divided > 5);
}

TEST_CASE("justified lines end at the measure, with what hangs out of it") {
    ParagraphKit kit;
    kit.paragraph.justify = true;
    test::Random random(13);
    std::size_t judged = 0;
    std::size_t hanging = 0;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        kit.paragraph.width = random.real(160, 400);
        SetParagraph set = kit.set(random_prose(random, 5));
        for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) {
            SetLine const& line = set.lines[i];
            double out = line.width - kit.paragraph.width;
            // A stop, a comma or a hyphen hangs out by 0.7 of its width, which is below 3 pt at 10 pt.
            CHECK(out > -0.01);
            CHECK(out < 3);
            std::string text = line.runs.back().text;
            text = text.substr(0, text.find_last_not_of(' ') + 1);
            bool hangs = text.ends_with(".") || text.ends_with(",") || text.ends_with("-") || line.hyphenated;
            CHECK((hangs || std::abs(out) <= 0.01));
            ++judged;
            hanging += out > 0.5 ? 1 : 0;
        }
        CHECK(set.lines.back().width <= kit.paragraph.width + 3);
    }
    CHECK(judged > 200);
    CHECK(hanging > 20);
}

TEST_CASE("an indent sets the first line in, justified and ragged, from either side") {
    for (bool justify : {true, false}) {
        ParagraphKit kit;
        kit.paragraph.justify = justify;
        std::string const words =
            "set in lines of some words each, of which the first begins further in than the others do";
        SetParagraph const flush = kit.set(words);
        kit.paragraph.indent = 14;
        SetParagraph const indented = kit.set(words);
        REQUIRE(indented.lines.size() >= 2);
        CHECK(indented.lines[0].runs[0].x == doctest::Approx(14));
        CHECK(indented.lines[1].runs[0].x == doctest::Approx(flush.lines[1].runs[0].x));
        CHECK(indented.lines[0].width <= kit.paragraph.width + 1);
        if (justify) {
            CHECK(indented.lines[0].width == doctest::Approx(kit.paragraph.width).epsilon(0.02));
        }
    }
}

TEST_CASE("the glyphs of a line stand in their order and reach its end") {
    ParagraphKit kit;
    kit.paragraph.justify = true;
    test::Random random(14);
    SetParagraph set = kit.set(random_prose(random, 8));
    for (SetLine const& line : set.lines) {
        double end = line.runs.front().x;
        for (SetRun const& run : line.runs) {
            CHECK(run.x == doctest::Approx(end));
            end = run.x + run.width;
            std::size_t glyphs = 0;
            std::size_t bytes = 0;
            for (text::SetCluster const& cluster : run.clusters) {
                glyphs += cluster.glyphs;
                bytes += cluster.bytes;
            }
            CHECK(glyphs == run.glyphs.size());
            CHECK(bytes == run.text.size());
        }
        CHECK(end == doctest::Approx(line.width));
    }
}

TEST_CASE("glyphs widen and narrow by two per cent at most") {
    ParagraphKit kit;
    kit.paragraph.justify = true;
    test::Random random(15);
    for (int round = 0; round < 40; ++round) {
        kit.paragraph.width = random.real(80, 300);
        for (SetLine const& line : kit.set(random_prose(random, 4)).lines) {
            for (SetRun const& run : line.runs) {
                CHECK(run.stretch > 0.9799);
                CHECK(run.stretch < 1.0201);
            }
        }
    }
    kit.paragraph.justify = false;
    for (SetLine const& line : kit.set(random_prose(random, 4)).lines) {
        CHECK(line.space_factor == 1);
        CHECK(line.runs.front().stretch == 1);
        CHECK(line.width <= kit.paragraph.width + 0.01);
    }
}

TEST_CASE("a line separator ends a line without being said") {
    ParagraphKit kit;
    SetParagraph set = kit.set("One\u2028two");
    REQUIRE(set.lines.size() == 2);
    CHECK(said(set) == "Onetwo");
}

TEST_CASE("a missing glyph leaves no lines, so nothing with a hole in it can be printed") {
    ParagraphKit kit;
    SetParagraph set = kit.set("before 漢字 after");
    CHECK(set.lines.empty());
    REQUIRE(set.missing.size() == 2);
    CHECK(set.missing[0].code_point == U'漢');
}

TEST_CASE("a word of ten thousand letters is divided at the measure") {
    ParagraphKit kit;
    std::string word;
    while (word.size() < 10'000) {
        word += "abcdefghij";
    }
    for (bool justify : {false, true}) {
        CAPTURE(justify);
        kit.paragraph.justify = justify;
        SetParagraph set = kit.set(word);
        CHECK(without(said(set), 0x00ad) == word);
        CHECK(set.lines.size() > 200);
        for (SetLine const& line : set.lines) {
            CHECK_FALSE(line.overfull);
            CHECK(line.width <= kit.paragraph.width * 1.0201);
        }
    }
}

TEST_CASE("a measure that no letter fits is reported as overfull, not looped over") {
    ParagraphKit kit;
    kit.paragraph.width = 1;
    SetParagraph set = kit.set("WWW WWW");
    CHECK_FALSE(set.lines.empty());
    CHECK(set.lines.front().overfull);
    CHECK(without(without(said(set), 0x00ad), U' ') == "WWWWWW");
}

TEST_CASE("an empty paragraph has no line with anything in it") {
    ParagraphKit kit;
    for (SetLine const& line : kit.set("").lines) {
        CHECK(line.runs.empty());
    }
}

TEST_CASE("a column too narrow to be filled evenly is ragged, and its words are whole") {
    ParagraphKit kit;
    kit.paragraph.justify = true;
    std::string const words =
        "the authorities announced yesterday that investigations against journalists continue";
    auto loosest = [&](double width) {
        kit.paragraph.width = width;
        double most = 0;
        bool hyphens = false;
        for (SetLine const& line : kit.set(words).lines) {
            most = std::max(most, line.space_factor);
            hyphens = hyphens || line.hyphenated;
        }
        CHECK((width > 157 || !hyphens));
        return most;
    };
    CHECK(loosest(100) == 1);
    CHECK(loosest(156) == 1);
    CHECK(loosest(170) != 1);
}

TEST_CASE("the longest of words and the narrowest of measures take no more time than their length") {
    ParagraphKit kit;
    kit.paragraph.width = 300;
    SetParagraph const long_word = kit.set(std::string(10'000, 'm'));
    CHECK(long_word.lines.size() > 100);
    CHECK(said(long_word) == std::string(10'000, 'm'));
    kit.paragraph.width = 0;
    CHECK(said(kit.set("A sane line")) == "A sane line");
    CHECK(said(kit.set("")).empty());
    kit.paragraph.width = 200;
    std::string const lone = "\u0301\u0301 a \u064b";
    SetParagraph const marks = kit.set(lone);
    CHECK((marks.missing.empty() ? said(marks) == lone : marks.missing.front().code_point == 0x064b));
}

TEST_CASE("typst#6339: words of an Indic script fill lines as far as they go") {
    text::FontSet fonts;
    test::add_font(fonts, "Noto Serif Devanagari", 400, false, "noto/NotoSerifDevanagari-Regular.ttf");
    text::Shaper shaper = std::move(*text::Shaper::create(fonts));
    test::Random random(7);
    auto syllable = [&] {
        std::string out;
        utf8::append(out, U'\u0915' + static_cast<char32_t>(random.whole(0, 32)));
        utf8::append(out, U'\u093E' + static_cast<char32_t>(random.whole(0, 4)));
        return out;
    };
    text::Paragraph paragraph;
    text::Format format;
    format.fonts = {text::FontId{0}};
    format.language = "hi";
    paragraph.formats = {format};
    auto width_of = [&](std::string const& text) {
        paragraph.width = 100000;
        paragraph.runs = {{text, 0, 0, {}}};
        return set_paragraph(paragraph, shaper, nullptr).lines.front().width;
    };
    for (int i = 0; i < 20; ++i) {
        std::vector<std::string> words(60);
        std::string text;
        for (std::string& word : words) {
            for (std::size_t left = random.whole(1, 4); left > 0; --left) {
                word += syllable();
            }
            text += (text.empty() ? "" : " ") + word;
        }
        // As few lines as when each takes all words that it can.
        double const measure = 160;
        std::size_t least = 1;
        std::string line;
        for (std::string const& word : words) {
            std::string const longer = line.empty() ? word : line + " " + word;
            bool const fits = width_of(longer) <= measure;
            least += fits ? 0 : 1;
            line = fits ? longer : word;
        }
        paragraph.width = measure;
        paragraph.runs = {{text, 0, 0, {}}};
        for (bool justify : {false, true}) {
            paragraph.justify = justify;
            SetParagraph const set = set_paragraph(paragraph, shaper, nullptr);
            CHECK(set.missing.empty());
            CHECK(set.lines.size() <= least);
            for (SetLine const& one : set.lines) {
                CHECK(one.width <= measure + 0.01);
                CHECK_FALSE(one.overfull);
            }
        }
        paragraph.justify = false;
    }
}
