#include "select/query.hpp"

#include "select/lexer.hpp"
#include "support/records.hpp"

#include <doctest/doctest.h>

using namespace brief;
using model::Kind;

namespace {

constexpr char const* people = R"([[person]]
id = "jana"
name = { display = "Jana Příkladová", lang = "cs" }
honorific = { value = "Ms", source = "report, p. 2" }
tags = ["kesh", "teacher"]
[[person.position]]
title = "Teacher"
organisation = "desk"
source = "report"
[[person.event]]
type = "arrested"
date = "2023-11-05"
source = "report"
[[person.event]]
type = "sentenced"
date = "2024-03"
source = "report"

[[person]]
id = "ilqar"
name = { display = "İlqar NÜMUNƏLİ", lang = "az", parts = { family_first = true } }
tags = ["kesh"]
[[person.event]]
type = "arrested"
date = "2024-01"
source = "report"
[[person.event]]
type = "released"
date = "2024-02-10"
source = "report"

[[person]]
id = "cigdem"
name = { display = "Çiğdem Örnekoğlu", lang = "tr" }
)";

/// The ids of the people for whom a query holds at 2024-06-01.
std::string matching(std::string const& query) {
    test::Records const input(people);
    Sources sources;
    FileId const file = sources.add("where", query);
    auto parsed = select::parse_query({query, {file, 1, 1, 1}, 0}, {Kind::person});
    if (!parsed) {
        return test::messages(sources, parsed.error());
    }
    std::string out;
    select::Circumstances const circumstances{*model::parse_date("2024-06-01"), "en"};
    select::Matcher matcher(*parsed, circumstances);
    for (model::Person const& person : input.library.persons) {
        if (matcher.holds(&person)) {
            out += (out.empty() ? "" : " ") + person.id.value;
        }
    }
    return out;
}

} // namespace

TEST_CASE("a query takes records by what they say") {
    CHECK(matching("id = 'jana'") == "jana");
    CHECK(matching("id != 'jana'") == "ilqar cigdem");
    CHECK(matching("tags = 'kesh' and tags = 'teacher'") == "jana");
    CHECK(matching("tags = 'teacher' or id = 'cigdem'") == "jana cigdem");
    CHECK(matching("not tags = 'kesh'") == "cigdem");
    CHECK(matching("id in ['jana', 'cigdem']") == "jana cigdem");
    CHECK(matching("id not in ['jana', 'cigdem']") == "ilqar");
    CHECK(matching("has(position)  and not (tags = 'x' or has(charge))") == "jana");
    CHECK(matching("position.organisation = 'desk'") == "jana");
    CHECK(matching("position = 'Teacher'") == "jana"); // the title, where a path ends at a table
    CHECK(matching("name.parts.family_first") == "ilqar");
    CHECK(matching("name.parts.family_first = false") == "jana cigdem");
    CHECK(matching("honorific.source = 'report'") == "jana");
    CHECK(matching("kind = 'person'") == "jana ilqar cigdem");
}

TEST_CASE("and binds closer than or, and not closer than both") {
    CHECK(matching("id = 'jana' or id = 'ilqar' and id = 'cigdem'") == "jana");
    CHECK(matching("(id = 'jana' or id = 'ilqar') and id = 'cigdem'").empty());
    CHECK(matching("not id = 'jana' and not id = 'ilqar'") == "cigdem");
}

TEST_CASE("dates are compared by every day that they can mean") {
    CHECK(matching("event.date < 2024-01") == "jana");
    CHECK(matching("event.date = 2024") == "jana ilqar"); // 2024-03 and 2024-01 lie in it
    CHECK(matching("event.date = 2024-01-15").empty());   // a month is no day
    CHECK(matching("event.date > 2024-02-10") == "jana");
    CHECK(matching("event.date >= 2024-02-10") == "jana ilqar");
    CHECK(matching("event.date <= 2023-11-05") == "jana");
}

