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
