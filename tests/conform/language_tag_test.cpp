#include "conform/language_tag.hpp"

#include <doctest/doctest.h>

using brief::conform::is_language_tag;
using brief::conform::runs_from_right;

TEST_CASE("tags of BCP 47 are told from what is none") {
    for (char const* tag :
         {"en", "en-GB", "az-Latn-AZ", "sr-Latn", "de-CH-1996", "x-private", "en-x-a-b", "en-u-nu-latn"}) {
        CAPTURE(tag);
        CHECK(is_language_tag(tag));
    }
    for (char const* tag :
         {"", "-", "en-", "-en", "english_", "en--GB", "123", "1-en", "abcdefghi", "en-GB "}) {
        CAPTURE(tag);
        CHECK_FALSE(is_language_tag(tag));
    }
}

TEST_CASE("a language runs from the right by its script, or by the one that is likely") {
    for (char const* tag : {"ar", "ar-EG", "fa", "he-IL", "ur", "ckb", "az-Arab", "pa-Arab-PK"}) {
        CAPTURE(tag);
        CHECK(runs_from_right(tag));
    }
    for (char const* tag : {"en", "az", "ug-Cyrl", "ar-Latn", "tr", "zh-Hant", "", "fr-1996"}) {
        CAPTURE(tag);
        CHECK_FALSE(runs_from_right(tag));
    }
}
