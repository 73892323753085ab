#include "content/inline.hpp"

#include <doctest/doctest.h>

using namespace brief::content;

TEST_CASE("plain text is what is read, without marks") {
    Inlines inside{{Text{"“free"}}, {LineBreak{}}, {Text{"immediately”"}}};
    Inlines const line{
        {Text{"A call "}},
        {Styled{"emphasis", {{Foreign{"az", {{Link{"https://example.org", inside}}}}}}}},
        {Citation{{{"source", "para. 2"}}, {{Text{"a remark"}}}}},
        {NoteMark{3}},
        {CheckMark{Check::report, "checked"}},
        {Text{"."}},
    };
    CHECK(plain_text(line) == "A call “free immediately”.");
    CHECK(plain_text({}).empty());
}

TEST_CASE("lines are equal when everything in them is") {
    Inlines const a{{Styled{"strong", {{Text{"x"}}}}}};
    Inlines b = a;
    CHECK(a == b);
    std::get<Text>(std::get<Styled>(b[0].what).children[0].what).text = "y";
    CHECK(a != b);
}
