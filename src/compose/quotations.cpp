#include "base/language_tag.hpp"
#include "compose/composer.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace brief::compose {

namespace {

content::Check check_of(model::Comparison checked) {
    switch (checked) {
    case model::Comparison::primary: return content::Check::primary;
    case model::Comparison::report: return content::Check::report;
    case model::Comparison::none: return content::Check::none;
    }
    return content::Check::none;
}

/// "U.S. Secretary of State, statement of 11 December 2024, on the people named." The first quotation of a
/// statement says all of it; those that follow only what they speak of.
std::string introduction(
    Composer& composer, model::Quotation const& quotation, model::Statement const& statement, bool first
) {
    Words& words = composer.words();
    if (!first) {
        return quotation.about.empty() ? ""
                                       : words.label("quotation.about", {{"about", quotation.about.value}});
    }
    std::string occasion = statement.occasion.value;
    if (statement.date) {
        Values said = words.dated(*statement.date);
        said["occasion"] = occasion;
        occasion = occasion.empty() ? said["date"] : words.label("quotation.said", said);
    }
    std::string text = statement.role.value;
    for (std::string const& part : {occasion, quotation.about.value}) {
        if (!part.empty()) {
            text = words.label("quotation.joined", {{"first", text}, {"second", part}});
        }
    }
    return words.label("quotation.about", {{"about", text}});
}

/// The mark of the check, the source and the place in it.
content::Inlines provenance(Composer& composer, model::Quotation const& quotation) {
    Words& words = composer.words();
    std::string record = "quotation " + quotation.id.value;
    std::string checked(model::spelling(quotation.checked));
    content::CheckMark mark{check_of(quotation.checked), words.label("certainty.quotation." + checked)};
    model::Source const* source = model::find(composer.library().sources, quotation.source.source.id);
    std::string name = source == nullptr ? quotation.source.source.id : source->short_title.value;
    std::string place =
        quotation.source.locator.empty()
            ? name
            : words.label("locator.source", {{"source", name}, {"locator", quotation.source.locator}});
    content::Inlines line{content::Inline{std::move(mark)}};
    append(line, composer.made("\u00a0" + place, quotation.source.source.span, record, "source"));
    return line;
}

content::QuotationForm form_of(model::Section const& section) {
    return section.form.value == "pull"       ? content::QuotationForm::pull
           : section.form.value == "indented" ? content::QuotationForm::indented
                                              : content::QuotationForm::beside;
}

/// The words in the language of the brief with who put them into it; nothing without such a translation.
std::optional<content::Translation> translation_of(Composer& composer, model::Quotation const& quotation) {
    auto const found = std::ranges::find_if(quotation.translations, [&](model::Translation const& one) {
        return primary_language(one.language) == primary_language(composer.briefing().language);
    });
    if (found == quotation.translations.end()) {
        return std::nullopt;
    }
    std::string const record = "quotation " + quotation.id.value;
    Words& words = composer.words();
    bool const direct = quotation.quotation_kind == model::QuotationKind::direct;
    content::Translation out;
    out.text = composer.made(
        direct ? words.label("quotation.open") + found->text.value + words.label("quotation.close")
               : found->text.value,
        found->text.span,
        record,
        "translation"
    );
    out.credit = composer.made(
        words.label("quotation.translated", {{"translator", found->translator.value}}),
        found->translator.span,
        record,
        "translator"
    );
    return out;
}

/// The words, at which the index finds the people they speak of: those whom this audience may see.
content::Inlines speaking_of(Composer& composer, model::Quotation const& quotation, content::Inlines words) {
    for (auto const& reference : quotation.persons) {
        if (model::Person const* person = model::find(composer.library().persons, reference.id)) {
            words = composer.mentioned(person, std::move(words));
        }
    }
    return words;
}

/// The opening mark and the words with the closing one. A paraphrase is nobody's words: it never stands
/// between quotation marks.
void add_words(Composer& composer, model::Quotation const& quotation, content::Quotation& block) {
    std::string const record = "quotation " + quotation.id.value;
    bool const direct = quotation.quotation_kind == model::QuotationKind::direct;
    block.open = direct ? composer.words().label("quotation.open") : "";
    block.text = composer.text(quotation.text, record, "text");
    if (direct) {
        std::string const close = composer.words().label("quotation.close");
        append(block.text, composer.made(close, quotation.text.span, record, "text"));
    }
    block.text = speaking_of(composer, quotation, std::move(block.text));
}

} // namespace

std::vector<content::Block> compose_quotations(Composer& composer, model::Section const& section) {
    std::vector<content::Block> blocks;
    std::string statement_before;
    for (model::Quotation const* quotation : select::only<model::Quotation>(
             composer.library(), section.select, section.kind, composer.circumstances()
         )) {
        model::Statement const* statement =
            model::find(composer.library().statements, quotation->statement.id);
        if (statement == nullptr) {
            continue; // reported when the library was read
        }
        std::string record = "quotation " + quotation->id.value;
        bool first = statement->id.value != statement_before;
        statement_before = statement->id.value;

        content::Quotation block;
        bool same_language = is_written_alike(statement->language, composer.briefing().language);
        block.language = same_language ? "" : statement->language;
        add_words(composer, *quotation, block);
        std::string statement_record = "statement " + statement->id.value;
        block.form = form_of(section);
        if (block.form == content::QuotationForm::indented) {
            // Nobody stands beside it: where the words are is said in a note.
            block.text.push_back(composer.citation({quotation->source}, quotation->span, record));
            blocks.emplace_back(std::move(block));
            continue;
        }
        if (section.form.value == "bilingual" && !same_language) {
            block.translation = translation_of(composer, *quotation);
        }
        block.attribution.push_back(
            {"speaker", composer.text(statement->speaker, statement_record, "speaker")}
        );
        std::string about = introduction(composer, *quotation, *statement, first);
        if (!about.empty()) {
            block.attribution.push_back(
                {"attribution", composer.made(about, quotation->about.span, record, "about")}
            );
        }
        block.attribution.push_back({"attribution", provenance(composer, *quotation)});
        blocks.emplace_back(std::move(block));
    }
    return blocks;
}

void explain_check(Composer& composer, model::Section const& section, std::vector<content::Block>& note) {
    std::set<content::Check> checks;
    for (model::Quotation const* quotation : select::only<model::Quotation>(
             composer.library(), section.select, section.kind, composer.circumstances()
         )) {
        checks.insert(check_of(quotation->checked));
    }
    auto* paragraph = note.empty() ? nullptr : std::get_if<content::Paragraph>(&note.front());
    if (checks.size() != 1 || paragraph == nullptr) {
        return;
    }
    // The words that follow say what the mark means, so it says nothing itself.
    content::Inlines opened{content::Inline{content::CheckMark{*checks.begin(), ""}}};
    opened.push_back({content::Text{"\u00a0", content::OriginId::program}});
    append(opened, std::move(paragraph->text));
    paragraph->text = std::move(opened);
}

} // namespace brief::compose
