#include "conform/language_tag.hpp"

#include <doctest/doctest.h>

using brief::conform::is_language_tag;

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
