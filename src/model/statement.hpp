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

enum class TranslationKind : std::uint8_t { official, own, machine };

constexpr auto spellings(TranslationKind) {
    return spellings_of<TranslationKind>({
        {TranslationKind::official, "official"},
        {TranslationKind::own, "own"},
        {TranslationKind::machine, "machine"},
    });
}

/// Words in another language than they were said in. It always says who made it.
struct Translation {
    std::string language; ///< BCP 47
    Text text;
    Text translator;
    TranslationKind translation_kind = TranslationKind::own;
    std::optional<Date> date;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Translation& r) {
    using enum Sensitivity;
    v.field("language", r.language, Need::required, "Its language, BCP 47.", open);
    v.field("text", r.text, Need::required, "The words in that language.", open);
    v.field("translator", r.translator, Need::required, "Who translated them.", open);
    v.field("kind", r.translation_kind, Need::required, "Whose translation it is.", open);
    v.field("date", r.date, Need::optional, "When it was made.", open);
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
    Text text;                     ///< the words themselves, when they are short enough to stand here
    Text text_file;                ///< or the file that holds them, in the workspace
    Text text_sha256;              ///< of the text that the quotations were last compared with
    std::vector<Citation> sources; ///< the primary text, or the reports of it
    Text title;
    Text number; ///< of the document
    Text place;
    Text licence;
    std::vector<Translation> translations;
    Text summary; ///< the statement in one sentence, for a timeline
    std::optional<Sensitivity> sensitivity;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Statement& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among statements.", Sensitivity::open);
    v.field("speaker", r.speaker, Need::required, "Who spoke.", Sensitivity::open);
    v.field("role", r.role, Need::required, "The speaker's office at the time.", Sensitivity::open);
    v.field(
        "organisation",
        r.organisation,
        Need::optional,
        "The body in whose name it was said.",
        Sensitivity::open
    );
    v.field(
        "subject", r.subject, Need::optional, "What it was about, as the source puts it.", Sensitivity::open
    );
    v.field("occasion", r.occasion, Need::optional, "Where or why it was said.", Sensitivity::open);
    v.field("date", r.date, Need::optional, "When it was said.", Sensitivity::open);
    v.field("date_source", r.date_sources, Need::optional, "Where the date is stated.", Sensitivity::open);
    v.field("language", r.language, Need::required, "Language of the statement, BCP 47.", Sensitivity::open);
    v.field(
        "text_status", r.text_status, Need::required, "How much of its text is at hand.", Sensitivity::open
    );
    v.field(
        "source", r.sources, Need::required, "The primary text, or the reports of it.", Sensitivity::open
    );
    v.field("text", r.text, Need::optional, "Its words, when they are few.", Sensitivity::open);
    v.field(
        "text_file",
        r.text_file,
        Need::optional,
        "The file with its words, UTF-8, in the workspace.",
        Sensitivity::open
    );
    v.field(
        "text_sha256",
        r.text_sha256,
        Need::optional,
        "SHA-256 of the text that the quotations were compared with.",
        Sensitivity::open
    );
    v.field("title", r.title, Need::optional, "Its title.", Sensitivity::open);
    v.field("number", r.number, Need::optional, "Number of the document.", Sensitivity::open);
    v.field("place", r.place, Need::optional, "Where it was made.", Sensitivity::open);
    v.field("licence", r.licence, Need::optional, "On what terms its text may be used.", Sensitivity::open);
    v.field("translation", r.translations, Need::optional, "Translations of the whole.", Sensitivity::open);
    v.field(
        "summary",
        r.summary,
        Need::optional,
        "The statement in one sentence, for timelines.",
        Sensitivity::open
    );
    v.field(
        "sensitivity", r.sensitivity, Need::optional, "How far the whole record may go.", Sensitivity::open
    );
    v.field("tags", r.tags, Need::optional, "Words to select the record by.", Sensitivity::open);
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
    std::vector<Translation> translations;
    std::vector<std::string> topics;
    bool may_shorten = true;
    std::optional<Sensitivity> sensitivity;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Quotation& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among quotations.", Sensitivity::open);
    v.field("statement", r.statement, Need::required, "The statement it is taken from.", Sensitivity::open);
    v.field(
        "text",
        r.text,
        Need::required,
        "The words, in the original language, without outer quotation marks.",
        Sensitivity::open
    );
    v.field("kind", r.quotation_kind, Need::required, "Whose words they are.", Sensitivity::open);
    v.field("about", r.about, Need::optional, "What it speaks of, for the attribution.", Sensitivity::open);
    v.field("source", r.source, Need::required, "Where the words stand, with a locator.", Sensitivity::open);
    v.field(
        "checked",
        r.checked,
        Need::optional,
        "What the words were compared with; without it they count as not checked.",
        Sensitivity::open
    );
    v.field(
        "terminal",
        r.terminal,
        Need::optional,
        "A closing mark of the reporter's that was left out.",
        Sensitivity::open
    );
    v.field("persons", r.persons, Need::optional, "The people it speaks of.", Sensitivity::open);
    v.field(
        "translation",
        r.translations,
        Need::optional,
        "Translations; each says who made it.",
        Sensitivity::open
    );
    v.field("topics", r.topics, Need::optional, "What it is about, to select it by.", Sensitivity::open);
    v.field("may_shorten", r.may_shorten, Need::optional, "Whether others may cut it.", Sensitivity::open);
    v.field(
        "sensitivity", r.sensitivity, Need::optional, "How far the whole record may go.", Sensitivity::open
    );
    v.field("tags", r.tags, Need::optional, "Words to select the record by.", Sensitivity::open);
}

} // namespace brief::model
