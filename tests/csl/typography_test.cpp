#include "csl/typography.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

/// A title in a layout of American English, and the same with British habits.
std::string set(std::string_view layout, std::string const& title, bool british = false) {
    std::string inside = british ? "<locale><style-options punctuation-in-quote=\"false\"/></locale>" : "";
    inside.append("<citation><layout>").append(layout).append("</layout></citation>");
    return kit::cite(kit::make_style(inside), {kit::item("a", {{Variable::title, title}})});
}

} // namespace

TEST_CASE("marks and spaces of different origin do not double") {
    CHECK(set("<text variable=\"title\" suffix=\". \"/><text value=\"x\"/>", "One.") == "One. x");
    CHECK(set("<text variable=\"title\" suffix=\". \"/><text value=\"x\"/>", "One?") == "One? x");
    CHECK(
        set("<text variable=\"title\" suffix=\", \"/><text value=\"x\" prefix=\" \"/>", "Inc.") == "Inc., x"
    );
    CHECK(set("<text variable=\"title\" font-style=\"italic\" suffix=\".\"/>", "One.") == "<i>One.</i>");
    CHECK(set("<text variable=\"title\"/>", "A.. b,, c") == "A.. b,, c");
}

TEST_CASE("American full stops and commas go into quotation marks") {
    CHECK(
        set("<text variable=\"title\" quotes=\"true\" suffix=\", \"/><text value=\"x\"/>", "One") ==
        "“One,” x"
    );
    CHECK(
        set("<text variable=\"title\" quotes=\"true\" suffix=\", \"/><text value=\"x\"/>", "One", true) ==
        "“One”, x"
    );
    CHECK(
        set("<text variable=\"title\" quotes=\"true\" suffix=\".\"/>", "This is 'One'") == "“This is ‘One.’”"
    );
    CHECK(
        set("<text variable=\"title\" quotes=\"true\" suffix=\". \"/><text value=\"x\"/>", "What?") ==
        "“What?” x"
    );
    CHECK(
        set("<text variable=\"title\" quotes=\"true\" suffix=\". \"/><text value=\"x\"/>", "What?", true) ==
        "“What?” x"
    );
    CHECK(
        set("<text variable=\"title\" quotes=\"true\" suffix=\"; \"/><text value=\"x\"/>", "One") ==
        "“One”; x"
    );
    CHECK(
        set("<text variable=\"title\" quotes=\"true\" suffix=\",\"/>", "See <i>Doe v. Roe</i>") ==
        "“See <i>Doe v. Roe</i>,”"
    );
}

TEST_CASE("quotation marks alternate, and the author's own stay outside of others") {
    CHECK(set("<text variable=\"title\" quotes=\"true\"/>", "My \"open\" x") == "“My ‘open’ x”");
    CHECK(set("<text variable=\"title\"/>", "My \"a 'b' c\" x") == "My “a ‘b’ c” x");
    CHECK(set("<text variable=\"title\" quotes=\"true\"/>", "My “open” x") == "“My ‘open’ x”");
    CHECK(set("<text variable=\"title\"/>", "My ‘open’ x") == "My ‘open’ x");
    CHECK(set("<text variable=\"title\" quotes=\"true\"/>", "My «open» x") == "“My «open» x”");
}

TEST_CASE("emphasis within emphasis is upright") {
    CHECK(
        set("<text variable=\"title\" font-style=\"italic\"/>", "In <i>Doe</i>") ==
        "<i>In <span style=\"font-style:normal;\">Doe</span></i>"
    );
    CHECK(
        set("<text variable=\"title\" font-style=\"italic\"/>", "In <span class=\"nodecor\">v.</span>") ==
        "<i>In <span style=\"font-style:normal;\">v.</span></i>"
    );
    CHECK(set("<text variable=\"title\" font-style=\"normal\"/>", "In") == "In");
}

TEST_CASE("superscript letters become letters with markup") {
    CHECK(set("<text value=\"1ᵉʳ\"/>", "") == "1<sup>e</sup><sup>r</sup>");
}

TEST_CASE("a long run of marks ends soon") {
    std::string marks(100'000, '.');
    CHECK(set("<text variable=\"title\" suffix=\".\"/>", marks) == marks);
    std::string quotes(100'000, '"');
    CHECK(set("<text variable=\"title\" quotes=\"true\" suffix=\".\"/>", quotes).size() > 100'000);
}

TEST_CASE("guillemets within those of the locale become its inner marks") {
    Style style = kit::make_style(
        "<locale><terms><term name=\"open-quote\">«</term><term name=\"close-quote\">»</term><term "
        "name=\"open-inner-quote\">„</term><term "
        "name=\"close-inner-quote\">“</term></terms></locale><citation><layout>"
        "<text variable=\"title\" quotes=\"true\"/></layout></citation>"
    );
    auto shown = [&](std::string const& title) {
        return kit::cite(style, {kit::item("a", {{Variable::title, title}})});
    };
    CHECK(shown("Арест журналисту «Майдана 9»") == "«Арест журналисту „Майдана 9“»");
    CHECK(shown("Половина» цитаты") == "«Половина» цитаты»");
    CHECK(
        kit::cite(
            kit::citing("<text variable=\"title\"/>"),
            {kit::item("a", {{Variable::title, std::string("О «Майдане»")}})}
        ) == "О «Майдане»"
    );
    CHECK(
        kit::cite(
            kit::citing("<text variable=\"title\" quotes=\"true\"/>"),
            {kit::item("a", {{Variable::title, std::string("О «Майдане»")}})}
        ) == "“О «Майдане»”"
    );
}

TEST_CASE("a stop goes into quotation marks of the locale that the author set") {
    Style style =
        kit::citing("<group delimiter=\", \"><text variable=\"title\"/><text value=\"end\"/></group>");
    auto shown = [&](std::string const& title) {
        return kit::cite(style, {kit::item("a", {{Variable::title, title}})});
    };
    CHECK(shown("“I Heard Him”") == "“I Heard Him,” end");
    CHECK(shown("‘I Heard Him’") == "‘I Heard Him’, end");
    CHECK(shown("„I Heard Him“") == "„I Heard Him“, end");
}
