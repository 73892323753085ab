#include "base/language_tag.hpp"

#include <doctest/doctest.h>

using brief::is_written_alike;
using brief::lookup_order;
using brief::primary_language;

TEST_CASE("a tag is shortened from its end until something is known") {
    using Tags = std::vector<std::string>;
    CHECK(lookup_order("az-Latn-AZ") == Tags{"az-Latn-AZ", "az-Latn", "az"});
    CHECK(lookup_order("de") == Tags{"de"});
    CHECK(
        lookup_order("zh-Hant-CN-x-private1") == Tags{"zh-Hant-CN-x-private1", "zh-Hant-CN", "zh-Hant", "zh"}
    );
    CHECK(lookup_order("").empty());
}

TEST_CASE("a tag without end has few forms") {
    std::string tag = "a";
    for (int i = 0; i < 10'000; ++i) {
        tag += "-bc";
    }
    CHECK(lookup_order(tag).size() == 16);
}

TEST_CASE("the language of a tag is its first part") {
    CHECK(primary_language("az-Latn-AZ") == "az");
    CHECK(primary_language("ckb") == "ckb");
    CHECK(primary_language("").empty());
}

TEST_CASE("languages are written alike in one script") {
    CHECK(is_written_alike("en-GB", "en-US"));
    CHECK(is_written_alike("az", "az-Latn-AZ"));
    CHECK_FALSE(is_written_alike("az-Latn", "az-Cyrl"));
    CHECK_FALSE(is_written_alike("zh-Hant", "zh"));
    CHECK_FALSE(is_written_alike("zh-TW", "zh-CN"));
    CHECK(is_written_alike("zh-HK", "zh-Hant"));
    CHECK_FALSE(is_written_alike("sr", "hr"));
    CHECK_FALSE(is_written_alike("", "en"));
}
