#include "pdf/content_lexer.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;
using pdf::TokenKind;

namespace {

/// The tokens with a sign for their kind before each: 1 number, a operand, ! operation, i image, ? damaged.
std::string tokens(std::string_view stream) {
    pdf::ContentLexer lexer(stream);
    std::string result;
    for (pdf::Token token = lexer.next();; token = lexer.next()) {
        CHECK(stream.substr(token.start, token.text.size()) == token.text);
        switch (token.kind) {
        case TokenKind::number: result += "1"; break;
        case TokenKind::operand: result += "a"; break;
        case TokenKind::operation: result += "!"; break;
        case TokenKind::inline_image: result += "i"; break;
        case TokenKind::end: return result;
        case TokenKind::damaged: return result + "?";
        }
        result += std::string(token.text) + "|";
    }
}

} // namespace

TEST_CASE("tokens end at delimiters as well as at white space") {
    CHECK(tokens("1 .5 -3 re\nf*") == "11|1.5|1-3|!re|!f*|");
    CHECK(tokens("[(a)-12(b)]TJ") == "a[|a(a)|1-12|a(b)|a]|!TJ|");
    CHECK(tokens("/P<</MCID 0>>BDC") == "a/P|a<<|a/MCID|10|a>>|!BDC|");
    CHECK(tokens("/A/B<41>'\"") == "a/A|a/B|a<41>|!'\"|");
}

TEST_CASE("strings, comments and images are stepped over") {
    CHECK(tokens("(a (b) \\) c) Tj") == "a(a (b) \\) c)|!Tj|");
    CHECK(tokens("q % Q (\nQ") == "!q|!Q|");
    CHECK(tokens("BI /W 1 ID xEI EIx EI Q") == "iBI /W 1 ID xEI EIx EI|!Q|");
}

TEST_CASE("an array of strings and numbers can be stepped over") {
    auto rest = [](std::string_view stream) {
        pdf::ContentLexer lexer(stream);
        lexer.next();
        return lexer.skip_array() ? std::string(lexer.next().text) : "damaged";
    };
    CHECK(rest("[(a)-1.5(b ] \\) [)+2 <5d>]TJ") == "TJ");
    CHECK(rest("[] 0 d") == "0");
    for (char const* stream :
         {"[(a) TJ", "[(a)", "[(a", "[<41", "[<<", "[<</A 1>>]", "[(a) f ]", "[[1]]", "[/A]", "[ % ]", "["}) {
        CAPTURE(stream);
        CHECK(rest(stream) == "damaged");
    }
}

TEST_CASE("what does not end is damaged") {
    for (char const* stream : {"(a", "(a\\)", "((a)", "<41", "BI ID x"}) {
        CAPTURE(stream);
        CHECK(tokens(stream) == "?");
    }
    CHECK(tokens("") == "");
    CHECK(tokens(" % nothing") == "");
}

TEST_CASE("operators are told by their numbers, and longer words have none") {
    CHECK(pdf::operator_code("Tj") != pdf::operator_code("TJ"));
    CHECK(pdf::operator_code("f") != pdf::operator_code("f*"));
    CHECK(pdf::operator_code("BDC") == 0x424443);
    CHECK(pdf::operator_code("null") == 0);
}
