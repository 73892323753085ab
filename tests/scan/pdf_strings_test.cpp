#include "scan/pdf_strings.hpp"

#include "pdf/deflate.hpp"
#include "support/hand_made.hpp"

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
    std::string const packed = pdf::deflate("(secret words)");
    std::string const hidden =
        "1 0 obj<</Length 9>>stream\r\n" + packed +
        "\nendstream endobj\n2 0 obj<<>>\nstream\nplain\nendstream endobj\n(a stream of words) (b)\n";
    std::string const bytes = HandMade{"%PDF-1.7\n" + hidden, {}}.add(1, "<<>>").finish("/Root 1 0 R");
    auto file = pdf::File::open(bytes);
    REQUIRE(file);
    scan::Parts const parts = scan::parts_of(*file);
    REQUIRE(parts.streams.size() == 3);
    CHECK(parts.streams[0] == "(secret words)");
    CHECK(parts.streams[1] == "plain\n");
    // What stands behind a stream without an end is still searched.
    CHECK(parts.streams[2].starts_with(" of words) (b)\n1 0 obj"));
    CHECK(parts.syntax.starts_with(
        "%PDF-1.7\n1 0 obj<</Length 9>>streamendstream endobj\n2 0 obj<<>>\nstreamendstream"
    ));
}

TEST_CASE("what the file has inflated is not inflated again") {
    std::string const packed = pdf::deflate("(secret words) endstream");
    std::string const bytes =
        HandMade{}.add(1, "<<>>").add_stream(2, "/Filter /FlateDecode", packed).finish("/Root 1 0 R");
    auto file = pdf::File::open(bytes);
    REQUIRE(file);
    scan::Parts const parts = scan::parts_of(*file);
    REQUIRE(parts.streams.size() == 1);
    CHECK(parts.streams[0].data() == file->data(pdf::Id{2, 0})->data());
    CHECK(parts.inflated.empty());
}

TEST_CASE("what opens and never ends is followed no further than a string may go") {
    // In pixels every byte may open a string; without the bound the time grows with the square of their
    // number.
    std::string const longest(32'767, 'x');
    CHECK(scan::strings_in("(" + longest + ")").find(longest) != std::string::npos);
    CHECK(scan::strings_in("(" + std::string(70'000, 'x') + ")").empty());
    std::string const found = scan::strings_in(std::string(2000, '(') + "(name)");
    CHECK(found.find("name") != std::string::npos);
}
