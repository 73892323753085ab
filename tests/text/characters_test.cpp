#include "text/characters.hpp"

#include <doctest/doctest.h>

using namespace brief::text;

TEST_CASE("spaces, dashes and marks are told from letters") {
    CHECK(is_space(U' '));
    CHECK(is_space(U'\u00a0'));
    CHECK_FALSE(is_space(U'\u202f'));
    CHECK(is_dash(U'-'));
    CHECK(is_dash(U'—'));
    CHECK_FALSE(is_dash(U'_'));
    CHECK(is_combining(U'\u0301'));
    CHECK_FALSE(is_combining(U'a'));
    CHECK(is_attached(U'\u3099'));
    CHECK(is_attached(U'\ufe00'));
    CHECK_FALSE(is_attached(U'か'));
}

TEST_CASE("letters that join are known by their script") {
    CHECK(is_joined(script_of(U'س')));
    CHECK(is_joined(script_of(U'अ')));
    CHECK_FALSE(is_joined(script_of(U'a')));
    CHECK_FALSE(is_joined(script_of(U'漢')));
}
