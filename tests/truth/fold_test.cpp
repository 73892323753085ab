#include "truth/fold.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string folded(std::string_view text) {
    return utf8::encode(truth::fold(utf8::decode(text)).text);
}

} // namespace

TEST_CASE("what publishers change is folded, words are not") {
    CHECK(folded("  a\r\nb\t c\u00a0d\u3000e ") == "a b c d e");
    CHECK(folded("“a” „b“ «c» ‘d’ it’s") == "'a' 'b' 'c' 'd' it's");
    CHECK(folded("de\u00adtained\u200b, \ufeffheld") == "detained, held");
    CHECK(folded("\u202efree\u202c \u200ethem") == "free them");
    CHECK(folded("e\u0301 \u0438\u0306") == "é й");
    CHECK(folded("É ß ﬁ İ") == "É ß ﬁ İ"); // no case, no compatibility
    CHECK(folded("한국 각") == "한국 각");
    CHECK(folded("") == "");
}

TEST_CASE("a folded character knows where it stood") {
    std::u32string const text = U"a  “e\u0301”";
    truth::Folded const folded = truth::fold(text);
    REQUIRE(folded.text == U"a 'é'");
    CHECK(folded.original({3, 4}) == truth::Range{4, 6}); // the letter and its mark
    CHECK(folded.original({2, 5}) == truth::Range{3, 7});
    CHECK(folded.original({2, 2}) == truth::Range{});
    CHECK(folded.first_from(4) == 3);
}

TEST_CASE("the exact form keeps all but line ends") {
    CHECK(truth::exact_form(U"a\r\n b ’\u00a0") == U"a b ’\u00a0");
}
