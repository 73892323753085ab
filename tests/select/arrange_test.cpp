#include "select/arrange.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace brief;

namespace {

std::string const listed =
    test::person("zeta", "[[person.event]]\ntype = \"arrested\"\ndate = \"2024-05\"\nsource = \"report\"\n") +
    "[[person]]\nid = \"a1\"\nname = { display = \"Çelik\" }\nrisk_note = \"x\"\n" +
    "[[person]]\nid = \"a2\"\nname = { display = \"Zorn\" }\n[[person.event]]\ntype = "
    "\"arrested\"\ndate = \"2023\"\nsource = \"report\"\n" +
    "[[person]]\nid = \"a3\"\nname = { display = \"Cem\" }\n";

/// "group: id id | group: id", by a selection in TOML.
std::string arranged(std::string const& selection, std::string const& language = "tr") {
    test::Records const input(listed, "[[section]]\nkind = \"people\"\nheading = \"H\"\n" + selection);
    auto request = select::compile(input.briefing.sections[0].select, {model::Kind::person});
    if (!request) {
        return test::messages(input.sources, request.error());
    }
    std::vector<select::Selected> records;
    for (model::Person const& person : input.library.persons) {
        records.emplace_back(&person);
    }
    std::string out;
    for (select::Group const& group :
         select::arrange(records, *request, {*model::parse_date("2025"), language})) {
        out += (out.empty() ? "" : " |") + (group.label.empty() ? "" : " " + group.label + ":");
        for (select::Selected const& record : group.records) {
            out += " " + std::string(select::id(record));
        }
    }
    return out;
}

} // namespace

TEST_CASE("records are sorted by the rules of the language") {
    CHECK(arranged("select.sort = \"name\"\n") == " a3 a1 zeta a2"); // Cem, Çelik, Name of zeta, Zorn
    CHECK(arranged("select.sort = \"-name\"\n") == " a2 zeta a1 a3");
    CHECK(arranged("select.sort = \"name\"\n", "en") == " a1 a3 zeta a2"); // in English Ç is a C
}

TEST_CASE("what has no value comes last, in both directions") {
    CHECK(arranged("select.sort = \"detained_since\"\n") == " a2 zeta a1 a3");
    CHECK(arranged("select.sort = \"-detained_since\"\n") == " zeta a2 a1 a3");
    CHECK(arranged("select.sort = [\"-detained_since\", \"name\"]\n") == " zeta a2 a3 a1");
}

TEST_CASE("a limit counts after sorting, and groups keep the order") {
    CHECK(arranged("select.sort = \"name\"\nselect.limit = 2\n") == " a3 a1");
    CHECK(
        arranged("select.sort = \"name\"\nselect.group = \"state\"\n") ==
        " unknown: a3 a1 | detained: zeta a2"
    );
    CHECK(arranged("select.where = \"has(event)\"\n") == " zeta a2");
}

TEST_CASE("faults are told in their places") {
    CHECK(arranged("select.sort = \"-nmae\"\n").find(":14:17: error[E0322]") != std::string::npos);
    CHECK(arranged("select.group = \"nmae\"\n").find(":14:17: error[E0322]") != std::string::npos);
    CHECK(arranged("select.limit = 0\n").find("must be 1 or more") != std::string::npos);
    CHECK(arranged("select.where = \"id =\"\n").find("error[E0321]") != std::string::npos);
}
