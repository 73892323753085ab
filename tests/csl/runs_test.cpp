#include "csl/runs.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

TEST_CASE("marks become properties of runs") {
    Pieces pieces{
        {PieceKind::text, Markup::none, "a"},
        {PieceKind::open, Markup::italic, {}},
        {PieceKind::text, Markup::none, "b"},
        {PieceKind::open, Markup::upright, {}},
        {PieceKind::text, Markup::none, "c"},
        {PieceKind::close, Markup::upright, {}},
        {PieceKind::open, Markup::superscript, {}},
        {PieceKind::text, Markup::none, "d"},
        {PieceKind::close, Markup::superscript, {}},
        {PieceKind::close, Markup::italic, {}},
        {PieceKind::text, Markup::none, "e", "https://e"},
    };
    std::vector<Run> runs = to_runs(pieces);
    REQUIRE(runs.size() == 5);
    CHECK(runs[0] == Run{.text = "a"});
    CHECK(runs[1] == Run{.text = "b", .italic = true});
    CHECK(runs[2] == Run{.text = "c"});
    CHECK(runs[3] == Run{.text = "d", .italic = true, .align = Markup::superscript});
    CHECK(runs[4] == Run{.text = "e", .link = "https://e"});
}

TEST_CASE("blocks part an entry") {
    Style style = kit::make_style("<citation><layout><text value=\"x\"/></layout></citation><bibliography "
                                  "second-field-align=\"flush\"><layout>"
                                  "<text variable=\"citation-number\"/><text variable=\"title\" "
                                  "font-weight=\"bold\"/></layout></bibliography>");
    std::vector<Item> items{kit::item("a", {{Variable::title, std::string("T")}})};
    std::vector<Run> runs = to_runs(kit::run(style, items, {}).bibliography.front().pieces);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0] == Run{.text = "1", .display = Markup::left_margin});
    CHECK(runs[1] == Run{.text = "T", .bold = true, .display = Markup::right_inline});
}
