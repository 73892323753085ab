#include "csl/fixture.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string fixture_of(std::string const& result, std::string const& more = "") {
    return "A comment.\n>>===== MODE =====>>\ncitation\n<<===== MODE =====<<\n>>== RESULT ==>>\n" + result +
           "\n<<== RESULT ==<<\n>>===== CSL =====>>\n<style version=\"1.0\"><citation><layout delimiter=\"; "
           "\">"
           "<text variable=\"title\"/></layout></citation></style>\n<<===== CSL =====<<\n>>===== INPUT "
           "=====>>\n"
           "[{\"id\": 1, \"title\": \"One\"}, {\"id\": \"2\", \"title\": \"Two\"}]\n<<===== INPUT =====<<\n" +
           more;
}

csl_suite::Verdict verdict_of(std::string const& text) {
    return csl_suite::run_fixture(text, [](std::string const&) { return nullptr; });
}

} // namespace

TEST_CASE("sections are the lines between two arrows") {
    auto sections = csl_suite::sections_of(fixture_of("a\n\nb"));
    CHECK(sections["RESULT"] == "a\n\nb");
    CHECK(sections["MODE"] == "citation");
}

TEST_CASE("all items in one citation, or those of a list") {
    CHECK(verdict_of(fixture_of("One; Two")).passed);
    CHECK_FALSE(verdict_of(fixture_of("One; Two.")).passed);
    CHECK(verdict_of(
              fixture_of(
                  "Two\nOne",
                  ">>== CITATION-ITEMS ==>>\n[[{\"id\": 2}], [{\"id\": \"1\"}]]\n<<== CITATION-ITEMS ==<<\n"
              )
    )
              .passed);
}

TEST_CASE("a session is replayed to its end, and its marks do not count") {
    std::string session =
        ">>== CITATIONS ==>>\n[[{\"citationID\": \"c1\", \"citationItems\": [{\"id\": \"1\"}], "
        "\"properties\":"
        " {\"noteIndex\": 1}}, [], []], [{\"citationID\": \"c2\", \"citationItems\": [{\"id\": \"2\"}],"
        " \"properties\": {\"noteIndex\": 1}}, [], [[\"c1\", 2]]]]\n<<== CITATIONS ==<<\n";
    CHECK(verdict_of(fixture_of(">>[0] Two\n..[1] One", session)).passed);
}

TEST_CASE("a faulty style is told in brackets") {
    CHECK(verdict_of(">>== CSL ==>>\n<style>\n<<== CSL ==<<\n").result.starts_with("["));
}
