#include "truth/qualifiers.hpp"

#include <doctest/doctest.h>

using namespace brief;
using Words = std::vector<std::string>;

TEST_CASE("negations and qualifiers are known in eight languages") {
    CHECK(
        truth::qualifiers_in(U"It was NOT said, and they didn't go; only he, allegedly", "en-GB") ==
        Words{"not", "didn't", "only", "allegedly"}
    );
    CHECK(truth::qualifiers_in(U"ce n'est jamais dit, sauf ici", "fr") == Words{"n'est", "jamais", "sauf"});
    CHECK(truth::qualifiers_in(U"nunca lo dijo", "es") == Words{"nunca"});
    CHECK(truth::qualifiers_in(U"das war nicht alles, angeblich", "de-AT") == Words{"nicht", "angeblich"});
    CHECK(truth::qualifiers_in(U"он Не был там, якобы", "ru") == Words{"не", "якобы"});
    CHECK(truth::qualifiers_in(U"ніколи не був", "uk") == Words{"ніколи", "не"});
    CHECK(truth::qualifiers_in(U"doğru değil", "tr") == Words{"değil"});
    CHECK(truth::qualifiers_in(U"doğru deyil", "az") == Words{"deyil"});
}

TEST_CASE("parts of words are none") {
    CHECK(truth::qualifiers_in(U"a notable nothingness known to others", "en").empty());
    CHECK(truth::qualifiers_in(U"", "en").empty());
    CHECK(
        truth::qualifiers_in(U"it is not", "xx") == Words{"not"}
    ); // of an unknown language, those of English
}
