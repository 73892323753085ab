#pragma once

/// Where facts come from, who publishes and who is asked: sources, organisations, asks.

#include "model/date.hpp"
#include "model/describe.hpp"
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
    Text short_title; ///< how an attribution names it: "TURAN"
    Text publisher;
    Text number; ///< "item 788078"
    std::optional<Date> date;
    Text url;
    Text archive_url;
    std::optional<Date> accessed;
    Text checked; ///< how it was read: "from a stored copy"
    std::string language;
    Text note; ///< printed behind the entry in the list of sources
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Source& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among sources.");
    v.field("type", r.type, Need::required, "What kind of source it is.");
    v.field("author", r.author, Need::optional, "Who wrote it, if anybody is named.");
    v.field("title", r.title, Need::required, "Its title, as printed there.");
    v.field(
        "short",
        r.short_title,
        Need::required,
        "How notes and attributions name it; two sources should not share it."
    );
    v.field("publisher", r.publisher, Need::required, "Who published it.");
    v.field("number", r.number, Need::optional, "Item, document or case number.");
    v.field("date", r.date, Need::optional, "When it was published.");
    v.field("url", r.url, Need::optional, "Where it can be read.");
    v.field("archive_url", r.archive_url, Need::optional, "An archived copy.");
    v.field("accessed", r.accessed, Need::optional, "When it was read.");
    v.field("checked", r.checked, Need::optional, "How it was read.");
    v.field("language", r.language, Need::required, "Its language, BCP 47.");
    v.field("note", r.note, Need::optional, "A remark for the list of sources.");
    v.field("tags", r.tags, Need::optional, "Words to select the record by.");
}

/// A body that publishes, employs, arrests or is named.
struct Organisation {
    static constexpr Kind kind = Kind::organisation;

    Id id;
    Text name;
    Text line; ///< what it is, in one line: "A fictional organisation"
    Text description;
    std::vector<Text> address;
    Text email;
    Text phone;
    Text mark; ///< the mark of a layout that stands for its logo
    std::vector<Citation> sources;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Organisation& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among organisations.");
    v.field("name", r.name, Need::required, "Its name.");
    v.field("line", r.line, Need::optional, "What it is, in one line, for its letterhead.");
    v.field("description", r.description, Need::optional, "What sources say it is.");
    v.field("address", r.address, Need::optional, "Lines of its address.");
    v.field("email", r.email, Need::optional, "Its e-mail address.");
    v.field("phone", r.phone, Need::optional, "Its telephone number.");
    v.field("mark", r.mark, Need::optional, "The mark in its letterhead, one of the layout's.");
    v.field("source", r.sources, Need::optional, "Where the description is stated.");
    v.field("tags", r.tags, Need::optional, "Words to select the record by.");
}

/// What readers are asked to do or to raise.
struct Ask {
    static constexpr Kind kind = Kind::ask;

    Id id;
    Text text;                                          ///< CommonMark; quoted words in quotation marks
    std::vector<Reference<Kind::quotation>> quotations; ///< whose words it uses
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Ask& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among asks.");
    v.field("text", r.text, Need::required, "What is asked, in CommonMark.");
    v.field("quotations", r.quotations, Need::optional, "The quotations whose words it uses.");
    v.field("tags", r.tags, Need::optional, "Words to select the record by.");
}

} // namespace brief::model
