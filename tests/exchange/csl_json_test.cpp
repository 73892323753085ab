#include "exchange/csl_json.hpp"

#include "load/toml.hpp"

#include <doctest/doctest.h>

using namespace brief;
using csl::Variable;

TEST_CASE("items with names, dates and numbers") {
    auto items = exchange::parse_csl_json(R"([{
        "id": 7, "type": "report", "title": "T", "volume": 3, "unheard-of": "x",
        "author": [{"family": "Doe", "given": "J"}, {"literal": "House"}, {"family": "Inst", "isInstitution": "true"}],
        "issued": {"date-parts": [["2001", 2], [2003]], "circa": 1},
        "accessed": {"raw": "2020-05-06"}, "submitted": {"date-parts": [[2000]], "season": 3},
        "event-date": {"literal": "some day"}, "original-date": "1999"
    }])");
    REQUIRE(items.has_value());
    csl::Item const& item = items->front();
    CHECK(item.id == "7");
    CHECK(*item.find_text(Variable::volume) == "3");
    REQUIRE(item.find_names(Variable::author) != nullptr);
    CHECK((*item.find_names(Variable::author))[0].family == "Doe");
    CHECK((*item.find_names(Variable::author))[2].literal == "Inst");
    csl::Date issued{.begin = {2001, 2, 0}, .end = csl::DateParts{2003, 0, 0}, .circa = true};
    CHECK(*item.find_date(Variable::issued) == issued);
    CHECK(item.find_date(Variable::accessed)->begin == csl::DateParts{2020, 5, 6});
    CHECK(item.find_date(Variable::submitted)->begin == csl::DateParts{2000, 15, 0});
    CHECK(item.find_date(Variable::event_date)->literal == "some day");
    CHECK(item.find_date(Variable::original_date)->begin.year == 1999);
}

TEST_CASE("values of the wrong shape do no harm") {
    auto items = exchange::parse_csl_json(
        R"([{"id": "a", "author": "Doe", "issued": [1], "title": {"x": 1}, "editor": [3, {}]}])"
    );
    REQUIRE(items.has_value());
    CHECK(items->front().find_names(Variable::author)->front().literal == "Doe");
    CHECK_FALSE(items->front().has(Variable::issued));
    CHECK_FALSE(items->front().has(Variable::title));
}

TEST_CASE("what is no list of items is refused") {
    CHECK_FALSE(exchange::parse_csl_json("{").has_value());
    CHECK_FALSE(exchange::parse_csl_json("{}").has_value());
    CHECK_FALSE(exchange::parse_csl_json("[1]").has_value());
}

TEST_CASE("what CSL has no variable for is kept beside the item") {
    Sources sources;
    auto items = exchange::read_csl_json(sources, sources.add("a.json", R"({"items": [
        {"id": 7, "type": "webpage", "custom": {"archive-url": "https://a.example/x", "archived": "2024-12"}},
        {"id": "b", "title-translated": "T", "title-romanised": "R"}]})"));
    REQUIRE(items);
    REQUIRE(items->size() == 2);
    CHECK((*items)[0].item.id == "7");
    CHECK((*items)[0].archive_url == "https://a.example/x");
    CHECK((*items)[0].archived == "2024-12");
    CHECK((*items)[1].title_translated == "T");
    CHECK((*items)[1].title_romanised == "R");
}

TEST_CASE("the same is read from TOML") {
    Sources sources;
    FileId const file = sources.add("a.toml", R"([turan-2024]
type = "article-newspaper"
author = ["TURAN", { family = "Berg", given = "Anna" }]
issued = 2024-03-05
accessed = "2026-01"
archived = 2024-12-12
volume = 3
)");
    auto items = exchange::read_csl_toml(*load::parse_toml(sources, file));
    REQUIRE(items);
    exchange::CitedItem const& cited = items->front();
    CHECK(cited.item.id == "turan-2024");
    CHECK(cited.span.line == 1);
    REQUIRE(cited.item.find_names(Variable::author) != nullptr);
    CHECK(cited.item.find_names(Variable::author)->front().literal == "TURAN");
    CHECK(cited.item.find_date(Variable::issued)->begin == csl::DateParts{2024, 3, 5});
    CHECK(*cited.item.find_text(Variable::volume) == "3");
    CHECK(cited.archived == "2024-12-12");
    FileId const other = sources.add("b.toml", "title = \"x\"\n");
    auto const refused = exchange::read_csl_toml(*load::parse_toml(sources, other));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().span.line == 1);
}
