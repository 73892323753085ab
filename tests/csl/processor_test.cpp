#include "csl/processor.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

Style notes_style() {
    return kit::make_style(
        "<citation><layout suffix=\".\"><choose>"
        "<if position=\"ibid-with-locator\"><group delimiter=\", \"><text term=\"ibid\"/><text "
        "variable=\"locator\"/></group></if>"
        "<else-if position=\"ibid\"><text term=\"ibid\"/></else-if>"
        "<else-if position=\"subsequent\"><group delimiter=\" \"><text variable=\"title\" form=\"short\"/>"
        "<text variable=\"first-reference-note-number\" prefix=\"(n \" suffix=\")\"/><text "
        "variable=\"locator\"/></group></else-if>"
        "<else><group delimiter=\", \"><names variable=\"author\"/><text variable=\"title\"/><text "
        "variable=\"locator\"/></group></else>"
        "</choose></layout></citation>",
        "class=\"note\""
    );
}

std::vector<Item> const works{
    kit::item(
        "a",
        {{Variable::author, kit::people({{"John", "Doe"}})},
         {Variable::title, std::string("Long title")},
         {Variable::title_short, std::string("Long")}}
    ),
    kit::item("b", {{Variable::title, std::string("Other")}}),
};

} // namespace

TEST_CASE("notes point back") {
    CHECK(
        kit::notes(
            notes_style(),
            works,
            {{.id = "a"},
             {.id = "a", .locator = "3"},
             {.id = "b"},
             {.id = "a", .locator = "4"},
             {.id = "a", .locator = "4"},
             {.id = "a", .mode = CiteMode::full}}
        ) ==
        std::vector<std::string>{
            "John Doe, Long title.", "Ibid., 3.", "Other.", "Long (n 1) 4.", "Ibid.", "John Doe, Long title."}
    );
}

TEST_CASE("what is cited but no item is told, and left out") {
    Output output = kit::run(
        notes_style(), works, {{.cites = {{.id = "a"}, {.id = "zz"}}}, {.cites = {{.id = "zz"}}}}, false
    );
    CHECK(output.missing == std::vector<std::string>{"zz"});
    CHECK(to_html(output.citations[0]) == "John Doe, Long title.");
    CHECK(output.citations[1].empty());
}

TEST_CASE("a style without a bibliography has no entries, but an order") {
    Output output = kit::run(notes_style(), works, {});
    CHECK(output.bibliography.empty());
    CHECK(output.order == std::vector<std::string>{"a", "b"});
}

TEST_CASE("items are listed as cited") {
    Style style = kit::make_style("<citation><layout><text variable=\"citation-number\"/></layout></citation>"
                                  "<bibliography><layout><text variable=\"title\"/></layout></bibliography>");
    Output output = kit::run(style, works, {{.cites = {{.id = "b"}}}, {.cites = {{.id = "a"}}}}, false);
    CHECK(output.order == std::vector<std::string>{"b", "a"});
    CHECK(to_html(output.citations[1]) == "2");
}

TEST_CASE("the same request gives the same text") {
    std::vector<Cite> const cites{{.id = "b"}, {.id = "a"}, {.id = "b"}};
    CHECK(kit::notes(notes_style(), works, cites) == kit::notes(notes_style(), works, cites));
}
