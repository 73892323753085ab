#include "csl/sorter.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

std::string sorted(std::string_view keys, std::vector<Item> const& items, std::string_view macros = "") {
    std::string inside(macros);
    inside.append("<citation><layout><text value=\"x\"/></layout></citation><bibliography><sort>")
        .append(keys)
        .append("</sort><layout><text variable=\"title\"/></layout></bibliography>");
    return kit::list(kit::make_style(inside), items);
}

Item entry(std::string const& title, std::vector<std::pair<Variable, Item::Value>> values) {
    values.emplace_back(Variable::title, title);
    return kit::item(title, std::move(values));
}

} // namespace

TEST_CASE("empty values go to the end, ascending or descending") {
    std::vector<Item> items{
        entry("none", {}),
        entry("old", {{Variable::issued, parse_date("1999")}}),
        entry("new", {{Variable::issued, parse_date("2001-02")}})};
    CHECK(sorted("<key variable=\"issued\"/>", items) == "old | new | none");
    CHECK(sorted("<key variable=\"issued\" sort=\"descending\"/>", items) == "new | old | none");
}

TEST_CASE("numbers by value, text by the language, without regard to case and quotation marks") {
    CHECK(
        sorted(
            "<key variable=\"volume\"/>",
            {entry("ten", {{Variable::volume, std::string("10")}}),
             entry("nine", {{Variable::volume, std::string("9")}})}
        ) == "nine | ten"
    );
    CHECK(
        sorted(
            "<key variable=\"title\"/>",
            {entry("beta", {}), entry("\"Alpha\"", {}), entry("Émile", {}), entry("Zeta", {})}
        ) == "“Alpha” | beta | Émile | Zeta"
    );
}

TEST_CASE("names by family name, short ones first") {
    std::vector<Item> items{
        entry("3", {{Variable::author, kit::people({{"Ann", "Smith Brown"}})}}),
        entry("2", {{Variable::author, kit::people({{"John", "Smith"}})}}),
        entry("1", {{Variable::author, kit::people({{"Zoe", "Adams"}})}}),
        entry(
            "4",
            {{Variable::author, Names{{.family = "Trier", .given = "Lars", .non_dropping_particle = "von"}}}}
        ),
    };
    CHECK(sorted("<key variable=\"author\"/>", items) == "1 | 2 | 3 | 4");
    std::string macro = "<macro name=\"m\"><names variable=\"author\"><name form=\"long\"/></names></macro>";
    CHECK(sorted("<key macro=\"m\"/>", items, macro) == "1 | 2 | 3 | 4");
}

TEST_CASE("equal keys keep the order") {
    CHECK(sorted("<key variable=\"publisher\"/>", {entry("b", {}), entry("a", {})}) == "b | a");
}

TEST_CASE("citation numbers follow the order of the bibliography") {
    Style style = kit::make_style(
        "<citation><layout><text variable=\"citation-number\"/></layout></citation><bibliography><sort>"
        "<key variable=\"title\"/></sort><layout><text variable=\"citation-number\" suffix=\". \"/>"
        "<text variable=\"title\"/></layout></bibliography>"
    );
    std::vector<Item> items{entry("b", {}), entry("a", {})};
    CHECK(kit::list(style, items) == "1. a | 2. b");
    CHECK(to_html(kit::run(style, items, {{.cites = {{.id = "b"}}}}).citations.front()) == "2");
}

TEST_CASE("in a macro that shows a year and its suffix, a range of days sorts by the suffix") {
    Style style = kit::make_style(
        "<macro name=\"year\"><date variable=\"issued\"><date-part name=\"year\"/></date><text "
        "variable=\"year-suffix\"/></macro><citation disambiguate-add-year-suffix=\"true\"><sort><key "
        "macro=\"year\"/></sort><layout delimiter=\"; \"><text macro=\"year\"/></layout></citation>"
        "<bibliography><sort><key variable=\"title\"/></sort><layout><text "
        "variable=\"title\"/></layout></bibliography>"
    );
    std::vector<Item> const items{
        kit::item(
            "days",
            {{Variable::title, std::string("B")}, {Variable::issued, parse_date("2024-05-28/2024-06-03")}}
        ),
        kit::item(
            "spring", {{Variable::title, std::string("A")}, {Variable::issued, parse_date("2024-21")}}
        )};
    CHECK(kit::cite(style, items) == "2024a; 2024b");
}
