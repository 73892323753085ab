#include "compose/citation_marks.hpp"

#include <doctest/doctest.h>

using namespace brief::compose;

namespace {

MarkedProse taken(std::string_view prose) {
    auto result = take_marks(prose);
    REQUIRE(result);
    return *result;
}

std::vector<MarkFault> faults(std::string_view prose) {
    auto result = take_marks(prose);
    REQUIRE_FALSE(result);
    return result.error();
}

} // namespace

TEST_CASE("prose without marks stays as it is") {
    for (char const* prose :
         {"", "plain", "a [link](https://example.org) and a@b.org", "x^2 [not a citation]"}) {
        MarkedProse marked = taken(prose);
        CHECK(marked.text == prose);
        CHECK(marked.marks.empty());
    }
}

TEST_CASE("a citation names sources and places, in the order written") {
    MarkedProse marked = taken("One.[@report, para. 2; @other-7]Two.[@report]");
    REQUIRE(marked.marks.size() == 2);
    REQUIRE(marked.marks[0].sources.size() == 2);
    CHECK(marked.marks[0].sources[0].source == "report");
    CHECK(marked.marks[0].sources[0].locator == "para. 2");
    CHECK(marked.marks[0].sources[0].offset == 5);
    CHECK(marked.marks[0].sources[1].source == "other-7");
    CHECK(marked.marks[0].sources[1].locator.empty());
    CHECK(marked.marks[1].sources[0].locator.empty());
    CHECK(marked.marks[0].remark.empty());
}

TEST_CASE("splitting at the placeholders gives back text and marks in their order") {
    MarkedProse marked = taken("One.[@a-1] Two^[a remark] three");
    std::vector<MarkedPart> parts = split_at_marks(marked.text);
    REQUIRE(parts.size() == 5);
    CHECK(parts[0].text == "One.");
    CHECK(parts[1].mark == 0);
    CHECK(parts[2].text == " Two");
    CHECK(parts[3].mark == 1);
    CHECK(parts[4].text == " three");
    CHECK(marked.marks[1].remark == "a remark");
    CHECK(split_at_marks("").empty());
    REQUIRE(split_at_marks("plain").size() == 1);
}

TEST_CASE("a note keeps its words and its citation apart") {
    MarkedProse marked = taken("x^[The reporter’s words. [@report, para. 4]]");
    REQUIRE(marked.marks.size() == 1);
    CHECK(marked.marks[0].remark == "The reporter’s words.");
    REQUIRE(marked.marks[0].sources.size() == 1);
    CHECK(marked.marks[0].sources[0].locator == "para. 4");
    CHECK(taken("x^[[@report] And more.]").marks[0].remark == "And more.");
    CHECK(taken("x^[[@report] And more.]").marks[0].sources.size() == 1);
    CHECK(taken("x^[a [link](https://example.org)]").marks[0].remark == "a [link](https://example.org)");
}

TEST_CASE("what is written wrongly is refused where it stands") {
    CHECK(faults("One.[@report")[0].offset == 4);
    CHECK(faults("One.[@report")[0].message == "this bracket is never closed");
    CHECK(faults("x [@]")[0].offset == 3);
    CHECK(faults("x [@Report]")[0].message == "“@Report” is no citation");
    CHECK(faults("x [@a; b]")[0].message == "“b” is no citation");
    CHECK(faults("x ^[one ^[two]]")[0].message == "a note inside a note");
    CHECK(faults("[@A] [@B]").size() == 2); // all of them at once
    CHECK(faults("[@a;; @b]").size() == 1);
}

TEST_CASE("a citation says what stands before a source, and may leave out its author") {
    MarkedProse marked = taken("One.[see @report, para. 2; also\nsee -@other, and more]");
    REQUIRE(marked.marks.size() == 1);
    REQUIRE(marked.marks[0].sources.size() == 2);
    CHECK(marked.marks[0].sources[0].prefix == "see");
    CHECK_FALSE(marked.marks[0].sources[0].suppress_author);
    CHECK(marked.marks[0].sources[1].prefix == "also see");
    CHECK(marked.marks[0].sources[1].suppress_author);
    CHECK(marked.marks[0].sources[1].locator == "and more");
    CHECK(taken("x[-@report]").marks[0].sources[0].suppress_author);
}

TEST_CASE("a source without brackets is named by the text") {
    MarkedProse marked = taken("As @report [para. 3] and @other say, @third.");
    REQUIRE(marked.marks.size() == 3);
    CHECK(marked.marks[0].names_author);
    CHECK(marked.marks[0].sources[0].locator == "para. 3");
    CHECK(marked.marks[1].sources[0].locator.empty());
    CHECK(marked.marks[2].sources[0].source == "third");
    CHECK(split_at_marks(marked.text).back().text == ".");
    // Neither a link nor another citation is a place.
    CHECK(taken("@a [b](https://example.org)").marks[0].sources[0].locator.empty());
    CHECK(taken("@a [@b]").marks.size() == 2);
}

TEST_CASE("what is no mention stays text") {
    for (char const* prose : {"\\@report", "[desk@example.org]", "a [see @report](https://example.org)"}) {
        CAPTURE(prose);
        std::size_t const named = std::string_view(prose).starts_with("a [") ? 1 : 0; // in the link's words
        CHECK(taken(prose).marks.size() == named);
    }
}

TEST_CASE("a remark keeps a citation within its sentence") {
    MarkedProse marked = taken("x^[See [@report] there]");
    CHECK(marked.marks[0].sources.empty());
    CHECK(marked.marks[0].remark == "See [@report] there");
}

TEST_CASE("many open brackets take no more than their number") {
    CHECK(taken(std::string(200'000, '[')).marks.empty());
    CHECK(taken(std::string(100'000, '[') + std::string(100'000, ']')).marks.empty());
}
