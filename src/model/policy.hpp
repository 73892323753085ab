#pragma once

/// What a workspace demands of its records and briefs before they go out.

#include "model/describe.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace brief::model {

/// What becomes of a fault that a policy speaks of.
enum class Gate : std::uint8_t {
    off,     ///< it is not looked for
    warning, ///< it is told
    error,   ///< no brief is made
};

constexpr auto spellings(Gate) {
    return spellings_of<Gate>({
        {Gate::off, "off"},
        {Gate::warning, "warning"},
        {Gate::error, "error"},
    });
}

/// A length of time in whole days.
struct Days {
    int count = 0;

    bool operator==(Days const&) const = default;
};

/// Reads "180d". Nothing for any other form, for 0, and for more than 100 000 days.
std::optional<Days> parse_days(std::string_view text);

/// The gates. The defaults are what fits a desk that publishes: what would harm somebody is an error, what is
/// bad craft a warning, and what needs more data than most sources have is off.
struct Policy {
    Gate uncited_claim = Gate::warning;
    Gate unverified_quotation = Gate::off;
    Gate stale_fact = Gate::warning;
    Gate stale_office = Gate::warning;
    Gate consent_missing = Gate::warning;
    Gate consent_withdrawn = Gate::error;
    Gate photo_incomplete = Gate::error;
    Gate as_of_missing = Gate::off;
    Gate status_contradicted = Gate::error;
    Days max_age{180};
};

template <class Visitor>
void describe(Visitor& v, Policy& r) {
    v.field(
        "uncited_claim",
        r.uncited_claim,
        Need::optional,
        "A sentence of prose names somebody or holds a number, and cites nothing. Default: warning."
    );
    v.field(
        "unverified_quotation",
        r.unverified_quotation,
        Need::optional,
        "A quotation claims to be checked, but no text is stored to compare it with. Default: off."
    );
    v.field(
        "stale_fact",
        r.stale_fact,
        Need::optional,
        "A record or fact is older than max_age, or its day of review or hearing has passed. Default: "
        "warning."
    );
    v.field(
        "stale_office",
        r.stale_office,
        Need::optional,
        "A recipient's office was not verified within max_age. Default: warning."
    );
    v.field(
        "consent_missing",
        r.consent_missing,
        Need::optional,
        "A brief shows somebody whose consent is not recorded, has expired or does not cover the name. "
        "Default: warning."
    );
    v.field(
        "consent_withdrawn",
        r.consent_withdrawn,
        Need::optional,
        "A brief shows somebody who withdrew consent. Default: error."
    );
    v.field(
        "photo_incomplete",
        r.photo_incomplete,
        Need::optional,
        "A photo lacks words in its place, credit, licence or review. Default: error."
    );
    v.field(
        "as_of_missing",
        r.as_of_missing,
        Need::optional,
        "An event or position has neither a date nor as_of. Default: off."
    );
    v.field(
        "status_contradicted",
        r.status_contradicted,
        Need::optional,
        "The stated status is not what the events come to. Default: error."
    );
    v.field("max_age", r.max_age, Need::optional, "How old a fact may be, in days. Default: \"180d\".");
}

} // namespace brief::model
