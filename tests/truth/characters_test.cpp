#include "truth/characters.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a passage begins and ends with whole words") {
    CHECK(truth::may_begin_at(U"un able", 3));
    CHECK_FALSE(truth::may_begin_at(U"unable", 2));
    CHECK_FALSE(truth::may_begin_at(U"un-able", 3));
    CHECK(truth::may_begin_at(U"l'État", 2));
    CHECK(truth::may_begin_at(U"(able", 1));
    CHECK(truth::may_end_at(U"he can go", 6));
    CHECK_FALSE(truth::may_end_at(U"he can't", 6));
    CHECK_FALSE(truth::may_end_at(U"full-time", 4));
    CHECK(truth::may_end_at(U"'can' go", 4));
    CHECK_FALSE(truth::may_end_at(U"e\u0301", 1)); // between a letter and its mark
    CHECK(truth::may_begin_at(U"良心犯", 1));
    CHECK(truth::may_end_at(U"นักโทษ", 2));
}

TEST_CASE("letters are the same but for their case") {
    CHECK(truth::same_letter(U'T', U't'));
    CHECK(truth::same_letter(U'İ', U'i'));
    CHECK(truth::same_letter(U'ı', U'I'));
    CHECK_FALSE(truth::same_letter(U'e', U'é'));
}
