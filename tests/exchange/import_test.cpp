#include "exchange/import.hpp"

#include "exchange/json_text.hpp"
#include "model/flatten.hpp"
#include "support/records.hpp"

using namespace brief;

namespace {

constexpr char const* people_map = R"(kind = "person"
id = { slug = "Name" }
ignore = ["Notes"]

[constants]
"event[1].type" = "arrested"
"event[2].type" = "released"
"tags" = "imported"

[[column]]
column = "Name"
path = "name.display"

[[column]]
column = "Arrested"
path = "event[1].date"
dates = ["d.m.Y", "m.Y"]

[[column]]
column = "Source"
path = "event[1].source"
split = ";"

[[column]]
column = "Released"
path = "event[2].date"

[[column]]
column = "Released in"
path = "event[2].source"
values = { "the report" = "report" }
)";

struct Made {
    exchange::Imported imported;
    model::Library library; ///< what the TOML reads as
};

Made made(exchange::Rows const& rows, std::string const& map_text, exchange::TakenIds const& taken = {}) {
    Sources sources;
    exchange::ImportMap const map =
        test::value_of(sources, exchange::read_map(sources, sources.add("map.toml", map_text)));
    Diagnostics const faults = exchange::check_columns(map, rows.columns);
    REQUIRE_MESSAGE(faults.empty(), test::messages(sources, faults));
    Made out{exchange::import_rows(rows, map, taken), {}};
    FileId const files[]{
        sources.add(
            "made.toml",
            "# made\n\n[[organisation]]\nid = \"desk\"\nname = \"D\"\n" +
                exchange::toml_of(out.imported.library)
        ),
        sources.add(
            "sources.toml",
            "[[source]]\nid = \"report\"\ntype = \"news\"\ntitle = \"T\"\nshort = \"S\"\npublisher = \"P\"\n"
            "language = \"en\"\n"
        )};
    out.library = test::value_of(sources, load::library(sources, files)).value;
    return out;
}

exchange::Rows csv(std::string const& text) {
    Sources sources;
    return exchange::rows_of(test::value_of(sources, exchange::read_csv(sources, sources.add("x.csv", text)))
    );
}

exchange::Rows json(std::string const& text) {
    Sources sources;
    load::Node const document =
        test::value_of(sources, exchange::read_json(sources, sources.add("x.json", text)));
    return test::value_of(sources, exchange::rows_of(document));
}

} // namespace

TEST_CASE("a row becomes a record by the rules of the map") {
    Made const found = made(
        csv("Name;Arrested;Source;Released;Released in;Notes\n"
            "Jana Příkladová;3.12.2024;\"report, para. 1; report, para. 2\";2025-02;the report;secret\n"
            "Jana Příkladová;11.2024;report;;;\n"),
        people_map
    );
    REQUIRE(found.library.persons.size() == 2);
    model::Person const& first = found.library.persons[0];
    CHECK(first.id.value == "jana-prikladova");
    CHECK(first.name.display.value == "Jana Příkladová");
    REQUIRE(first.events.size() == 2);
    CHECK(first.events[0].type == model::EventType::arrested);
    CHECK(model::plain(*first.events[0].date) == "2024-12-03");
    REQUIRE(first.events[0].evidence.sources.size() == 2);
    CHECK(first.events[0].evidence.sources[1].locator == "para. 2");
    CHECK(first.events[1].type == model::EventType::released);
    CHECK(first.events[1].evidence.sources.at(0).source.id == "report");
    CHECK(first.tags == std::vector<std::string>{"imported"});
    model::Person const& second = found.library.persons[1];
    CHECK(second.id.value == "jana-prikladova-2");
    CHECK(model::plain(*second.events[0].date) == "2024-11");
    // An event of which the row says nothing does not come from a constant.
    CHECK(second.events.size() == 1);
    CHECK(exchange::toml_of(found.imported.library).find("secret") == std::string::npos);
}

TEST_CASE("rows with faults are told by row and column, and the others are taken") {
    Made const found = made(
        csv("Name,Arrested,Source,Released,Released in,Notes\n"
            "A Example,yesterday,report,,,\n"
            "B Example,2024-01,,,,\n"
            ",2024-01,report,,,\n"
            "D Example,2024-01,report,,,\n"
            "E Example,2024-01,report,,,\n"),
        people_map,
        {"person/e-example"}
    );
    CHECK(found.imported.count == 1);
    REQUIRE(found.library.persons.size() == 1);
    CHECK(found.library.persons[0].id.value == "d-example");
    std::vector<exchange::Refusal> const& refusals = found.imported.refusals;
    REQUIRE(refusals.size() == 4);
    CHECK(refusals[0].row == 1);
    CHECK(refusals[0].column == "Arrested");
    CHECK(refusals[0].span.line == 2);
    CHECK(refusals[1].row == 2);
    CHECK(refusals[1].reason == "event without a source");
    CHECK(refusals[1].span.line == 3);
    CHECK(refusals[2].column == "Name");
    CHECK(refusals[3].row == 5);
    CHECK(exchange::message(refusals[0]).code == Code::row_refused);
    CHECK(exchange::refusals_csv(refusals).starts_with("row,column,reason\r\n1,\"Arrested\","));
}

TEST_CASE("nested JSON is addressed with dots, and a list gives several values") {
    std::string const map = R"(kind = "group"
id = { column = "sharedId" }
ignore = ["metadata.open.value"]
[[column]]
column = "title"
path = "label"
[[column]]
column = "metadata.people.value"
path = "count"
[[column]]
column = "metadata.text.value"
path = "description.value"
[[column]]
column = "metadata.cited.value"
path = "source"
[[column]]
column = "metadata.cited_first"
path = "description.source"
[[column]]
column = "metadata.wording"
path = "label_is_quotation"
)";
    Made const found = made(
        json(R"({"rows": [{"sharedId": "g-1", "title": "Editors", "metadata": {"people": [{"value": 24}],
        "text": [{"value": "taken away"}], "cited": [{"value": "report"}, {"value": "report, p. 2"}],
        "cited_first": "report", "wording": true, "open": [{"value": null}, {"value": 3}]}},
        {"sharedId": "g-2", "title": "A", "metadata": {"people": [{"value": 1}, {"value": 2}]}}]})"),
        map
    );
    REQUIRE(found.library.groups.size() == 1);
    CHECK(found.library.groups[0].count == 24);
    CHECK(found.library.groups[0].label_is_quotation);
    CHECK(found.library.groups[0].sources.size() == 2);
    REQUIRE_FALSE(found.imported.refusals.empty());
    CHECK(found.imported.refusals[0].reason == "there are 2 values where one fits");
}

TEST_CASE("the guard of a formula is taken off again") {
    CHECK(csv("a,b\n\"'=1\",\" x \"\n").rows[0][0][0].text == "=1");
    CHECK(csv("a,b\n\"'s\",\" x \"\n").rows[0][0][0].text == "'s");
    CHECK(csv("a,b\n\"'=1\",\" x \"\n").rows[0][1][0].text == "x");
}
