#pragma once

/// What readers are asked to do.

#include "model/date.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::model {

enum class AskVerb : std::uint8_t { release, end, investigate, ratify, raise, other };

constexpr auto spellings(AskVerb) {
    return spellings_of<AskVerb>({
        {AskVerb::release, "release"},
        {AskVerb::end, "end"},
        {AskVerb::investigate, "investigate"},
        {AskVerb::ratify, "ratify"},
        {AskVerb::raise, "raise"},
        {AskVerb::other, "other"},
    });
}

/// What readers are asked to do or to raise.
struct Ask {
    static constexpr Kind kind = Kind::ask;

    Id id;
    Text text;                                          ///< CommonMark; quoted words in quotation marks
    std::vector<Reference<Kind::quotation>> quotations; ///< whose words it uses
    std::map<std::string, Text> texts;                  ///< in other languages, by BCP 47 tag
    Text addressee;
    AskVerb verb = AskVerb::other;
    Text legal_basis;
    std::optional<Date> deadline;
    std::optional<std::int64_t> priority;
    std::optional<Sensitivity> sensitivity;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Ask& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among asks.", Sensitivity::open);
    v.field("text", r.text, Need::required, "What is asked, in CommonMark.", Sensitivity::open);
    v.field(
        "quotations", r.quotations, Need::optional, "The quotations whose words it uses.", Sensitivity::open
    );
    v.field(
        "texts", r.texts, Need::optional, "The same in other languages, by BCP 47 tag.", Sensitivity::open
    );
    v.field(
        "addressee", r.addressee, Need::optional, "Who can do it: \"minister of justice\".", Sensitivity::open
    );
    v.field("verb", r.verb, Need::optional, "What is asked for.", Sensitivity::open);
    v.field("legal_basis", r.legal_basis, Need::optional, "The law it rests on.", Sensitivity::open);
    v.field("deadline", r.deadline, Need::optional, "Until when.", Sensitivity::open);
    v.field("priority", r.priority, Need::optional, "1 comes first.", Sensitivity::open);
    v.field(
        "sensitivity", r.sensitivity, Need::optional, "How far the whole record may go.", Sensitivity::open
    );
    v.field("tags", r.tags, Need::optional, "Words to select the record by.", Sensitivity::open);
}

} // namespace brief::model
