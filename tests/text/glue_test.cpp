#include "text/glue.hpp"

#include "support/fonts.hpp"
#include "text/opportunities.hpp"
#include "text/paragraph.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace brief::text;

namespace {

/// The text with "|" where a line may end.
std::string with_breaks(std::string_view text, Glue const& glue, std::string const& language = "en") {
    std::string out;
    std::size_t from = 0;
    for (Opportunity opportunity : line_break_opportunities(text, language)) {
        if (opportunity.offset < text.size() && !is_glued(text, opportunity.offset, glue)) {
            out += std::string(text.substr(from, opportunity.offset - from)) + "|";
            from = opportunity.offset;
        }
    }
    return out + std::string(text.substr(from));
}

Glue const english_glue{
    {"Ms.", "Dr."}, {"art.", "p.", "pp.", "paras.", "no.", "§"}, {"km", "%", "years"}, {}};
Glue const russian_glue{{"в", "г-н"}, {"№", "ст.", "п.", "с."}, {"г.", "года", "человек"}, {"—"}};
Glue const french_glue{{"«", "M."}, {"n°", "art."}, {"%", "km"}, {"»", ":", ";", "!", "?"}};

} // namespace

TEST_CASE("words that lines do not end behind") {
    CHECK(with_breaks("with Ms. Roe of Dr. No", english_glue) == "with |Ms. Roe |of |Dr. No");
    CHECK(with_breaks("(Ms. Roe)", english_glue) == "(Ms. Roe)");
    CHECK(with_breaks("в доме", russian_glue, "ru") == "в доме");
    CHECK(with_breaks("В доме", russian_glue, "ru") == "В доме"); // in lower case too
    CHECK(with_breaks("MS. Roe", english_glue) == "MS. |Roe");
}

TEST_CASE("words before a number") {
    CHECK(with_breaks("see art. 6 and p. 3", english_glue) == "see |art. 6 |and |p. 3");
    CHECK(with_breaks("the art. of it", english_glue) == "the |art. |of |it");
    CHECK(with_breaks("Art. 6, No. 5", english_glue) == "Art. 6, |No. 5");
    CHECK(with_breaks("§ 5 und", english_glue) == "§ 5 |und");
    CHECK(with_breaks("№ 5 по ст. 6", russian_glue, "ru") == "№ 5 |по |ст. 6");
    CHECK(with_breaks("المادة ٦ من", {{}, {"المادة"}, {}, {}}, "ar") == "المادة ٦ |من");
    CHECK(with_breaks("ماده ۵ از", {{}, {"ماده"}, {}, {}}, "fa") == "ماده ۵ |از");
}

TEST_CASE("units behind a number") {
    CHECK(with_breaks("about 12 km of road", english_glue) == "about |12 km |of |road");
    CHECK(with_breaks("a pre-trial 3-year term", english_glue) == "a |pre-|trial |3-year |term");
    CHECK(with_breaks("5 years, 6 yearly", english_glue) == "5 years, |6 |yearly");
    CHECK(with_breaks("the km of it", english_glue) == "the |km |of |it");
    CHECK(with_breaks("в 2024 г. и 3 человек", russian_glue, "ru") == "в 2024 г. |и |3 человек");
    CHECK(with_breaks("2024-cü il", {{}, {}, {"il"}, {}}, "az") == "2024-cü il");
}

TEST_CASE("spaced marks stay with their word where the language has them") {
    CHECK(with_breaks("il dit : « oui » !", french_glue, "fr") == "il |dit : |« oui » !");
    CHECK(with_breaks("a : b", english_glue).find('|') != std::string::npos);
    CHECK(with_breaks("это — слово", russian_glue, "ru") == "это — |слово");
}

