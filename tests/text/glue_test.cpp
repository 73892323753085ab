#include "text/glue.hpp"

#include "text/opportunities.hpp"

#include <doctest/doctest.h>

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

Glue const english{{"Ms.", "Dr."}, {"art.", "p.", "pp.", "paras.", "no.", "§"}, {"km", "%", "years"}, {}};
Glue const russian{{"в", "г-н"}, {"№", "ст.", "п.", "с."}, {"г.", "года", "человек"}, {"—"}};
Glue const french{{"«", "M."}, {"n°", "art."}, {"%", "km"}, {"»", ":", ";", "!", "?"}};

} // namespace

TEST_CASE("words that lines do not end behind") {
    CHECK(with_breaks("with Ms. Roe of Dr. No", english) == "with |Ms. Roe |of |Dr. No");
    CHECK(with_breaks("(Ms. Roe)", english) == "(Ms. Roe)");
    CHECK(with_breaks("в доме", russian, "ru") == "в доме");
    CHECK(with_breaks("В доме", russian, "ru") == "В доме"); // in lower case too
    CHECK(with_breaks("MS. Roe", english) == "MS. |Roe");
}

TEST_CASE("words before a number") {
    CHECK(with_breaks("see art. 6 and p. 3", english) == "see |art. 6 |and |p. 3");
    CHECK(with_breaks("the art. of it", english) == "the |art. |of |it");
    CHECK(with_breaks("Art. 6, No. 5", english) == "Art. 6, |No. 5");
    CHECK(with_breaks("§ 5 und", english) == "§ 5 |und");
    CHECK(with_breaks("№ 5 по ст. 6", russian, "ru") == "№ 5 |по |ст. 6");
    CHECK(with_breaks("المادة ٦ من", {{}, {"المادة"}, {}, {}}, "ar") == "المادة ٦ |من");
    CHECK(with_breaks("ماده ۵ از", {{}, {"ماده"}, {}, {}}, "fa") == "ماده ۵ |از");
}

TEST_CASE("units behind a number") {
    CHECK(with_breaks("about 12 km of road", english) == "about |12 km |of |road");
    CHECK(with_breaks("a pre-trial 3-year term", english) == "a |pre-|trial |3-year |term");
    CHECK(with_breaks("5 years, 6 yearly", english) == "5 years, |6 |yearly");
    CHECK(with_breaks("the km of it", english) == "the |km |of |it");
    CHECK(with_breaks("в 2024 г. и 3 человек", russian, "ru") == "в 2024 г. |и |3 человек");
    CHECK(with_breaks("2024-cü il", {{}, {}, {"il"}, {}}, "az") == "2024-cü il");
}

TEST_CASE("spaced marks stay with their word where the language has them") {
    CHECK(with_breaks("il dit : « oui » !", french, "fr") == "il |dit : |« oui » !");
    CHECK(with_breaks("a : b", english).find('|') != std::string::npos);
    CHECK(with_breaks("это — слово", russian, "ru") == "это — |слово");
}

TEST_CASE("initials stay with the name") {
    CHECK(with_breaks("by A. B. Name today", english) == "by |A. B. Name |today");
    CHECK(with_breaks("J.-P. Name", english) == "J.-P. Name");
    CHECK(with_breaks("А. Б. Иванова", russian, "ru") == "А. Б. Иванова");
    CHECK(with_breaks("in part a. Then", english) == "in |part |a. |Then");
    CHECK(with_breaks("the U.N. body", english) == "the |U.N. |body");
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
        CHECK(with_breaks(text, english) == expected);
    }
    CHECK(with_breaks("and/or TCP/IP", english) == "and/|or |TCP/|IP");
}

TEST_CASE("a provision in brackets is not divided") {
    CHECK(with_breaks("article 6(3)(d) of", english) == "article |6(3)(d) |of");
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
    CHECK_FALSE(is_glued(text, 500'000, english));
    std::string const spaced = std::string(1000, 'x') + " 5";
    CHECK_FALSE(is_glued(spaced, 1001, english));
    CHECK_FALSE(is_glued("", 0, english));
    CHECK_FALSE(is_glued("a", 1, english));
}
