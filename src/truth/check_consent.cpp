#include "truth/checks.hpp"

#include "truth/day_range.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

/// What is missing in the consent; empty where it holds.
std::string fault_of(model::Person const& person, std::optional<model::Date> const& as_of) {
    if (!person.consent) {
        return "is not recorded";
    }
    model::Consent const& consent = *person.consent;
    if (consent.expires && as_of && certainly_before(consent.expires->value, as_of->value)) {
        return fmt::format("expired on {}", model::format(consent.expires->value));
    }
    bool named = std::ranges::find(consent.scopes, model::ConsentScope::name) != consent.scopes.end();
    return named || person.pseudonym ? "" : "does not cover the name";
}

} // namespace

void check_consent(model::Briefing const& briefing, Subject const& subject, Diagnostics& found) {
    for (model::Person const* person : people_shown(briefing, subject.library)) {
        if (person->consent && person->consent->withdrawn_on) {
            report(
                found,
                subject.policy.consent_withdrawn,
                error(
                    Code::consent_withdrawn,
                    person->consent->withdrawn_on->span,
                    fmt::format(
                        "\"{}\" shows person \"{}\", who withdrew consent",
                        briefing.id.value,
                        person->id.value
                    ),
                    {"take the person out of the brief, and look which briefs have gone out"}
                )
            );
            continue;
        }
        std::string fault = fault_of(*person, briefing.as_of);
        if (!fault.empty()) {
            report(
                found,
                subject.policy.consent_missing,
                warning(
                    Code::consent_missing,
                    person->id.span,
                    fmt::format(
                        "\"{}\" shows person \"{}\", whose consent {}",
                        briefing.id.value,
                        person->id.value,
                        fault
                    ),
                    {"add consent = { scope = [\"name\", \"case\"], basis = \"…\" }: on what it rests"}
                )
            );
        }
    }
}

} // namespace brief::truth
