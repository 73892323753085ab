#include "csl/letters.hpp"

#include <doctest/doctest.h>

using namespace brief::csl;

TEST_CASE("Turkish and Azerbaijani have two letters i") {
    CHECK(to_upper("ilıq", "az") == "İLIQ");
    CHECK(to_upper("ilıq", "en") == "ILIQ");
    CHECK(to_lower("IĞDIR", "tr-TR") == "ığdır");
    CHECK(to_title(U'i', "az-AZ") == U'İ');
    CHECK(to_title(U'i', "fr") == U'I');
}

TEST_CASE("full mappings") {
    CHECK(to_upper("Straße", "de") == "STRASSE");
    CHECK(to_lower("ÉTÉ", "fr") == "été");
}

TEST_CASE("superscript letters have a plain one") {
    CHECK(superscript_base(U'ª') == U'a');
    CHECK(superscript_base(U'ᵉ') == U'e');
    CHECK(superscript_base(U'™') == 0);
    CHECK(superscript_base(U'a') == 0);
}

TEST_CASE("scripts that put the family name first") {
    CHECK(is_east_asian(U'我'));
    CHECK(is_east_asian(U'김'));
    CHECK_FALSE(is_east_asian(U'Ж'));
}
