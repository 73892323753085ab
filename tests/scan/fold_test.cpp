#include "scan/fold.hpp"

#include <doctest/doctest.h>

using namespace brief::scan;

TEST_CASE("case, accents, signs and kinds of space do not matter") {
    CHECK(fold("Jana  PŘÍKLADOVÁ,", Spaces::kept) == " jana prikladova ");
    CHECK(fold("Jana\u00a0Př\u00edkla\u00addová", Spaces::kept) == " jana prikladova ");
    CHECK(fold("Jana Příkla-\ndová", Spaces::removed) == "janaprikladova");
    CHECK(fold("ﬁne ①", Spaces::kept) == " fine 1 ");
    CHECK(fold("سَارَة", Spaces::kept) == " سارة ");
    CHECK(fold("", Spaces::kept) == " ");
}

TEST_CASE("a text is turned by code points") {
    CHECK(reversed("aé ب") == "ب éa");
}