TEST_CASE("initials stay with the name") {
    CHECK(with_breaks("by A. B. Name today", english_glue) == "by |A. B. Name |today");
    CHECK(with_breaks("J.-P. Name", english_glue) == "J.-P. Name");
    CHECK(with_breaks("А. Б. Иванова", russian_glue, "ru") == "А. Б. Иванова");
    CHECK(with_breaks("in part a. Then", english_glue) == "in |part |a. |Then");
    CHECK(with_breaks("the U.N. body", english_glue) == "the |U.N. |body");
}

TEST_CASE("a document symbol is not divided") {
    for (char const* symbol :
         {"A/HRC/55/12",
          "S/RES/1325(2000)",
          "CCPR/C/GC/35",
          "E/CN.4/1998/44",
          "A/HRC/WGAD/2021/12",
          "A/HRC/S-9/1"}) {
        CAPTURE(symbol);
        std::string const text = std::string("see ") + symbol + ", then (" + symbol + ").";
        std::string expected = std::string("see |") + symbol + ", |then |(" + symbol + ").";
        CHECK(with_breaks(text, english_glue) == expected);
    }
    CHECK(with_breaks("“Report (A/HRC/55/12)”, p. 7", english_glue) == "“Report |(A/HRC/55/12)”, |p. 7");
    CHECK(with_breaks("«تقرير (A/HRC/55/12)»، ص", english_glue) == "«تقرير |(A/HRC/55/12)»، |ص");
    CHECK(with_breaks("and/or TCP/IP", english_glue) == "and/|or |TCP/|IP");
}

TEST_CASE("a provision in brackets is not divided") {
    CHECK(with_breaks("article 6(3)(d) of", english_glue) == "article |6(3)(d) |of");
}

TEST_CASE("addresses are told from words") {
    CHECK(is_address("https://example.org"));
    CHECK(is_address("(www.example.org)") == false);
    CHECK(is_address("www.example.org"));
    CHECK_FALSE(is_address("and/or"));
    CHECK(word_around("see www.example.org now", 8) == "www.example.org");
    CHECK(word_around("see www.example.org now", 4) == "www.example.org");
    CHECK(word_around(std::string(500, 'a'), 250).empty());
}

TEST_CASE("a long word is left alone, in time that does not grow with it") {
    std::string const text(1'000'000, 'A');
    CHECK_FALSE(is_glued(text, 500'000, english_glue));
    std::string const spaced = std::string(1000, 'x') + " 5";
    CHECK_FALSE(is_glued(spaced, 1001, english_glue));
    CHECK_FALSE(is_glued("", 0, english_glue));
    CHECK_FALSE(is_glued("a", 1, english_glue));
}

TEST_CASE("paragraphs keep what is glued together, and put no hyphen into an address") {
    FontSet const fonts = brief::test::three_fonts();
    Shaper shaper = std::move(*Shaper::create(fonts));
    Hyphenator const everywhere("1a 1e 1i 1o", "");
    Paragraph paragraph;
    paragraph.formats.emplace_back();
    paragraph.formats[0].fonts = {brief::test::serif};
    paragraph.formats[0].language = "en";
    paragraph.formats[0].hyphenate = true;
    paragraph.width = 60;
    paragraph.justify = true;
    paragraph.rules.conventions =
        std::make_shared<brief::text::Conventions const>(brief::text::Conventions{{}, {}, english_glue});
    auto lines = [&](std::string const& text) {
        paragraph.runs = {{text, 0, 0, {}}};
        std::string out;
        for (SetLine const& line : set_paragraph(paragraph, shaper, &everywhere).lines) {
            for (SetRun const& run : line.runs) {
                out += run.text;
            }
            out += "|";
        }
        return out;
    };
    CHECK(lines("see there art. 6 of it") == "see there |art. 6 of it|");
    CHECK(lines("www.example.org/regionalist/report").find("\u00ad") == std::string::npos);
    CHECK(lines("ww.example.org/regionalist/report").find("\u00ad") != std::string::npos);
}

TEST_CASE("a text without a sign of an address has none") {
    CHECK(has_address("see https://example.org/a"));
    CHECK(has_address("www.example.org"));
    CHECK_FALSE(has_address("and/or, example.org: none"));
}
