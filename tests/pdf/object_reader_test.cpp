#include "pdf/object_reader.hpp"

#include <doctest/doctest.h>

using namespace brief;
using pdf::ObjectReader;
using pdf::Written;

namespace {

Written written(std::string_view text) {
    Written result;
    CHECK(ObjectReader(text, 0).read(result) == "endobj");
    return result;
}

} // namespace

TEST_CASE("a value is kept without needless white space, strings byte for byte") {
    CHECK(
        written(" << /A [ 1 2 /B (x  \\) y) ] %c\n /C <41 42> >> endobj").text ==
        "<</A[1 2/B(x  \\) y)]/C<41 42>>>"
    );
    CHECK(written("<< /A true /B null /C -1.5 >>endobj").text == "<</A true/B null/C -1.5>>");
    CHECK(written("[ true false 1 /A 2 ]\nendobj").text == "[true false 1/A 2]");
    CHECK(written("12 endobj").text == "12");
}

TEST_CASE("fields are those of the dictionary itself") {
    Written value = written("<< /A /B /C [ /D 1 ] /E << /F 1 >> /G 4 0 R /H (x) >> endobj");
    CHECK(value.fields.size() == 5);
    CHECK(value.value_of("/A") == "/B");
    CHECK(value.value_of("/C") == "[/D 1]");
    CHECK(value.value_of("/E") == "<</F 1>>");
    CHECK(value.value_of("/G") == "4 0 R");
    CHECK(value.value_of("/H") == "(x)");
    CHECK(value.value_of("/F") == "");
    CHECK(value.find("/B") == nullptr);
}

TEST_CASE("mentions are found at any depth") {
    Written value = written("<< /A [ 1 2 3 0 R 4 0 R ] /B << /C 5 6 R >> /D (7 0 R) >> endobj");
    REQUIRE(value.mentions.size() == 3);
    CHECK(value.mentions[0].id == pdf::Id{3, 0});
    CHECK(value.mentions[2].id == pdf::Id{5, 6});
    auto const& [start, end, id] = value.mentions[1];
    CHECK(value.text.substr(start, end - start) == "4 0 R");
}

TEST_CASE("an entry can be taken out, and the places of the others stay right") {
    Written value = written("<< /A 1 0 R /B [ 2 0 R 3 0 R ] /C 4 0 R >> endobj");
    value.remove("/B");
    value.remove("/X");
    CHECK(value.text == "<</A 1 0 R/C 4 0 R>>");
    CHECK(value.value_of("/A") == "1 0 R");
    CHECK(value.value_of("/C") == "4 0 R");
    REQUIRE(value.mentions.size() == 2);
    CHECK(value.text.substr(value.mentions[1].start, 5) == "4 0 R");
    value.remove("/C");
    value.remove("/A");
    CHECK(value.text == "<<>>");
    CHECK(value.mentions.empty());
}

TEST_CASE("an entry can be put in") {
    Written value = written("<< /A 1 0 R >> endobj");
    value.add("/B", "/C");
    value.add("/D", "1");
    CHECK(value.text == "<</A 1 0 R/B/C/D 1>>");
    CHECK(value.value_of("/B") == "/C");
    CHECK(value.value_of("/D") == "1");
    value.remove("/B");
    CHECK(value.text == "<</A 1 0 R/D 1>>");
    CHECK(value.value_of("/D") == "1");
}

TEST_CASE("objects are told by their names") {
    ObjectReader reader("12 3 obj null endobj 4 0 object", 0);
    CHECK(reader.name() == pdf::Id{12, 3});
    CHECK(reader.rest() == " null endobj 4 0 object");
    reader.skip(6);
    CHECK(reader.meets("endobj"));
    CHECK_FALSE(reader.name());
    CHECK_FALSE(ObjectReader("a 0 obj", 0).name());
    CHECK_FALSE(ObjectReader("1 -1 obj", 0).name());
    reader.skip(1000);
    CHECK(reader.rest().empty());
    CHECK(reader.next().kind == pdf::TokenKind::end);
}
