#include "csl/punctuation.hpp"

#include <doctest/doctest.h>

using namespace brief::csl;

TEST_CASE("one of two marks goes when the other says it already") {
    CHECK(collide('.', '.') == Collision::keep_first);
    CHECK(collide('?', '.') == Collision::keep_first);
    CHECK(collide('!', ':') == Collision::keep_first);
    CHECK(collide(';', '!') == Collision::keep_second);
    CHECK(collide('.', ',') == Collision::keep_both);
    CHECK(collide(',', '.') == Collision::keep_both);
    CHECK(collide('.', ':') == Collision::keep_both);
    CHECK(collide('a', '.') == Collision::keep_both);
    CHECK(collide('.', ' ') == Collision::keep_both);
}

TEST_CASE("spaces that end a text") {
    CHECK(ends_with_space("a "));
    CHECK(ends_with_space("a\u00a0"));
    CHECK_FALSE(ends_with_space("a"));
    CHECK_FALSE(ends_with_space(""));
}
