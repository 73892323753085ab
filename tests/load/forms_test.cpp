#include "load/forms.hpp"

#include <doctest/doctest.h>

using namespace brief;
using model::SectionKind;

TEST_CASE("a form must be one of its kind, and a wrong one is told the others") {
    CHECK(load::check_form(SectionKind::people, {"table", {}}).empty());
    CHECK(load::check_form(SectionKind::people, {}).empty());
    Diagnostics const faults = load::check_form(SectionKind::people, {"tabel", {}});
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == Code::bad_value);
    CHECK(faults[0].message == "a section of kind people has no form \"tabel\"");
    CHECK(faults[0].hints.front() == "did you mean \"table\"?");
    CHECK(faults[0].hints.back().starts_with("it is one of: table"));
}

TEST_CASE("a kind with one way to be set takes no form") {
    Diagnostics const faults = load::check_form(SectionKind::sources, {"list", {}});
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].message == "a section of kind sources has no forms");
}

TEST_CASE("a layout chooses a form for every kind that has some") {
    model::Forms forms{{"text", {}}, {"list", {}}, {"table", {}}, {"short", {}}, {"list", {}}, {"bars", {}}};
    CHECK(load::check_forms(forms).empty());
    forms.timeline.value = "table";
    forms.asks.value = "";
    CHECK(load::check_forms(forms).size() == 2);
}
