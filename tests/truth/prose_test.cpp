#include "truth/prose.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::vector<std::string> quoted(std::string const& text) {
    std::vector<std::string> out;
    for (truth::Quoted const& span : truth::quoted_spans(text)) {
        out.push_back(
            text.substr(span.range.begin, span.range.end - span.range.begin) + (span.closed ? "" : "…")
        );
    }
    return out;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("citations and notes are taken out, with their places") {
    truth::PlainProse plain =
        truth::read_plain("One *two*.[@a, para. 2] Three^[See “x”. [@b]] four^[Only so.].");
    CHECK(plain.text == "One two. Three four.");
    CHECK(plain.citations == std::vector<std::size_t>{8, 14});
    CHECK(plain.notes == Words{"See “x”. ", "Only so."});
    CHECK(truth::read_plain("a \\* b \\[@c").text == "a * b [@c");
    CHECK(truth::read_plain("open [@c, para. 2").text == "open ");
}

TEST_CASE("what stands between quotation marks is found, the outermost only") {
    CHECK(quoted("He said “we ‘do’ it” and «oui, non».") == Words{"we ‘do’ it", "oui, non"});
    CHECK(quoted("It’s the court's ‘own’ order") == Words{"own"});
    CHECK(quoted("„ano“ \"yes\" 「はい」") == Words{"ano", "yes", "はい"});
    CHECK(quoted("“open\n\nnext “closed”") == Words{"open…", "closed"});
    CHECK(truth::without_quoted("a “b c” d") == "a “   ” d");
}