TEST_CASE("the state is computed at the as-of date") {
    CHECK(matching("state = 'serving-sentence'") == "jana");
    CHECK(matching("state = 'at-liberty'") == "ilqar");
    CHECK(matching("state = 'unknown'") == "cigdem");
    CHECK(matching("detained_since < 2024-01") == "jana");
    CHECK(matching("days_in_custody > 200") == "jana");
    CHECK(matching("has(days_in_custody)") == "jana");
    CHECK(matching("has(event) and not has(position)") == "ilqar");
}

TEST_CASE("text is found in the case rules of its own language") {
    CHECK(matching("name contains 'ilqar'") == "ilqar"); // İ is the capital of i in Azerbaijani
    CHECK(matching("name contains 'nümunəli'") == "ilqar");
    CHECK(matching("name contains 'PŘÍKLAD'") == "jana");
    CHECK(matching("name contains 'ILQAR'").empty()); // I is the capital of ı
}

TEST_CASE("what a query gets wrong is shown under a caret") {
    CHECK(matching("nmae = 'x'")
              .starts_with("where:1:1: error[E0322]: \"nmae\" is no field of a person\n"
                           "1 | nmae = 'x'\n  | ^^^^\nhint: did you mean \"name\"?\n"));
    CHECK(matching("name.dsplay = 'x'").find("did you mean \"name.display\"?") != std::string::npos);
    CHECK(matching("state = 'pretrail'").find("did you mean 'pretrial'?") != std::string::npos);
    CHECK(matching("id = ").starts_with("where:1:6: error[E0321]: expected a value"));
    CHECK(matching("id = 'a").starts_with(
        "where:1:6: error[E0321]: expected a value: a text in quotation marks, a "
        "number or a date, found this text has no end"
    ));
    CHECK(matching("id 'a'").starts_with(
        "where:1:4: error[E0321]: expected a comparison such as = or <, found \"a\""
    ));
    CHECK(matching("id = 'a' id").starts_with("where:1:10: error[E0321]"));
    CHECK(matching("(id = 'a'").starts_with("where:1:10: error[E0321]: expected \")\""));
    CHECK(matching("event.date = 'soon'").starts_with("where:1:14: error[E0323]: \"soon\" is no date"));
    CHECK(matching("event.date = 2024-13").find("is no date") != std::string::npos);
    CHECK(matching("days_in_custody > 'x'").find("compared with a number") != std::string::npos);
    CHECK(matching("id = 5").find("compared with a text") != std::string::npos);
    CHECK(matching("id = 'a' ; drop").starts_with("where:1:10: error[E0321]"));
    CHECK(matching("consent = 'x'").find("\"consent\" holds several fields") != std::string::npos);
}

TEST_CASE("depth and length have an end, and no text does harm") {
    CHECK(matching(std::string(100'000, '(')).find("at most 10000 bytes") != std::string::npos);
    CHECK(matching(std::string(5'000, '(')).find("nested more than 64") != std::string::npos);
    std::string nots;
    for (int i = 0; i < 1'000; ++i) {
        nots += "not ";
    }
    CHECK(matching(nots + "id = 'a'").find("nested more than 64") != std::string::npos);
    std::string const alphabet = "id name.x =!<>()[],'\"a1-2024 andornotinhascontains\xc3\xa9\n";
    std::uint32_t seed = 1;
    for (int i = 0; i < 2'000; ++i) {
        std::string query;
        for (int n = 0; n < 40; ++n) {
            seed = seed * 1664525U + 1013904223U;
            query += alphabet[(seed >> 16U) % alphabet.size()];
        }
        select::parse_query({query, {}, 0}, {Kind::person, Kind::group});
    }
}

TEST_CASE("tokens know their places") {
    std::vector<select::Token> const found = select::tokens("a.b >= 2024-01");
    REQUIRE(found.size() == 4);
    CHECK(found[0].text == "a.b");
    CHECK(found[1].text == ">=");
    CHECK(found[2].kind == select::TokenKind::date);
    CHECK(found[2].offset == 7);
}
