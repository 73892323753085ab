#pragma once

/// The small values that records are made of. Each keeps its span in the user's file, so that a fault found
/// much later (a glyph that no font has) still names the line it came from.

#include "base/source_text.hpp"
#include "model/describe.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace brief::model {

/// The record kinds of a library.
enum class Kind : std::uint8_t { person, group, statement, quotation, source, organisation, ask, recipient };

constexpr auto spellings(Kind) {
    return spellings_of<Kind>({
        {Kind::person, "person"},
        {Kind::group, "group"},
        {Kind::statement, "statement"},
        {Kind::quotation, "quotation"},
        {Kind::source, "source"},
        {Kind::organisation, "organisation"},
        {Kind::ask, "ask"},
        {Kind::recipient, "recipient"},
    });
}

/// The name of a kind as it stands in TOML: `[[person]]`.
char const* name(Kind kind);

/// Every kind, in the order of `Kind`.
std::vector<Kind> const& all_kinds();

/// A text of the user's.
struct Text {
    std::string value;
    Span span;

    bool empty() const { return value.empty(); }
};

/// The id of the record it stands in.
struct Id {
    std::string value;
    Span span;
};

/// The id of another record, of kind `K`.
template <Kind K>
struct Reference {
    static constexpr Kind kind = K;

    std::string id;
    Span span;

    bool empty() const { return id.empty(); }
};

/// Where something is said: a source and the place in it. In TOML "turan-788078, para. 4".
struct Citation {
    Reference<Kind::source> source;
    std::string locator; ///< as printed: "para. 4"; may be empty
};

} // namespace brief::model
