#pragma once

/// What a source says of itself in the words of CSL 1.0.2, for citation styles: appendix III, "Types", and
/// appendix IV, "Variables". The keys are those of CSL-JSON.

#include "model/describe.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace brief::model {

/// A person or, by the literal, an institution. In TOML a text alone is the literal.
struct CitedName {
    Text literal;
    Text family;
    Text given;
    Text suffix;
    Text dropping_particle;
    Text non_dropping_particle;
};

template <class Visitor>
void describe(Visitor& v, CitedName& r) {
    using enum Sensitivity;
    v.field("literal", r.literal, Need::optional, "The name of an institution, as it is written.", open);
    v.field("family", r.family, Need::optional, "Family name.", open);
    v.field("given", r.given, Need::optional, "Given names.", open);
    v.field("suffix", r.suffix, Need::optional, "What follows the name: \"Jr.\".", open);
    v.field(
        "dropping-particle",
        r.dropping_particle,
        Need::optional,
        "A particle that goes where the given name goes.",
        open
    );
    v.field(
        "non-dropping-particle",
        r.non_dropping_particle,
        Need::optional,
        "A particle that stays with the family name.",
        open
    );
}

/// The variables of CSL 1.0.2 that hold text or numbers, without those that the processor finds itself.
inline constexpr std::array cited_texts{
    std::string_view{"DOI"},
    std::string_view{"ISBN"},
    std::string_view{"ISSN"},
    std::string_view{"PMCID"},
    std::string_view{"PMID"},
    std::string_view{"URL"},
    std::string_view{"abstract"},
    std::string_view{"annote"},
    std::string_view{"archive"},
    std::string_view{"archive-place"},
    std::string_view{"archive_collection"},
    std::string_view{"archive_location"},
    std::string_view{"authority"},
    std::string_view{"call-number"},
    std::string_view{"chapter-number"},
    std::string_view{"collection-number"},
    std::string_view{"collection-title"},
    std::string_view{"container-title"},
    std::string_view{"container-title-short"},
    std::string_view{"dimensions"},
    std::string_view{"division"},
    std::string_view{"edition"},
    std::string_view{"event-place"},
    std::string_view{"event-title"},
    std::string_view{"genre"},
    std::string_view{"issue"},
    std::string_view{"jurisdiction"},
    std::string_view{"keyword"},
    std::string_view{"language"},
    std::string_view{"license"},
    std::string_view{"medium"},
    std::string_view{"note"},
    std::string_view{"number"},
    std::string_view{"number-of-pages"},
    std::string_view{"number-of-volumes"},
    std::string_view{"original-publisher"},
    std::string_view{"original-publisher-place"},
    std::string_view{"original-title"},
    std::string_view{"page"},
    std::string_view{"part-number"},
    std::string_view{"part-title"},
    std::string_view{"printing-number"},
    std::string_view{"publisher"},
    std::string_view{"publisher-place"},
    std::string_view{"references"},
    std::string_view{"reviewed-genre"},
    std::string_view{"reviewed-title"},
    std::string_view{"scale"},
    std::string_view{"section"},
    std::string_view{"source"},
    std::string_view{"status"},
    std::string_view{"supplement-number"},
    std::string_view{"title"},
    std::string_view{"title-short"},
    std::string_view{"version"},
    std::string_view{"volume"},
    std::string_view{"volume-title"}};

inline constexpr std::array cited_dates{
    std::string_view{"accessed"},
    std::string_view{"available-date"},
    std::string_view{"event-date"},
    std::string_view{"issued"},
    std::string_view{"original-date"},
    std::string_view{"submitted"}};

inline constexpr std::array cited_names{
    std::string_view{"author"},
    std::string_view{"chair"},
    std::string_view{"collection-editor"},
    std::string_view{"compiler"},
    std::string_view{"composer"},
    std::string_view{"container-author"},
    std::string_view{"contributor"},
    std::string_view{"curator"},
    std::string_view{"director"},
    std::string_view{"editor"},
    std::string_view{"editor-translator"},
    std::string_view{"editorial-director"},
    std::string_view{"executive-producer"},
    std::string_view{"guest"},
    std::string_view{"host"},
    std::string_view{"illustrator"},
    std::string_view{"interviewer"},
    std::string_view{"narrator"},
    std::string_view{"organizer"},
    std::string_view{"original-author"},
    std::string_view{"performer"},
    std::string_view{"producer"},
    std::string_view{"recipient"},
    std::string_view{"reviewed-author"},
    std::string_view{"script-writer"},
    std::string_view{"series-creator"},
    std::string_view{"translator"}};

/// What stands here goes over what the source's own keys say.
struct CitationData {
    Text type; ///< "legal_case"
    std::array<Text, cited_texts.size()> texts;
    std::array<Text, cited_dates.size()> dates; ///< ISO 8601 or EDTF: "2023-06", "2019/2021", "2018~"
    std::array<std::vector<CitedName>, cited_names.size()> names;
};

template <class Visitor>
void describe(Visitor& v, CitationData& r) {
    v.field("type", r.type, Need::optional, "A type of CSL: \"legal_case\".", Sensitivity::open);
    for (std::size_t i = 0; i < cited_names.size(); ++i) {
        v.field(cited_names[i], r.names[i], Need::optional, "People or institutions.", Sensitivity::open);
    }
    for (std::size_t i = 0; i < cited_dates.size(); ++i) {
        v.field(cited_dates[i], r.dates[i], Need::optional, "A date: \"2023-06\".", Sensitivity::open);
    }
    for (std::size_t i = 0; i < cited_texts.size(); ++i) {
        v.field(cited_texts[i], r.texts[i], Need::optional, "Text or number.", Sensitivity::open);
    }
}

} // namespace brief::model
