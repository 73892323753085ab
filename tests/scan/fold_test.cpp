#include "scan/fold.hpp"

#include <doctest/doctest.h>

using namespace brief::scan;

TEST_CASE("case, accents, signs and kinds of space do not matter") {
    CHECK(fold("Jana  PŘÍKLADOVÁ,") == " jana prikladova ");
    CHECK(fold("Jana\u00a0Př\u00edkla\u00addová") == " jana prikladova ");
    CHECK(without_spaces(fold("Jana Příkla-\ndová")) == "janaprikladova");
    CHECK(fold("ﬁne ①") == " fine 1 ");
    CHECK(fold("سَارَة") == " سارة ");
    CHECK(fold("") == " ");
}

TEST_CASE("a sign counts alike beside ASCII and beside others") {
    CHECK(fold("e\u0301te\u0301") == " ete ");
    CHECK(fold("a\u00ad\u0301b–c’ “D”") == " ab c d ");
    CHECK(
        fold("x\xff"
             "y\xc3z") == " x y z "
    );
    CHECK(fold("İ I ß ΣΑΣ") == " i i ss σασ ");
}

TEST_CASE("a text is turned by code points") {
    CHECK(reversed("aé ب") == "ب éa");
}

TEST_CASE("where spaces stood is remembered") {
    CHECK(spaces_before(" a bc ") == std::vector<char>{1, 1, 0, 1});
    CHECK(spaces_before("a") == std::vector<char>{0, 0});
}

TEST_CASE("a digit of any script is a digit on either side of a place") {
    for (std::string const digit : {"7", "٣", "۴", "𝟙"}) {
        CHECK(is_digit_at(digit, 0));
        CHECK(is_digit_before("a" + digit, digit.size() + 1));
    }
    for (std::string const other : {"a", "é", "³", "\xff", "\xd9", ""}) {
        CHECK_FALSE(is_digit_at(other, 0));
        CHECK_FALSE(is_digit_before(other, other.size()));
    }
}

TEST_CASE("a folder gives words and letters of one text after the other") {
    Folder folder;
    for (std::string const& text :
         {std::string("Jana  PŘÍKLADOVÁ, 7.5"),
          std::string(),
          std::string(300, 'x') + " <é> ",
          std::string("ﷺ ﷺ")}) {
        folder.run(text);
        CHECK(folder.words() == fold(text));
        CHECK(folder.letters() == without_spaces(fold(text)));
    }
}

TEST_CASE("every sign of ASCII is a letter, a digit or a space") {
    for (int i = 0; i < 128; ++i) {
        char const c = static_cast<char>(i);
        bool const is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        std::string const lower(1, c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
        CHECK(fold(std::string("a") + c + "b") == (is_letter ? " a" + lower + "b " : " a b "));
    }
}
