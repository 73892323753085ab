#pragma once

/// What was said: statements, and the quotations taken from them.

#include "model/fact.hpp"

#include <string>
#include <vector>

namespace brief::model {

/// How much of a statement's text the library holds.
enum class TextStatus : std::uint8_t {
    full,      ///< the whole primary text
    partial,   ///< parts of the primary text
    secondary, ///< only what a report quotes of it
};

constexpr auto spellings(TextStatus) {
    return spellings_of<TextStatus>({
        {TextStatus::full, "full"},
        {TextStatus::partial, "partial"},
        {TextStatus::secondary, "secondary"},
    });
}

/// A statement by an official or an organisation.
struct Statement {
    static constexpr Kind kind = Kind::statement;

    Id id;
    Text speaker;
    Text role;                                  ///< at the time
    Reference<Kind::organisation> organisation; ///< in whose name
    Text subject;
    Text occasion;
    std::optional<Date> date;
    std::vector<Citation> date_sources; ///< where the date stands, if not in `sources`
    std::string language;
    TextStatus text_status = TextStatus::secondary;
    std::vector<Citation> sources; ///< the primary text, or the reports of it
    Text summary;                  ///< the statement in one sentence, for a timeline
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Statement& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among statements.");
    v.field("speaker", r.speaker, Need::required, "Who spoke.");
    v.field("role", r.role, Need::required, "The speaker's office at the time.");
    v.field("organisation", r.organisation, Need::optional, "The body in whose name it was said.");
    v.field("subject", r.subject, Need::optional, "What it was about, as the source puts it.");
    v.field("occasion", r.occasion, Need::optional, "Where or why it was said.");
    v.field("date", r.date, Need::optional, "When it was said.");
    v.field("date_source", r.date_sources, Need::optional, "Where the date is stated.");
    v.field("language", r.language, Need::required, "Language of the statement, BCP 47.");
    v.field("text_status", r.text_status, Need::required, "How much of its text is at hand.");
    v.field("source", r.sources, Need::required, "The primary text, or the reports of it.");
    v.field("summary", r.summary, Need::optional, "The statement in one sentence, for timelines.");
    v.field("tags", r.tags, Need::optional, "Words to select the record by.");
}

enum class QuotationKind : std::uint8_t {
    direct,     ///< the speaker's words
    indirect,   ///< reported speech
    paraphrase, ///< the reporter's words
};

constexpr auto spellings(QuotationKind) {
    return spellings_of<QuotationKind>({
        {QuotationKind::direct, "direct"},
        {QuotationKind::indirect, "indirect"},
        {QuotationKind::paraphrase, "paraphrase"},
    });
}

/// What the words were compared with, character by character, by whoever vouches for the record.
enum class Comparison : std::uint8_t { none, report, primary };

constexpr auto spellings(Comparison) {
    return spellings_of<Comparison>({
        {Comparison::none, "none"},
        {Comparison::report, "report"},
        {Comparison::primary, "primary"},
    });
}

/// Words taken from a statement.
struct Quotation {
    static constexpr Kind kind = Kind::quotation;

    Id id;
    Reference<Kind::statement> statement;
    Text text; ///< in the original language, without its outer quotation marks
    QuotationKind quotation_kind = QuotationKind::direct;
    Text about;      ///< what it speaks of, for the attribution: "on Rufat Safarov"
    Citation source; ///< where these words stand, with locator
    Comparison checked = Comparison::none;
    Text terminal; ///< a closing mark of the reporter's that was left out: ","
    std::vector<Reference<Kind::person>> persons;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Quotation& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among quotations.");
    v.field("statement", r.statement, Need::required, "The statement it is taken from.");
    v.field(
        "text", r.text, Need::required, "The words, in the original language, without outer quotation marks."
    );
    v.field("kind", r.quotation_kind, Need::required, "Whose words they are.");
    v.field("about", r.about, Need::optional, "What it speaks of, for the attribution.");
    v.field("source", r.source, Need::required, "Where the words stand, with a locator.");
    v.field(
        "checked",
        r.checked,
        Need::optional,
        "What the words were compared with; without it they count as not checked."
    );
    v.field("terminal", r.terminal, Need::optional, "A closing mark of the reporter's that was left out.");
    v.field("persons", r.persons, Need::optional, "The people it speaks of.");
    v.field("tags", r.tags, Need::optional, "Words to select the record by.");
}

} // namespace brief::model
