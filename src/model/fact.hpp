#pragma once

/// A fact is what somebody said of somebody: a value that carries where it stands and how sure it is.

#include "model/date.hpp"
#include "model/describe.hpp"
#include "model/value.hpp"

#include <optional>
#include <vector>

namespace brief::model {

enum class Certainty : std::uint8_t {
    stated,   ///< in the words of the speaker whose statement it is
    reported, ///< in the words of a report
    inferred, ///< concluded from what a source says
    alleged,  ///< claimed by one side
};

constexpr auto spellings(Certainty) {
    return spellings_of<Certainty>({
        {Certainty::stated, "stated"},
        {Certainty::reported, "reported"},
        {Certainty::inferred, "inferred"},
        {Certainty::alleged, "alleged"},
    });
}

/// A sourced value. In TOML `{ value = "…", source = "id, locator", certainty = "reported" }`.
struct Fact {
    Text value;
    std::vector<Citation> sources;
    Certainty certainty = Certainty::stated;
    Text note;
    Span span;

    bool empty() const { return value.empty(); }
};

template <class Visitor>
void describe(Visitor& v, Fact& r) {
    v.field("value", r.value, Need::required, "What is said.");
    v.field(
        "source", r.sources, Need::required, "Where it is said: \"source-id, locator\", or a list of them."
    );
    v.field("certainty", r.certainty, Need::optional, "Who vouches for it.");
    v.field("note", r.note, Need::optional, "A remark that is printed as a note.");
}

} // namespace brief::model
