#include "csl/field_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief::csl;

namespace {

/// Marks as "[" and "]", quotation marks as "{" and "}".
std::string sketch(std::string_view text, CurlyQuotes curly = CurlyQuotes::resolve) {
    std::string drawn;
    for (Token const& token : parse_field(text, curly)) {
        bool quote = token.markup == Markup::quote;
        switch (token.kind) {
        case PieceKind::text: drawn += token.text; break;
        case PieceKind::open: drawn += quote ? "{" : "["; break;
        case PieceKind::close: drawn += quote ? "}" : "]"; break;
        }
    }
    return drawn;
}

} // namespace

TEST_CASE("tags in pairs are markup") {
    CHECK(sketch("One <i>two <b>three</b></i>") == "One [two [three]]");
    CHECK(sketch("H<sub>2</sub>O <span class=\"nocase\">iPod</span>") == "H[2]O [iPod]");
    CHECK(sketch("One</i> two") == "One</i> two");
    CHECK(sketch("One <i>two") == "One <i>two");
    CHECK(sketch("<b>a <i>b</b> c") == "<b>a <i>b</b> c");
    CHECK(sketch("a < b & c > d") == "a < b & c > d");
}

TEST_CASE("straight quotation marks in pairs are quotes, the others apostrophes") {
    CHECK(sketch("My \"open\" x") == "My {open} x");
    CHECK(sketch("'You're a Dog': as") == "{You’re a Dog}: as");
    CHECK(sketch("Plato's thought") == "Plato’s thought");
    CHECK(sketch("(ETFA '09)") == "(ETFA ’09)");
    CHECK(sketch("of \"Positive Obligations \" of") == "of \"Positive Obligations \" of");
    CHECK(sketch("\"<i>a</i>\"") == "{[a]}");
}

TEST_CASE("curly ones too, unless they are to stay") {
    CHECK(sketch("a “b ‘c’ d” e") == "a {b {c} d} e");
    CHECK(sketch("l’eau d’“or”") == "l’eau d’{or}");
    CHECK(sketch("a “b” c", CurlyQuotes::keep) == "a “b” c");
    CHECK(sketch("„offen“") == "{offen}");
}

TEST_CASE("spaces within guillemets do not break") {
    CHECK(sketch("« Anonyme »") == "«\u202fAnonyme\u202f»");
}

TEST_CASE("depth is bounded") {
    std::string deep;
    for (int i = 0; i < 10'000; ++i) {
        deep += "<i>";
    }
    CHECK(parse_field(deep).size() < 100);
}
