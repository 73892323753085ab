#include "truth/truth.hpp"

#include "select/select.hpp"
#include "truth/checks.hpp"
#include "truth/day_range.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace brief::truth {

namespace {

/// By file, line and column, as people read their files.
void sort_by_place(Diagnostics& diagnostics) {
    std::ranges::stable_sort(diagnostics, {}, [](Diagnostic const& diagnostic) {
        Span const& span = diagnostic.span;
        return std::tuple(span.file, span.line, span.column);
    });
}

} // namespace

void report(Diagnostics& found, model::Gate gate, Diagnostic fault) {
    if (gate != model::Gate::off) {
        fault.severity = gate == model::Gate::error ? Severity::error : Severity::warning;
        found.push_back(std::move(fault));
    }
}

std::vector<model::Person const*>
people_shown(model::Briefing const& briefing, model::Library const& library) {
    std::vector<model::Person const*> people;
    select::Circumstances const circumstances{
        briefing.as_of ? briefing.as_of->value : model::PartialDate{}, briefing.language};
    for (model::Section const& section : briefing.sections) {
        for (model::Person const* person :
             select::only<model::Person>(library, section.select, section.kind, circumstances)) {
            if (std::ranges::find(people, person) == people.end()) {
                people.push_back(person);
            }
        }
    }
    return people;
}

Diagnostics check_library(Subject const& subject, model::PartialDate const& today) {
    Diagnostics found;
    check_quotations(subject, found);
    check_record_marks(subject, found);
    check_record_names(subject, found);
    check_spoofed_names(subject.library, found);
    check_records(subject, found);
    check_ages(subject, today, found);
    for (model::Person const& person : subject.library.persons) {
        check_custody(person, today, found);
        check_status(person, nullptr, subject.policy, found);
    }
    sort_by_place(found);
    return found;
}

Diagnostics check_briefing(model::Briefing const& briefing, Subject const& subject) {
    return check_briefing(briefing, subject, NameIndex(subject.library));
}

Diagnostics check_briefing(model::Briefing const& briefing, Subject const& subject, NameIndex const& names) {
    Diagnostics found;
    check_claims(briefing, subject, names, found);
    check_briefing_marks(briefing, subject, found);
    check_briefing_names(briefing, subject, names, found);
    check_consent(briefing, subject, found);
    for (model::Person const* person : people_shown(briefing, subject.library)) {
        if (person->status && !person->status->evidence.as_of) {
            check_status(*person, pointer_to(briefing.as_of), subject.policy, found);
        }
    }
    sort_by_place(found);
    return found;
}

bool is_embargoed(model::Moment const& until, std::int64_t now) {
    return now < until.seconds;
}

Diagnostics check_embargo(model::Briefing const& briefing, std::int64_t now) {
    if (briefing.is_draft || !briefing.embargo || !is_embargoed(*briefing.embargo, now)) {
        return {};
    }
    return {error(
        Code::embargo,
        briefing.embargo->span,
        fmt::format("\"{}\" is under embargo until {}", briefing.id.value, briefing.embargo->written),
        {"wait until then, or make a draft with --draft: it says so on every page"}
    )};
}

} // namespace brief::truth
