#include "text/elements.hpp"

#include "base/utf8.hpp"
#include "support/fonts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using text::Elements;

namespace {

class ElementsKit {
public:
    ElementsKit() :
        fonts_(test::three_fonts()),
        shaper_(std::move(*text::Shaper::create(fonts_))),
        hyphenator_(
            test::read_file(test::repository() / "layouts/hyphenation/en-us.pat.txt"),
            test::read_file(test::repository() / "layouts/hyphenation/en-us.hyp.txt")
        ) {
        format.fonts = {test::serif, test::sans};
        format.size = 10;
        format.language = "en";
        format.hyphenate = true;
    }

    Elements cut(std::vector<text::Run> runs, double width = 300) {
        text::Paragraph paragraph;
        paragraph.formats = {format};
        paragraph.runs = std::move(runs);
        paragraph.width = width;
        paragraph.rules.conventions = std::make_shared<text::Conventions const>(text::Conventions{
            {{U'“', 0.5}}, {{U'.', 0.7}, {U'-', 0.5}}, glue});
        return make_elements(paragraph, shaper_, &hyphenator_);
    }

    Elements cut(std::string text, double width = 300) { return cut({{std::move(text), 0, 0, {}}}, width); }

    text::Format format;
    text::Glue glue;

private:
    text::FontSet fonts_;
    text::Shaper shaper_;
    text::Hyphenator hyphenator_;
};

/// The text of each element, with "_" for a space and "*" for an object.
std::vector<std::string> texts(Elements const& elements) {
    std::vector<std::string> out;
    for (text::Element const& element : elements.elements) {
        std::string text = elements.text.substr(element.begin, element.end - element.begin);
        out.push_back(
            element.kind == text::ElementKind::space    ? "_"
            : element.kind == text::ElementKind::object ? "*"
                                                        : text
        );
    }
    return out;
}

std::size_t hyphens(Elements const& elements) {
    return static_cast<std::size_t>(std::ranges::count_if(elements.cuts, [](text::Cut const& cut) {
        return cut.hyphen;
    }));
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a paragraph is cut into words and spaces, with a point for each place to break") {
    ElementsKit kit;
    kit.format.hyphenate = false;
    Elements found = kit.cut("Free them now.");
    CHECK(texts(found) == Texts{"Free", "_", "them", "_", "now."});
    REQUIRE(found.points.size() == 4);
    CHECK(found.points.size() == found.cuts.size());
    CHECK(found.points.back().mandatory);
    double width = 0;
    for (text::Element const& element : found.elements) {
        CHECK(element.width > 0);
        width += element.width;
    }
    CHECK(found.points.back().before == doctest::Approx(width));
    // The space at which a line ends is not part of it.
    CHECK(found.points[1].before == doctest::Approx(found.elements[0].width));
    CHECK(found.points[1].after == doctest::Approx(found.elements[0].width + found.elements[1].width));
    CHECK(found.points[1].space_before == 0);
    CHECK(found.points[3].protrude_end > 0);
    CHECK(found.points[1].protrude_end == 0);
}

TEST_CASE("a no-break space has the width of a space and breaks nowhere") {
    ElementsKit kit;
    Elements found = kit.cut("11\u00a0December");
    CHECK(texts(found)[1] == "_");
    CHECK(found.elements[1].width == doctest::Approx(kit.cut("a b").elements[1].width));
    for (text::Cut const& cut : found.cuts) {
        CHECK((cut.is_split || cut.next == 0 || cut.next == found.elements.size()));
    }
}

TEST_CASE("words are divided where patterns say, and only in formats that want it") {
    ElementsKit kit;
    CHECK(hyphens(kit.cut("hyphenation")) == 1); // hyphen-ation: three letters on either side
    CHECK(hyphens(kit.cut("“hyphenation,”")) == 1);
    CHECK(hyphens(kit.cut("U.S.A. x.hyphenation")) == 0); // stops inside: no words
    CHECK(hyphens(kit.cut("hyphenation/hyphenation")) == 2);
    kit.format.hyphenate = false;
    CHECK(hyphens(kit.cut("hyphenation")) == 0);
}

TEST_CASE("a name is not divided, except in German, where every noun has a capital") {
    ElementsKit kit;
    CHECK(hyphens(kit.cut("Hyphenation")) == 0);
    CHECK(hyphens(kit.cut("“Hyphenation”")) == 0);
    kit.format.language = "de";
    CHECK(hyphens(kit.cut("Hyphenation")) == 1);
}

TEST_CASE("no line ends behind a word that is glued to the next") {
    ElementsKit kit;
    kit.format.hyphenate = false;
    kit.glue.before_words = {"Ms."};
    kit.glue.before_numbers = {"para.", "December"};
    auto points = [&](std::string const& text) { return kit.cut(text).points.size() - 1; };
    CHECK(points("Ms. Vagifgizi said") == 2);
    CHECK(points("see para. 2") == 2);
    CHECK(points("in December 2024") == 2);
    CHECK(points("in December they") == 3); // glued to numbers only
    CHECK(points("(Ms. Vagifgizi said") == 2);
    CHECK(points("forms. Vagifgizi said") == 3); // another word that ends like it
}

TEST_CASE("a soft hyphen of the text is no place to break") {
    ElementsKit kit;
    kit.format.hyphenate = false;
    CHECK(kit.cut("abc\u00addef").points.size() == 2);
}

TEST_CASE("a letter that the first font lacks comes from the next, an accent stays with its letter") {
    ElementsKit kit;
    kit.format.fonts = {test::serif};
    Elements found = kit.cut("a漢b");
    REQUIRE(found.missing.size() == 1);
    CHECK(found.missing.front().code_point == U'漢');
    CHECK(kit.cut("e\u0301").elements.size() == 1);
    CHECK(kit.cut("e\u0301").missing.empty());
    CHECK(kit.cut("a\u200db\u2060").missing.empty()); // joiners have no glyph and need none
}

TEST_CASE("a missing glyph carries the tag of its run") {
    ElementsKit kit;
    Elements found = kit.cut({{"fine ", 0, 7, {}}, {"漢", 0, 8, {}}});
    REQUIRE(found.missing.size() == 1);
    CHECK(found.missing.front().tag == 8);
}

TEST_CASE("a drawn thing has the width it says") {
    ElementsKit kit;
    Elements found = kit.cut({{"\uFFFC", 0, 0, 4.5}, {" word", 0, 1, {}}});
    CHECK(found.elements.front().kind == text::ElementKind::object);
    CHECK(found.elements.front().width == 4.5);
}

TEST_CASE("the elements cover the text without gap or overlap, whatever is in it") {
    ElementsKit kit;
    std::string const samples[] = {
        "One two\u2028three",
        "  leading and trailing  ",
        "",
        "\u2028",
        "Ibadoğlu (Bakı) – “Meydan TV”, 50 %"};
    for (std::string const& sample : samples) {
        CAPTURE(sample);
        Elements found = kit.cut(sample);
        std::string covered;
        std::size_t end = 0;
        for (text::Element const& element : found.elements) {
            CHECK(element.begin >= end);
            CHECK(element.begin < element.end);
            covered += found.text.substr(element.begin, element.end - element.begin);
            end = element.end;
        }
        std::string expected;
        for (char32_t c : utf8::decode(sample)) {
            if (c != 0x2028) {
                utf8::append(expected, c);
            }
        }
        CHECK(covered == expected);
        for (std::size_t i = 1; i < found.points.size(); ++i) {
            CHECK(found.points[i].after >= found.points[i - 1].after - 1e-9);
        }
    }
}

TEST_CASE("what a word of ten thousand letters costs grows with its length, not with its square") {
    ElementsKit kit;
    std::string word;
    while (word.size() < 10'000) {
        word += "abcdefghij";
    }
    Elements found = kit.cut(word, 100);
    CHECK(found.elements.size() == 1);
    CHECK(found.points.size() <= 10'002);
    CHECK(found.points.size() > 9'000); // any place between two letters will do
    // Work per point is bounded as well: a line of 100 pt has room for few points.
    std::size_t open = 0;
    std::size_t most = 0;
    for (std::size_t to = 1; to < found.points.size(); ++to) {
        while (found.points[to].before - found.points[open].after > 100) {
            ++open;
        }
        most = std::max(most, to - open);
    }
    CHECK(most < 60);
}
