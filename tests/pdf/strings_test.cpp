#include "pdf/strings.hpp"

#include <doctest/doctest.h>

using namespace brief::pdf;

TEST_CASE("strings are read with their escapes") {
    CHECK(string_bytes("(a(b)\\(\\101\\n\\\n)") == "a(b)(A\n");
    CHECK(string_bytes("<4 1 42 5>") == "ABP");
    CHECK(string_bytes("/Name") == "");
    CHECK(string_bytes("(open") == "");
}

TEST_CASE("texts come in three encodings (ISO 32000-1 7.9.2.2)") {
    using namespace std::string_view_literals;
    CHECK(text_of("\xfe\xff\0\x41\x02\x59\xd8\x3d\xde\x00"sv) == "Aə😀");
    CHECK(text_of("\xef\xbb\xbf\xc9\x99") == "ə");
    CHECK(text_of("\x8d\x84\xa0\x1a\x7e") == "“—€ˆ~");
    CHECK(text_of("\xe9t\xe9") == "été");
}

TEST_CASE("a string that is written as it is is a part of its text, and any other one is not") {
    std::string room = "of another string";
    std::string const plain = "(Release)";
    CHECK(string_bytes(plain, room).data() == plain.data() + 1);
    CHECK(string_bytes(plain, room) == "Release");
    for (char const* token :
         {"(Re\\154ease)", "(R(e)\\)\\(lease)", "<52656C>", "(\\", "((", "<4", "()", "<>"}) {
        CAPTURE(token);
        CHECK(string_bytes(token, room) == string_bytes(token));
    }
}
