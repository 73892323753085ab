#include "csl/cite_affix.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief::csl;

namespace {

std::string joined_text(Tokens const& tokens) {
    std::string text;
    for (Token const& token : tokens) {
        text += token.text;
    }
    return text;
}

} // namespace

TEST_CASE("a space joins words to the cite, and nothing else") {
    CHECK(joined_text(cite_prefix("see")) == "see ");
    CHECK(joined_text(cite_prefix("see ")) == "see ");
    CHECK(joined_text(cite_prefix("(")) == "(");
    CHECK(joined_text(cite_prefix(" ")).empty());
    CHECK(joined_text(cite_suffix("for more")) == " for more");
    CHECK(joined_text(cite_suffix(", for more")) == ", for more");
    CHECK(joined_text(cite_suffix(")")) == ")");
    CHECK(joined_text(cite_suffix("")).empty());
}

TEST_CASE("ends of sentences") {
    CHECK(ends_sentence("This has been said. "));
    CHECK(ends_sentence("He said “Please.” "));
    CHECK(ends_sentence("Really?"));
    CHECK_FALSE(ends_sentence("see "));
    CHECK_FALSE(ends_sentence(""));
}

TEST_CASE("only a term gets the capital") {
    Arena arena;
    Tokens tokens{{.kind = PieceKind::text, .text = "ibid.", .term = true}};
    capitalize_first_term(tokens, 0, arena, "en");
    CHECK(tokens[0].text == "Ibid.");
    tokens = {{.kind = PieceKind::text, .text = "de Simone"}};
    capitalize_first_term(tokens, 0, arena, "en");
    CHECK(tokens[0].text == "de Simone");
}
