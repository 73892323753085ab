#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace brief;
using namespace std::string_view_literals;

TEST_CASE("ASCII is told from what is not, wherever it stands") {
    CHECK(utf8::is_ascii(""));
    CHECK(utf8::is_ascii("a\0\x7f, and more than eight bytes"sv));
    std::string const text = "twenty letters at all";
    for (std::size_t at = 0; at < text.size(); ++at) {
        CAPTURE(at);
        CHECK(utf8::is_ascii(text));
        CHECK_FALSE(utf8::is_ascii(std::string(text).replace(at, 1, "\xc2\x80")));
    }
}

TEST_CASE("the ends of every well-formed range pass, and come back the same") {
    for (char32_t point : U"\x01\x7f\x80\u07ff\u0800\u0fff\u1000\ucfff\ud000\ud7ff\ue000\uffff"
                          U"\U00010000\U0003ffff\U00040000\U000fffff\U00100000\U0010ffff"sv) {
        CAPTURE(static_cast<unsigned>(point));
        std::string text;
        utf8::append(text, point);
        CHECK_FALSE(utf8::find_fault(text));
        CHECK(utf8::decode(text) == std::u32string(1, point));
        CHECK(utf8::length(text) == 1);
    }
    CHECK_FALSE(utf8::find_fault("a\0b"sv));
    CHECK_FALSE(utf8::find_fault(""));
}

TEST_CASE("every kind of ill-formed sequence is found where it starts") {
    for (std::string_view bad : {
             "\x80"sv,                     // a continuation alone
             "\xbf"sv,                     //
             "\xc0\x80"sv,                 // overlong: NUL in two bytes
             "\xc0\xaf"sv,                 // overlong: '/'
             "\xc1\xbf"sv,                 // overlong: U+007F
             "\xe0\x80\xaf"sv,             // overlong in three
             "\xe0\x9f\xbf"sv,             // overlong: U+07FF
             "\xf0\x80\x80\xaf"sv,         // overlong in four
             "\xf0\x8f\xbf\xbf"sv,         // overlong: U+FFFF
             "\xed\xa0\x80"sv,             // surrogate U+D800
             "\xed\xbf\xbf"sv,             // surrogate U+DFFF
             "\xed\xa0\xbd\xed\xb8\x80"sv, // a pair of them (CESU-8)
             "\xf4\x90\x80\x80"sv,         // U+110000
             "\xf5\x80\x80\x80"sv,         // beyond
             "\xf8\x88\x80\x80\x80"sv,     // five bytes
             "\xfc\x84\x80\x80\x80\x80"sv, // six bytes
             "\xfe"sv,
             "\xff"sv, // never in UTF-8
             "\xc3"sv,
             "\xe2\x82"sv,
             "\xe2"sv,
             "\xf0\x9f\x98"sv, // cut off at the end
             "\xc3x"sv,
             "\xe2\x82x"sv,
             "\xe2x"sv,
             "\xf0\x9f\x98x"sv, // cut off before the next character
             "\xc3\xc3\xa9"sv,
             "\xe2\x82\xe2\x82\xac"sv, // a lead where a continuation belongs
         }) {
        CAPTURE(std::string(bad));
        CHECK(utf8::find_fault(bad) == 0);
        std::string within = "aə€😀" + std::string(bad);
        CHECK(utf8::find_fault(within) == 10);
        CHECK(utf8::find_fault(within + "z") == 10);
    }
}

TEST_CASE("the length of a sequence never reaches behind the text") {
    CHECK(utf8::sequence_length("a", 0) == 1);
    CHECK(utf8::sequence_length("ə", 0) == 2);
    CHECK(utf8::sequence_length("€", 0) == 3);
    CHECK(utf8::sequence_length("😀", 0) == 4);
    CHECK(utf8::sequence_length("\xf0\x9f\x98"sv, 0) == 1);
    CHECK(utf8::sequence_length("\x80"sv, 0) == 1);
}

TEST_CASE("decoding walks from point to point") {
    std::string_view text = "aə€😀";
    std::size_t position = 0;
    CHECK(utf8::next(text, position) == U'a');
    CHECK(position == 1);
    CHECK(utf8::next(text, position) == U'ə');
    CHECK(position == 3);
    CHECK(utf8::next(text, position) == U'€');
    CHECK(position == 6);
    CHECK(utf8::next(text, position) == U'😀');
    CHECK(position == 10);
    CHECK(utf8::decode(text) == U"aə€😀");
    CHECK(utf8::encode(U"aə€😀") == text);
    CHECK(utf8::length(text) == 4);
}
