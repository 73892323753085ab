#include "model/briefing.hpp"
#include "model/forms.hpp"

#include <doctest/doctest.h>

using namespace brief::model;

TEST_CASE("a kind of section has forms, and a layout's choice among them, or neither") {
    Forms const forms;
    for (auto const& known : spellings(SectionKind{})) {
        CAPTURE(known.text);
        CHECK(form_names(known.value).empty() == (form_of(forms, known.value) == nullptr));
    }
}

TEST_CASE("what a section leaves open the layout decides") {
    Forms forms;
    forms.people.value = "table";
    forms.asks.value = "list";
    Briefing briefing;
    briefing.sections.resize(4);
    briefing.sections[0].kind = SectionKind::people;
    briefing.sections[1].kind = SectionKind::asks;
    briefing.sections[1].form.value = "callout";
    briefing.sections[2].kind = SectionKind::sources;
    briefing.sections[3].kind = SectionKind::asks;
    decide_forms(briefing, forms);
    CHECK(briefing.sections[0].form.value == "table");
    CHECK(briefing.sections[1].form.value == "callout");
    CHECK(briefing.sections[2].form.empty());
    CHECK(briefing.sections[3].form.value == "list");
}
