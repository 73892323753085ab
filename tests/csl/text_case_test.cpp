#include "csl/text_case.hpp"

#include "csl/field_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief::csl;

namespace {

std::string cased(std::string_view text, TextCase text_case, std::string_view language = "en") {
    Arena arena;
    Tokens tokens = parse_field(text);
    change_case(tokens, 0, text_case, arena, language);
    std::string shown;
    for (Token const& token : tokens) {
        shown += token.text;
    }
    return shown;
}

} // namespace

TEST_CASE("lower and upper case") {
    CHECK(cased("A Tale", TextCase::lowercase) == "a tale");
    CHECK(cased("a <i>tale</i>", TextCase::uppercase) == "A TALE");
    CHECK(cased("il", TextCase::uppercase, "az") == "İL");
}

TEST_CASE("capitals at the start") {
    CHECK(cased("a tale of two", TextCase::capitalize_first) == "A tale of two");
    CHECK(cased("iPod sales", TextCase::capitalize_first) == "iPod sales");
    CHECK(cased("a tale of two", TextCase::capitalize_all) == "A Tale Of Two");
}

TEST_CASE("title case leaves stop words small, but not at the ends and behind a colon") {
    CHECK(cased("the order of the phoenix", TextCase::title) == "The Order of the Phoenix");
    CHECK(cased("what it is for: a study", TextCase::title) == "What It Is for: A Study");
    CHECK(cased("things to look at", TextCase::title) == "Things to Look At");
    CHECK(cased("the iPod and eBay", TextCase::title) == "The iPod and eBay");
    CHECK(cased("a face-to-face pro-market talk", TextCase::title) == "A Face-to-Face Pro-Market Talk");
    CHECK(
        cased("law in <span class=\"nocase\">el niño</span> years", TextCase::title) == "Law in el niño Years"
    );
    CHECK(
        cased("moved to Block C. we do not know why", TextCase::title) ==
        "Moved to Block C. We Do Not Know Why"
    );
    CHECK(cased("how C and c differ", TextCase::title) == "How C and c Differ");
    CHECK(cased("letters of Van Gogh and van Doe", TextCase::title) == "Letters of Van Gogh and van Doe");
    CHECK(cased("Statement Of Fact After The End", TextCase::title) == "Statement of Fact after the End");
    CHECK(cased("Doe v. roe", TextCase::title) == "Doe v. Roe");
}

TEST_CASE("sentence case keeps words with capitals of their own") {
    CHECK(
        cased("The Rights of NASA in iPod Sales", TextCase::sentence) == "The rights of NASA in iPod sales"
    );
}

TEST_CASE("full stops are stripped from what is shown, not from affixes") {
    Arena arena;
    Tokens tokens{
        {.kind = PieceKind::text, .verbatim = true, .text = "no. "},
        {.kind = PieceKind::text, .text = "Am. L.J."}};
    strip_periods(tokens, 0, arena);
    CHECK(tokens[0].text == "no. ");
    CHECK(tokens[1].text == "Am LJ");
}
