#pragma once

/// A fact is what somebody said of somebody: a value that carries where it stands and how sure it is.

#include "model/date.hpp"
#include "model/rare.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <optional>
#include <vector>

namespace brief::model {

enum class Certainty : std::uint8_t {
    stated,   ///< in the words of the speaker whose statement it is
    reported, ///< in the words of a report
    inferred, ///< concluded from what a source says
    alleged,  ///< claimed by one side
    disputed, ///< sources contradict each other
};

constexpr auto spellings(Certainty) {
    return spellings_of<Certainty>({
        {Certainty::stated, "stated"},
        {Certainty::reported, "reported"},
        {Certainty::inferred, "inferred"},
        {Certainty::alleged, "alleged"},
        {Certainty::disputed, "disputed"},
    });
}

/// What every sourced value carries beside the value itself.
struct Evidence {
    std::vector<Citation> sources;
    Certainty certainty = Certainty::stated;
    Rare<Date> as_of;
    std::optional<Sensitivity> sensitivity; ///< tightens the key's own label
    Text note;
};

/// Describes the evidence as keys of the table that holds it.
template <class Visitor>
void describe_evidence(Visitor& v, Evidence& r) {
    using enum Sensitivity;
    v.field("source", r.sources, Need::required, "Where it is said: \"source-id, locator\".", open);
    v.field("certainty", r.certainty, Need::optional, "Who vouches for it.", open);
    v.field("as_of", r.as_of, Need::optional, "The date up to which it is known to hold.", open);
    v.field("sensitivity", r.sensitivity, Need::optional, "How far it may go.", open);
    v.field("note", r.note, Need::optional, "A remark that is printed as a note.", open);
}

/// A sourced value. In TOML `{ value = "…", source = "id, locator", certainty = "reported" }`.
struct Fact {
    Text value;
    Evidence evidence;
    Span span;

    bool empty() const { return value.empty(); }
};

template <class Visitor>
void describe(Visitor& v, Fact& r) {
    v.field("value", r.value, Need::required, "What is said.", Sensitivity::open);
    describe_evidence(v, r.evidence);
}

/// A sourced date, such as that of a birth.
struct DateFact {
    std::optional<Date> value;
    Evidence evidence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, DateFact& r) {
    v.field("value", r.value, Need::required, "The date.", Sensitivity::open);
    describe_evidence(v, r.evidence);
}

} // namespace brief::model
