#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

content::Table table_of(std::string const& records, std::string const& language = "en") {
    return test::block_of<content::Table>(test::composed(records, test::section("people"), language));
}

std::string event(std::string const& more) {
    return "[[person.event]]\nsource = \"report, para. 1\"\ncertainty = \"stated\"\n" + more + "\n";
}

/// What the last column says of a person with these events.
std::string custody(std::string const& events) {
    return plain(table_of(test::person("a", events)).rows.at(0).at(2).text);
}

} // namespace

TEST_CASE("people and groups are rows in the order of selection, each as wide as the head") {
    content::Table table = table_of(
        test::person("a", event("type = \"detained\"")) + test::person("b", event("type = \"arrested\"")) +
        "[[group]]\nid = \"g\"\nlabel = \"others\"\nsource = \"report\"\n"
    );
    REQUIRE(table.rows.size() == 3);
    for (auto const& row : table.rows) {
        CHECK(row.size() == table.head.size());
    }
    CHECK(plain(table.rows[0][0].text) == "Name of a");
    CHECK(plain(table.rows[2][0].text) == "others");
    CHECK(table.name == "the table of section “Heading”");
}

TEST_CASE("custody is told with all that is known and nothing that is not") {
    CHECK(custody(event("type = \"detained\"")) == "Detained; form and date not stated");
    CHECK(custody(event("type = \"detained\"\ndate = 2024-12-03")) == "Detained on 3 December 2024");
    CHECK(
        custody(event("type = \"detained\"\nauthority = \"the police\"\ndate = \"2024-12\"")) ==
        "Detained by the police in December 2024"
    );
    CHECK(
        custody(event("type = \"held-since\"\nform = \"pre-trial detention\"\ndate = \"2023-11\"")) ==
        "In pre-trial detention since November 2023"
    );
    CHECK(
        custody(event("type = \"held-since\"\nform = \"pre-trial detention\"")) ==
        "In pre-trial detention; date not stated"
    );
    // A label without the authority keeps the date rather than the authority without it.
    CHECK(
        custody(event("type = \"charged\"\nauthority = \"a court\"\ndate = \"2024\"")) == "Charged in 2024"
    );
}

TEST_CASE("every fact of custody has its citation") {
    content::Table table = table_of(test::person("a", event("type = \"detained\"")));
    auto cited = test::citations(table.rows[0][2].text);
    REQUIRE(cited.size() == 1);
    CHECK(cited[0].sources.at(0).source == "report");
    CHECK(cited[0].sources.at(0).locator == "para. 1");
}

TEST_CASE("what nobody states is said to be not stated") {
    content::Table table = table_of(test::person("a"));
    CHECK(table.rows[0][1].style == "table-missing");
    CHECK(plain(table.rows[0][1].text) == "not stated in source");
    CHECK(plain(table.rows[0][2].text) == "not stated in source");
}

TEST_CASE("four people without pronouns keep none: nothing is guessed from a name or from others") {
    std::string records = test::person(
        "told", "pronouns = { value = \"she/her\", source = \"report\" }\n" + event("type = \"detained\"")
    );
    for (char const* id : {"azer", "farid", "bakhtiyar", "gubad"}) {
        records += test::person(id, event("type = \"detained\""));
    }
    std::string const text = content::dump(test::composed(records, test::section("people")));
    for (char const* word : {" he ", " him ", " his ", " she ", " her ", "he/", "she/", "Mr", "Ms"}) {
        CAPTURE(word);
        CHECK(text.find(word) == std::string::npos);
    }
}

TEST_CASE("an inferred year is in brackets and its basis in the note") {
    content::Table table = table_of(test::person(
        "a",
        event("type = \"detained\"\ndate = { value = 2024-12-03, inferred = [\"year\"], basis = \"No year is "
              "given.\" }")
    ));
    CHECK(plain(table.rows[0][2].text) == "Detained on 3 December [2024]");
    // The basis is a note of its own, so that all dates found in the same way share it.
    auto cited = test::citations(table.rows[0][2].text);
    REQUIRE(cited.size() == 2);
    CHECK(cited[0].remark.empty());
    CHECK(cited[1].sources.empty());
    CHECK(plain(cited[1].remark) == "No year is given.");
}

