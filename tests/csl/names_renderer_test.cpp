#include "csl/names_renderer.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

Names const three = kit::people({{"John", "Doe"}, {"Jane", "Roe"}, {"Ann", "Poe"}});
Names const two = kit::people({{"John", "Doe"}, {"Jane", "Roe"}});

std::string named(std::string_view name, Names const& names, std::string_view rest = "") {
    std::string layout = "<names variable=\"author\"><name ";
    layout.append(name).append("/>").append(rest).append("</names>");
    return kit::cite(kit::citing(layout), {kit::item("a", {{Variable::author, names}})});
}

} // namespace

TEST_CASE("delimiters and the word before the last name") {
    CHECK(named("", three) == "John Doe, Jane Roe, Ann Poe");
    CHECK(named("and=\"text\"", three) == "John Doe, Jane Roe, and Ann Poe");
    CHECK(named("and=\"text\"", two) == "John Doe and Jane Roe");
    CHECK(
        named("and=\"symbol\" delimiter-precedes-last=\"never\"", three) == "John Doe, Jane Roe &#38; Ann Poe"
    );
    CHECK(named("and=\"text\" delimiter-precedes-last=\"always\"", two) == "John Doe, and Jane Roe");
    CHECK(
        named(
            "and=\"text\" delimiter-precedes-last=\"after-inverted-name\" name-as-sort-order=\"first\"", two
        ) == "Doe, John, and Jane Roe"
    );
}

TEST_CASE("et al.") {
    CHECK(named("et-al-min=\"3\" et-al-use-first=\"1\"", three) == "John Doe et al.");
    CHECK(named("et-al-min=\"3\" et-al-use-first=\"2\"", three) == "John Doe, Jane Roe, et al.");
    CHECK(named("et-al-min=\"3\" et-al-use-first=\"1\"", two) == "John Doe, Jane Roe");
    CHECK(
        named("et-al-min=\"3\" et-al-use-first=\"1\" delimiter-precedes-et-al=\"always\"", three) ==
        "John Doe, et al."
    );
    CHECK(
        named("et-al-min=\"3\" et-al-use-first=\"1\" et-al-use-last=\"true\"", three) == "John Doe, … Ann Poe"
    );
    CHECK(
        named("et-al-min=\"2\" et-al-use-first=\"1\"", two, "<et-al font-style=\"italic\"/>") ==
        "John Doe <i>et al.</i>"
    );
    CHECK(named("et-al-min=\"2\" et-al-use-first=\"0\"", two).empty());
}

TEST_CASE("counting") {
    CHECK(named("form=\"count\" et-al-min=\"3\" et-al-use-first=\"1\"", three) == "1");
    CHECK(named("form=\"count\"", two) == "2");
}

TEST_CASE("labels before and behind, plural by the number of names") {
    Item item = kit::item("a", {{Variable::editor, two}});
    CHECK(
        kit::cite(
            kit::citing(
                "<names variable=\"editor\"><name/><label form=\"short\" prefix=\" (\" suffix=\")\"/></names>"
            ),
            {item}
        ) == "John Doe, Jane Roe (eds.)"
    );
    CHECK(
        kit::cite(
            kit::citing("<names variable=\"editor\"><label form=\"verb\" suffix=\" \"/><name/></names>"),
            {item}
        ) == "edited by John Doe, Jane Roe"
    );
}

TEST_CASE("an editor who translates is named once, if the locale has a word for it") {
    Item item = kit::item("a", {{Variable::editor, two}, {Variable::translator, two}});
    std::string layout =
        "<names variable=\"editor translator\" delimiter=\"; \"><name/><label prefix=\", \"/></names>";
    CHECK(kit::cite(kit::citing(layout), {item}) == "John Doe, Jane Roe, editor &#38; translator");
    Style without = kit::make_style(
        "<locale><terms><term name=\"editortranslator\"></term></terms></locale><citation><layout>" + layout +
        "</layout></citation>"
    );
    CHECK(kit::cite(without, {item}) == "John Doe, Jane Roe, editors; John Doe, Jane Roe, translator");
}

TEST_CASE("substitutes stand in for missing names and are shown nowhere else") {
    std::string layout =
        "<names variable=\"author\"><name form=\"short\"/><substitute><names variable=\"editor\"/>"
        "<text variable=\"title\"/></substitute></names><text variable=\"title\" prefix=\", \"/>";
    Style style = kit::citing(layout);
    CHECK(kit::cite(style, {kit::item("a", {{Variable::title, std::string("T")}})}) == "T");
    CHECK(
        kit::cite(style, {kit::item("a", {{Variable::editor, two}, {Variable::title, std::string("T")}})}) ==
        "Doe, Roe, T"
    );
}
