#include "truth/checks.hpp"

#include "truth/mechanism_number.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::truth {

namespace {

void check_photo(model::Person const& person, model::Policy const& policy, Diagnostics& found) {
    if (!person.photo) {
        return;
    }
    std::vector<std::string> missing;
    auto need = [&](bool there, char const* key) {
        if (!there) {
            missing.emplace_back(key);
        }
    };
    need(!person.photo->alt.empty(), "alt");
    need(!person.photo->credit.empty(), "credit");
    need(!person.photo->licence.empty(), "licence");
    need(person.photo->reviewed, "reviewed = true");
    if (!missing.empty()) {
        report(
            found,
            policy.photo_incomplete,
            error(
                Code::photo_incomplete,
                person.photo->span,
                fmt::format("the photo of person \"{}\" lacks {}", person.id.value, fmt::join(missing, ", ")),
                {"add what is missing, or take the photo out"}
            )
        );
    }
}

void check_as_of(model::Person const& person, model::Policy const& policy, Diagnostics& found) {
    auto add = [&](Span span, std::string_view what) {
        report(
            found,
            policy.as_of_missing,
            warning(
                Code::as_of_missing,
                span,
                fmt::format("{} of person \"{}\" has neither a date nor \"as_of\"", what, person.id.value),
                {"write as_of: the date up to which the source knows it to hold"}
            )
        );
    };
    for (model::Event const& event : person.events) {
        if (!event.date && !event.evidence.as_of) {
            add(event.span, "an event");
        }
    }
    for (model::Position const& position : person.positions) {
        if (!position.from && !position.to && !position.evidence.as_of) {
            add(position.span, "a position");
        }
    }
}

void check_mechanisms(model::Person const& person, Diagnostics& found) {
    for (model::Mechanism const& mechanism : person.mechanisms) {
        if (!is_mechanism_number(mechanism.kind, mechanism.number.value)) {
            found.push_back(warning(
                Code::mechanism_number,
                mechanism.number.span,
                fmt::format(
                    "\"{}\" has not the form of a number of {}",
                    mechanism.number.value,
                    model::spelling(mechanism.kind)
                ),
                {fmt::format("such numbers are like {}", mechanism_forms(mechanism.kind))}
            ));
        }
    }
}

void check_source(model::Source const& source, Diagnostics& found) {
    bool hidden = source.sensitivity && *source.sensitivity != model::Sensitivity::open;
    if (hidden && source.cited_as.empty()) {
        found.push_back(error(
            Code::cited_as_missing,
            source.id.span,
            fmt::format(
                "source \"{}\" is {}, but does not say how it is cited",
                source.id.value,
                model::spelling(*source.sensitivity)
            ),
            {"add cited_as = \"confidential source A, on file\""}
        ));
    }
}

} // namespace

void check_records(Subject const& subject, Diagnostics& found) {
    for (model::Person const& person : subject.library.persons) {
        check_photo(person, subject.policy, found);
        check_as_of(person, subject.policy, found);
        check_mechanisms(person, found);
    }
    for (model::Source const& source : subject.library.sources) {
        check_source(source, found);
    }
}

} // namespace brief::truth
