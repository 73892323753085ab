#pragma once

/// Forms: the ways in which a section of a kind can be set, by name. A section chooses one; what it leaves
/// open the layout decides, before anything is written.

#include "model/describe.hpp"
#include "model/value.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace brief::model {

enum class SectionKind : std::uint8_t;
struct Briefing;

/// The form of each kind of section, for those that choose none.
struct Forms {
    Text prose;
    Text quotations;
    Text people;
    Text timeline;
    Text asks;
    Text chart;
};

template <class Visitor>
void describe(Visitor& v, Forms& r) {
    v.field("prose", r.prose, Need::required, "The form of sections of prose.");
    v.field("quotations", r.quotations, Need::required, "The form of sections of quotations.");
    v.field("people", r.people, Need::required, "The form of sections of people.");
    v.field("timeline", r.timeline, Need::required, "The form of timelines.");
    v.field("asks", r.asks, Need::required, "The form of sections of asks.");
    v.field("chart", r.chart, Need::required, "The form of charts.");
}

/// The forms that a section of this kind can have, the usual one first; none where there is but one way.
std::vector<std::string_view> const& form_names(SectionKind kind);

/// What a layout chooses for this kind; null for a kind that has no forms.
Text const* form_of(Forms const& forms, SectionKind kind);

/// Gives each section that chooses no form the one of the layout.
void decide_forms(Briefing& briefing, Forms const& forms);

} // namespace brief::model
