#include "base/language_tag.hpp"

#include <doctest/doctest.h>

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
