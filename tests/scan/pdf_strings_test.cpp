#include "scan/pdf_strings.hpp"

#include "finish/deflate.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("strings are read in every form that PDF has for them") {
    CHECK(scan::strings_in("/T (Jana) Tj") == "Jana\n");
    CHECK(scan::strings_in(R"((J\141n\
a \(x\) (y)))") == "Jana (x) (y)\n");
    CHECK(scan::strings_in("<4A61 6e61>") == "Jana\n");
    CHECK(
        scan::strings_in("<4A616E6>") == "Jan`\n"
    ); // ISO 32000-1 7.3.4.3: a last digit that is missing is 0
    CHECK(scan::strings_in("<FEFF005000 59>") == "PY\n");
    CHECK(scan::strings_in("<FEFFD83DDE00>") == "😀\n");
    CHECK(scan::strings_in("(Pr\\355k)") == "Prík\n");
    CHECK(scan::strings_in("<</A(b)/C<64>>>") == "b\nd\n");
}

TEST_CASE("what is no syntax does no harm") {
    for (char const* text : {"(", "(()", "<", "<4", "<<", "(\\", "<zz>", "()", "<>"}) {
        CHECK(scan::strings_in(text).empty());
    }
}

TEST_CASE("streams are found without a table, inflated or as they are") {
    std::string const packed = finish::deflate("(secret words)");
    std::string const file = "1 0 obj<</Length 9>>stream\r\n" + packed +
                             "\nendstream endobj\n2 0 obj<<>>\nstream\nplain\nendstream endobj";
    scan::Parts const parts = scan::parts_of(file);
    REQUIRE(parts.streams.size() == 2);
    CHECK(parts.streams[0] == "(secret words)");
    CHECK(parts.streams[1] == "plain\n");
    CHECK(parts.syntax == "1 0 obj<</Length 9>>streamendstream endobj\n2 0 obj<<>>\nstreamendstream endobj");
}

TEST_CASE("what stands behind a stream without an end is still searched") {
    scan::Parts const parts = scan::parts_of("(a stream of words) (b)");
    CHECK(parts.syntax == "(a stream");
    REQUIRE(parts.streams.size() == 1);
    CHECK(parts.streams[0] == " of words) (b)");
}
