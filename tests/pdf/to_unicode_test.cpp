#include "pdf/to_unicode.hpp"

#include <doctest/doctest.h>

#include <string>

using brief::pdf::ToUnicode;

TEST_CASE("codes of one and of two bytes are mapped") {
    ToUnicode const one("1 begincodespacerange\n<00> <ff>\nendcodespacerange\n2 beginbfchar\n<41> <0042>\n"
                        "<66> <00660069>\nendbfchar\n");
    CHECK(one.text("Af?") == "Bfi ");
    ToUnicode const two("1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n1 beginbfrange\n"
                        "<0001> <0003> <0627>\nendbfrange\n1 beginbfchar <0010> <D83DDE00> endbfchar");
    using namespace std::string_view_literals;
    CHECK(two.text("\0\x01\0\x03\0\x10"sv) == "اة😀"); // U+0627, U+0629
    CHECK(two.text("\0"sv).empty());
}

TEST_CASE("codes that lie close together and codes far away are found alike") {
    for (char const* far : {"", "<f000> <0043>\n"}) {
        std::string const lines = std::string("beginbfchar\n<0002> <0041>\n<0005> <0042>\n<0006> <>\n") + far;
        ToUnicode const map(
            "begincodespacerange\n<0000> <ffff>\nendcodespacerange\n" + lines + "endbfchar\n"
        );
        using namespace std::string_view_literals;
        CHECK(map.text("\0\x01\0\x02\0\x03\0\x05\0\x06\0\x07"sv) == " A B ");
        CHECK(map.covers(2));
        for (std::uint32_t const code : {0U, 3U, 6U, 7U, 0xffffU}) {
            CHECK_FALSE(map.covers(code));
        }
        CHECK(map.covers(0xf000) == (*far != 0));
    }
}

TEST_CASE("a damaged map gives no text and no harm") {
    CHECK(ToUnicode("beginbfrange <00> <ffffffff> <").text("ab") == "  ");
    CHECK(ToUnicode("beginbfchar <41> endbfchar").text("A") == " ");
    CHECK(ToUnicode("").text("ab") == "  ");
}

TEST_CASE("short and long texts are put behind what is there") {
    std::string lines;
    for (char const* code : {"01", "02", "03"}) {
        lines += std::string("<") + code + "> <" +
                 (code[1] == '2' ? "006100620063006400650066006700680069" : "0041");
        lines += ">\n";
    }
    ToUnicode const map("beginbfchar\n" + lines + "endbfchar\n");
    std::string text = "before ";
    map.append_text("\1\2\3\4", text);
    CHECK(text == "before AabcdefghiA ");
    CHECK(map.covers(2));
    CHECK_FALSE(map.covers(4));
    std::string codes;
    std::string expected;
    for (int i = 0; i < 300; ++i) {
        codes += i % 50 == 7 ? '\2' : '\3';
        expected += i % 50 == 7 ? "abcdefghi" : "A";
    }
    CHECK(map.text(codes) == expected);
}
