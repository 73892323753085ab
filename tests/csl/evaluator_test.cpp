#include "csl/evaluator.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

std::string shown(std::string_view layout, Item const& item) {
    return kit::cite(kit::citing(layout), {item});
}

Item const titled =
    kit::item("a", {{Variable::title, std::string("T")}, {Variable::edition, std::string("2nd")}});

} // namespace

TEST_CASE("a group goes when it calls variables and all are empty") {
    CHECK(
        shown(
            "<text variable=\"title\"/><group prefix=\" (\" suffix=\")\"><text value=\"in\"/><text "
            "variable=\"publisher\"/></group>",
            titled
        ) == "T"
    );
    CHECK(
        shown("<group delimiter=\", \"><text value=\"in\"/><text variable=\"title\"/></group>", titled) ==
        "in, T"
    );
    CHECK(shown("<group><text value=\"only words\"/></group>", titled) == "only words");
    // A group within that shows something counts as a variable that is not empty.
    CHECK(
        shown(
            "<group delimiter=\" \"><text variable=\"publisher\"/><group><text value=\"w\"/></group></group>",
            titled
        ) == "w"
    );
    // A label calls no variable.
    CHECK(shown("<group><text variable=\"publisher\"/><label variable=\"edition\"/></group>", titled).empty()
    );
}

TEST_CASE("a macro is shown or not like a group") {
    Style style = kit::make_style(
        "<macro name=\"m\"><text value=\"in \"/><text variable=\"publisher\"/></macro>"
        "<citation><layout><text variable=\"title\"/><text macro=\"m\" prefix=\", \"/></layout></citation>"
    );
    CHECK(kit::cite(style, {titled}) == "T");
}

TEST_CASE("delimiters stand between what is shown, through choices") {
    CHECK(
        shown(
            "<group delimiter=\", \"><text variable=\"publisher\"/><text variable=\"title\"/><choose><if "
            "variable=\"title\"><text value=\"a\"/>"
            "<text value=\"b\"/></if></choose><text value=\"c\"/></group>",
            titled
        ) == "T, a, b, c"
    );
}

TEST_CASE("conditions") {
    auto choice = [](std::string_view test, Item const& item) {
        std::string layout = "<choose><if ";
        layout.append(test).append("><text value=\"yes\"/></if><else><text value=\"no\"/></else></choose>");
        return shown(layout, item) == "yes";
    };
    CHECK(choice("type=\"book\"", titled));
    CHECK(choice("type=\"chapter book\" match=\"any\"", titled));
    CHECK_FALSE(choice("type=\"chapter\"", titled));
    CHECK(choice("variable=\"title edition\"", titled));
    CHECK_FALSE(choice("variable=\"title publisher\"", titled));
    CHECK(choice("variable=\"title publisher\" match=\"any\"", titled));
    CHECK(choice("variable=\"publisher\" match=\"none\"", titled));
    CHECK(choice("is-numeric=\"edition\"", titled));
    CHECK_FALSE(choice("is-numeric=\"title\"", titled));
    CHECK(choice("position=\"first\"", titled));
    CHECK_FALSE(choice("position=\"subsequent\"", titled));
    CHECK(choice("is-uncertain-date=\"issued\"", kit::item("a", {{Variable::issued, parse_date("2001~")}})));
}
