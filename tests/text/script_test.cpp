#include "text/script.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("languages run from the right by their script, not by their name") {
    for (char const* language : {"ar", "fa", "ur", "he", "yi", "az-Arab", "ar-EG", "ckb"}) {
        INFO(language);
        CHECK(text::is_right_to_left(language));
    }
    for (char const* language : {"en", "az", "ru", "ka", "hy", "hi", "th", "zh", "ur-Latn", "", "xx"}) {
        INFO(language);
        CHECK_FALSE(text::is_right_to_left(language));
    }
}

TEST_CASE("each language has the ideographs of its region") {
    CHECK(text::ideographic_region("zh") == "Hans");
    CHECK(text::ideographic_region("zh-SG") == "Hans");
    for (char const* language : {"zh-Hant", "zh-TW", "zh-HK", "zh-Hant-HK"}) {
        CHECK(text::ideographic_region(language) == "Hant");
    }
    CHECK(text::ideographic_region("ja") == "Jpan");
    CHECK(text::ideographic_region("ko-KR") == "Kore");
    for (char const* language : {"en", "vi", "ar", "", "xx"}) {
        CHECK(text::ideographic_region(language).empty());
        CHECK(text::region_or_default(language) == "Hans");
    }
    CHECK(text::region_or_default("ja") == "Jpan");
}

TEST_CASE("the scripts of a text are those of its letters") {
    using Codes = std::set<std::string, std::less<>>;
    CHECK(text::scripts_in("Rufat Səfərov, 2024 “…”") == Codes{"Latn"});
    CHECK(
        text::scripts_in("Руфат سارة רות ნინო Արմեն अ ก") ==
        Codes{"Arab", "Armn", "Cyrl", "Deva", "Geor", "Hebr", "Thai"}
    );
    CHECK(text::scripts_in("12 % – ₼ …").empty());
    CHECK(text::scripts_in("").empty());
}

TEST_CASE("a character is of the script that HarfBuzz is told of") {
    CHECK(text::script_of(U'a').code == 0x4c61746eU);
    CHECK(text::script_of(U'ə').code == 0x4c61746eU);
    CHECK(text::script_of(U'س').code == 0x41726162U);
    CHECK(text::script_of(U'1').code == 0);
    CHECK(text::script_of(U'،').code == 0);
    CHECK(text::script_of(char32_t{0x064b}).code == 0); // takes the script of its base
}