TEST_CASE("a role names the organisation in which it is held") {
    std::string const position =
        "[[person.position]]\ntitle = \"Director\"\nsource = \"report\"\ncertainty = \"reported\"\n";
    CHECK(plain(table_of(test::person("a", position)).rows[0][1].text) == "Director");
    CHECK(
        plain(table_of(test::person("a", position + "organisation = \"desk\"\n")).rows[0][1].text) ==
        "Director, Exempla Rights Desk"
    );
}

TEST_CASE("every role and every state of custody has its own line and its own citation") {
    content::Table table = table_of(test::person(
        "a",
        "[[person.position]]\ntitle = \"Founder\"\nsource = \"report, para. 4\"\ncertainty = \"reported\"\n"
        "[[person.position]]\ntitle = \"Director\"\nsource = \"report, para. 5\"\ncertainty = "
        "\"reported\"\n" +
            event("type = \"detained\"\ndate = 2024-12-03") +
            event("type = \"held-since\"\nform = \"pre-trial detention\"")
    ));
    CHECK(plain(table.rows[0][1].text) == "Founder Director"); // a line each
    CHECK(test::citations(table.rows[0][1].text).size() == 2);
    CHECK(
        plain(table.rows[0][2].text) == "Detained on 3 December 2024 In pre-trial detention; date not stated"
    );
    CHECK(test::citations(table.rows[0][2].text).size() == 2);
}

TEST_CASE("of several dated events the latest is told") {
    CHECK(
        custody(
            event("type = \"released\"\ndate = 2024-05-01") + event("type = \"detained\"\ndate = 2024-01-01")
        ) == "Released on 1 May 2024"
    );
}

TEST_CASE("a group's words stand between quotation marks when they are the source's") {
    std::string const group = "[[group]]\nid = \"g\"\nlabel = \"many others\"\nsource = \"report\"\n";
    CHECK(plain(table_of(group).rows[0][0].text) == "many others");
    CHECK(plain(table_of(group + "label_is_quotation = true\n").rows[0][0].text) == "“many others”");
    CHECK(plain(table_of(group).rows[0][1].text) == "Unnamed group, number not stated");
    CHECK(plain(table_of(group + "count = 12\n").rows[0][1].text) == "Unnamed group of 12");
    content::Table described =
        table_of(group + "description = { value = \"recently detained\", source = \"report\" }\n");
    CHECK(plain(described.rows[0][2].text) == "“recently detained”");
    CHECK(test::citations(described.rows[0][2].text).size() == 1);
}

TEST_CASE("a name in another language than the brief's says so") {
    std::string const record = "[[person]]\nid = \"a\"\nname = { display = \"Əli\", lang = \"az\" }\n";
    CHECK(std::holds_alternative<content::Foreign>(table_of(record).rows[0][0].text.at(0).what));
    std::string const same = "[[person]]\nid = \"a\"\nname = { display = \"Ali\", lang = \"en-US\" }\n";
    CHECK(std::holds_alternative<content::Text>(table_of(same, "en-GB").rows[0][0].text.at(0).what));
}

TEST_CASE("the head of a group says the state in words of the language") {
    std::string const records =
        test::person("a", event("type = \"pretrial-ordered\"\ndate = 2024-12-03")) + test::person("b");
    content::Table table = test::block_of<content::Table>(
        test::composed(records, test::section("people", "select.group = \"state\""))
    );
    CHECK(plain(table.rows.at(0).at(0).text) == "In pre-trial detention");
}

TEST_CASE("a group is headed by one cell over all columns, and the table has its caption") {
    content::Table const table = test::block_of<content::Table>(test::composed(
        test::person("a", ""), test::section("people", "select.group = \"state\"\ncaption = \"Who is held\"")
    ));
    REQUIRE(table.rows.size() == 2);
    REQUIRE(table.rows[0].size() == 1);
    CHECK(table.rows[0][0].columns == table.head.size());
    CHECK(plain(table.caption) == "Who is held");
}
