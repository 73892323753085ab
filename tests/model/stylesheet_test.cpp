#include "model/stylesheet.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace brief;
using namespace brief::model;

namespace {

Stylesheet sample() {
    Stylesheet sheet;
    sheet.definition.fonts["serif"] = {{"First", {}}, {"Second", {}}};
    sheet.definition.colors["accent"] = Color{1, 2, 3};
    StyleDefinition emphasis;
    emphasis.italic = true;
    StyleDefinition everything;
    everything.font = Text{"serif", {}};
    everything.weight = 700;
    everything.size = Measure{20};
    everything.leading = Measure{28};
    everything.depth = Measure{8};
    everything.color = Text{"accent", {}};
    everything.tracking = 0.1;
    everything.capitals = true;
    everything.justify = true;
    everything.hyphenate = true;
    everything.balance = true;
    everything.features = std::vector<std::string>{"onum"};
    everything.space_after = Measure{7};
    sheet.definition.styles = {{"emphasis", emphasis}, {"everything", everything}};
    return sheet;
}

} // namespace

TEST_CASE("a style laid over another changes what it says and nothing else") {
    Stylesheet sheet = sample();
    TextStyle base;
    base.families = std::vector<std::string>{"Base"};
    base.weight = 600;
    base.size = 9;
    base.features = std::vector<std::string>{"smcp"};
    TextStyle over = sheet.overlay(base, "emphasis");
    CHECK(over.italic);
    CHECK(over.weight == 600);
    CHECK(over.size == 9);
    CHECK(over.families.all() == std::vector<std::string>{"Base"});
    CHECK(over.features.all() == std::vector<std::string>{"smcp"});
}

TEST_CASE("everything that a style can say is taken over") {
    TextStyle over = sample().overlay({}, "everything");
    CHECK(over.families.all() == std::vector<std::string>{"First", "Second"});
    CHECK(over.weight == 700);
    CHECK(over.size == 20);
    CHECK(over.leading == 28);
    CHECK(over.depth == 8);
    CHECK(over.color == Color{1, 2, 3});
    CHECK(over.tracking == 0.1);
    CHECK(over.capitals);
    CHECK(over.justify);
    CHECK(over.hyphenate);
    CHECK(over.balance);
    CHECK(over.features.all() == std::vector<std::string>{"onum"});
    CHECK(over.space_after == 7);
    CHECK_FALSE(over.italic);
}

TEST_CASE("a style that the layout has not changes nothing") {
    TextStyle base;
    base.size = 9;
    CHECK(sample().overlay(base, "no-such-style").size == 9);
}

TEST_CASE("the required styles are named once each") {
    std::vector<std::string> const& names = required_styles();
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
    CHECK(names.size() > 30);
}
