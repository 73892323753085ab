#pragma once

/// What every part of a brief is composed with: the records, the words of the language, and the ways to turn
/// a record's fields into text that knows where it came from.

#include "compose/origins.hpp"
#include "compose/prose.hpp"
#include "compose/references.hpp"
#include "compose/words.hpp"
#include "content/document.hpp"
#include "editions/compare.hpp"
#include "model/briefing.hpp"
#include "select/select.hpp"
#include "view/view.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::compose {

class Composer {
public:
    Composer(
        view::View const& view,
        model::Briefing const& briefing,
        model::Labels const& labels,
        Sources const& sources,
        editions::Edition const* previous = nullptr
    );

    /// Text of a record's field. `record` is "person rufat-safarov", `field` is "name".
    content::Inlines text(model::Text const& field, std::string_view record, std::string_view name);

    /// Text made from a record by a template of the labels.
    content::Inlines made(std::string text, Span span, std::string_view record, std::string_view name);

    /// The place of a record's field that is no text.
    content::OriginId origin(Span span, std::string_view record, std::string_view name);

    /// A citation of `sources`.
    content::Inline citation(std::vector<model::Citation> const& sources, Span span, std::string_view record);

    /// The citations behind a dated fact: its sources, and a note of how a date's inferred parts were found,
    /// which is the same for every date that was found so.
    content::Inlines evidence(
        std::vector<model::Citation> const& sources,
        Span span,
        std::string_view record,
        std::optional<model::Date> const& date
    );

    /// `text`, or what stands for it among `others` (by BCP 47 tag) in the language of the brief.
    model::Text const&
    in_language(model::Text const& text, std::map<std::string, model::Text> const& others) const;

    model::Text const& in_language(
        model::Text const& text, model::Rare<std::map<std::string, model::Text>> const& others
    ) const {
        return others ? in_language(text, *others) : text;
    }

    /// The number of the next numbered paragraph; `count` are taken.
    std::size_t take_numbers(std::size_t count) { return std::exchange(numbered_, numbered_ + count); }

    ProseContext prose() { return {library(), sources_, origins_, diagnostics_, &references_}; }

    model::Library const& library() const { return view_.library(); }

    view::View const& view() const { return view_; }

    /// What queries are asked with: the as-of date and the language of the brief.
    select::Circumstances circumstances() const;

    model::Briefing const& briefing() const { return briefing_; }

    /// The last edition; null where the briefing names none.
    editions::Edition const* previous() const { return previous_; }

    Words& words() { return words_; }

    content::Document& document() { return document_; }

    References const& references() const { return references_; }

    /// `text` as one of those that stand for `key` in links and in the index: "person sara-mithal".
    content::Inlines anchored(std::string const& key, content::Inlines text);

    /// The anchor of `key`, whether any text has it yet or not.
    std::size_t anchor(std::string const& key);

    /// How many texts have an anchor.
    std::size_t uses(std::size_t anchor) const;

    /// The same for a record, in a brief with an index of names; else `text` as it is. The index lists all
    /// records that come here.
    content::Inlines mentioned(select::Selected const& record, content::Inlines text);

    std::size_t anchor_of(select::Selected const& record);

    std::vector<select::Selected> const& records_mentioned() const { return mentioned_; }

    /// The number of the next figure, from 1.
    std::size_t next_figure() { return ++figures_; }

    /// The number of the next case of a list, from 1.
    std::size_t next_case() { return ++cases_; }

    /// How many have a number.
    std::size_t cases() const { return cases_; }

    void report(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

    /// Everything that was reported, words included.
    Diagnostics diagnostics() const;

private:
    view::View const& view_;
    model::Briefing const& briefing_;
    Sources const& sources_;
    editions::Edition const* previous_;
    content::Document document_;
    Origins origins_;
    Words words_;
    Diagnostics diagnostics_;
    References references_;
    std::map<std::string, std::size_t> anchors_; ///< by key; behind those of the sections
    std::map<std::size_t, std::size_t> uses_;    ///< by anchor
    std::vector<select::Selected> mentioned_;    ///< each once
    bool has_index_ = false;
    std::size_t numbered_ = 1; ///< of the next numbered paragraph
    std::size_t figures_ = 0;
    std::size_t cases_ = 0;
};

/// The parts of a brief, each from its own records.
void compose_front(Composer& composer);

/// The page of the title, when all sections are known.
void compose_cover(Composer& composer);
std::vector<content::Block> compose_quotations(Composer& composer, model::Section const& section);

/// Opens the small print of a section of quotations with the mark that they carry, when all carry the same:
/// it is the key to the mark.
void explain_check(Composer& composer, model::Section const& section, std::vector<content::Block>& note);

std::vector<content::Block> compose_people(Composer& composer, model::Section const& section);
std::vector<content::Block> compose_register(Composer& composer, model::Section const& section);

/// The index of names, when all sections are known.
std::vector<content::IndexEntry> index_entries(Composer& composer);
std::vector<content::Block> compose_card(Composer& composer, model::Section const& section);

/// The people of a section as cards one below the other, numbered through the brief.
std::vector<content::Block> compose_case_cards(Composer& composer, model::Section const& section);
std::vector<content::Block> compose_timeline(Composer& composer, model::Section const& section);
std::vector<content::Block> compose_full_timeline(Composer& composer, model::Section const& section);
std::vector<content::Block> compose_asks(Composer& composer, model::Section const& section);
std::vector<content::Block> compose_sources(Composer& composer, model::Section const& section);
std::vector<content::Block> compose_changes(Composer& composer, model::Section const& section);
std::vector<content::Block> compose_chart(Composer& composer, model::Section const& section);

/// Puts the blocks of a section of prose into its form.
std::vector<content::Block>
shape_prose(Composer& composer, model::Section const& section, std::vector<content::Block> blocks);

/// What stands around a letter; nothing without a recipient.
void compose_letter(Composer& composer);

/// Puts `more` behind `to`.
void append(content::Inlines& to, content::Inlines more);

} // namespace brief::compose
