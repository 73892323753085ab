#pragma once

/// Where facts come from.

#include "model/citation_data.hpp"
#include "model/date.hpp"
#include "model/rare.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <optional>
#include <string>
#include <vector>

namespace brief::model {

enum class SourceType : std::uint8_t { news, official, court, ngo, un, interview, social, own_research };

constexpr auto spellings(SourceType) {
    using enum SourceType;
    return spellings_of<SourceType>({
        {news, "news"},
        {official, "official"},
        {court, "court"},
        {ngo, "ngo"},
        {un, "un"},
        {interview, "interview"},
        {social, "social"},
        {own_research, "own-research"},
    });
}

/// Something that can be read again by somebody else.
struct Source {
    static constexpr Kind kind = Kind::source;

    Id id;
    SourceType type = SourceType::news;
    Text author;
    Text title;
    Text title_romanised;  ///< in Latin letters
    Text title_translated; ///< in the language of the brief
    Text short_title;      ///< how an attribution names it: "TURAN"
    Text publisher;
    Text number; ///< "item 788078"
    std::optional<Date> date;
    Text url;
    Text archive_url;
    std::optional<Date> archived;
    std::optional<Date> accessed;
    Text checked; ///< how it was read: "from a stored copy"
    std::string language;
    Text note; ///< printed behind the entry in the list of sources
    Text reliability;
    Text file_sha256;
    Text cited_as; ///< what stands in place of a source that may not be named: "confidential source A, on
                   ///< file"
    Rare<CitationData> csl;
    std::optional<Sensitivity> sensitivity;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Source& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among sources.", Sensitivity::open);
    v.field("type", r.type, Need::required, "What kind of source it is.", Sensitivity::open);
    v.field("author", r.author, Need::optional, "Who wrote it, if anybody is named.", Sensitivity::open);
    v.field("title", r.title, Need::required, "Its title, as printed there.", Sensitivity::open);
    v.field(
        "title_romanised",
        r.title_romanised,
        Need::optional,
        "The title in Latin letters; printed by citation styles.",
        Sensitivity::open
    );
    v.field(
        "title_translated",
        r.title_translated,
        Need::optional,
        "The title in the language of the brief; printed by citation styles.",
        Sensitivity::open
    );
    v.field(
        "short",
        r.short_title,
        Need::required,
        "How notes and attributions name it; two sources should not share it.",
        Sensitivity::open
    );
    v.field("publisher", r.publisher, Need::required, "Who published it.", Sensitivity::open);
    v.field("number", r.number, Need::optional, "Item, document or case number.", Sensitivity::open);
    v.field("date", r.date, Need::optional, "When it was published.", Sensitivity::open);
    v.field("url", r.url, Need::optional, "Where it can be read.", Sensitivity::open);
    v.field("archive_url", r.archive_url, Need::optional, "An archived copy.", Sensitivity::open);
    v.field("archived", r.archived, Need::optional, "When the copy was archived.", Sensitivity::open);
    v.field("accessed", r.accessed, Need::optional, "When it was read.", Sensitivity::open);
    v.field("checked", r.checked, Need::optional, "How it was read.", Sensitivity::open);
    v.field("language", r.language, Need::required, "Its language, BCP 47.", Sensitivity::open);
    v.field("note", r.note, Need::optional, "A remark for the list of sources.", Sensitivity::open);
    v.field("reliability", r.reliability, Need::optional, "How far it is trusted.", Sensitivity::internal);
    v.field(
        "file_sha256",
        r.file_sha256,
        Need::optional,
        "SHA-256 of the copy that is kept.",
        Sensitivity::internal
    );
    v.field(
        "cited_as",
        r.cited_as,
        Need::optional,
        "What stands in its place where it may not be named.",
        Sensitivity::open
    );
    v.field(
        "csl",
        r.csl,
        Need::optional,
        "More for citation styles, under the names of CSL; what stands here goes over the other keys.",
        Sensitivity::open
    );
    v.field(
        "sensitivity", r.sensitivity, Need::optional, "How far the source may be named.", Sensitivity::open
    );
    v.field("tags", r.tags, Need::optional, "Words to select the record by.", Sensitivity::open);
}

} // namespace brief::model
