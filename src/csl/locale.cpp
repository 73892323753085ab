#include "csl/locale.hpp"

#include "base/language_tag.hpp"
#include "csl/read_attributes.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace brief::csl {

namespace {

/// Dialects and the primary dialect each falls back to: the "-" that a language of CSL has by itself.
constexpr std::array<std::pair<std::string_view, std::string_view>, 52> primary_dialects{{
    {"af", "af-ZA"}, {"bg", "bg-BG"}, {"ca", "ca-AD"}, {"cs", "cs-CZ"}, {"cy", "cy-GB"}, {"da", "da-DK"},
    {"de", "de-DE"}, {"el", "el-GR"}, {"en", "en-US"}, {"es", "es-ES"}, {"et", "et-EE"}, {"fa", "fa-IR"},
    {"fi", "fi-FI"}, {"fr", "fr-FR"}, {"he", "he-IL"}, {"hi", "hi-IN"}, {"hr", "hr-HR"}, {"hu", "hu-HU"},
    {"id", "id-ID"}, {"is", "is-IS"}, {"it", "it-IT"}, {"ja", "ja-JP"}, {"km", "km-KH"}, {"ko", "ko-KR"},
    {"lt", "lt-LT"}, {"lv", "lv-LV"}, {"mn", "mn-MN"}, {"nb", "nb-NO"}, {"nl", "nl-NL"}, {"nn", "nn-NO"},
    {"no", "nb-NO"}, {"pl", "pl-PL"}, {"pt", "pt-PT"}, {"ro", "ro-RO"}, {"ru", "ru-RU"}, {"sk", "sk-SK"},
    {"sl", "sl-SI"}, {"sr", "sr-RS"}, {"sv", "sv-SE"}, {"th", "th-TH"}, {"tr", "tr-TR"}, {"uk", "uk-UA"},
    {"vi", "vi-VN"}, {"zh", "zh-CN"}, {"az", "az-AZ"}, {"ka", "ka-GE"}, {"hy", "hy-AM"}, {"kk", "kk-KZ"},
    {"uz", "uz-UZ"}, {"be", "be-BY"}, {"ms", "ms-MY"}, {"ky", "ky-KG"},
}};

std::string primary_dialect(std::string_view language) {
    std::string_view primary = primary_language(language);
    auto const* found =
        std::ranges::find(primary_dialects, primary, &std::pair<std::string_view, std::string_view>::first);
    return std::string(found == primary_dialects.end() ? primary : found->second);
}

bool is_ordinal(std::string_view name) {
    return name.starts_with("ordinal");
}

void read_term(xml::Element const& element, LocaleLayer& layer, Faults& faults) {
    static constexpr Choices<Gender, 2> genders{
        {{"masculine", Gender::masculine}, {"feminine", Gender::feminine}}};
    static constexpr Choices<OrdinalMatch, 3> matches{
        {{"last-digit", OrdinalMatch::last_digit},
         {"last-two-digits", OrdinalMatch::last_two_digits},
         {"whole-number", OrdinalMatch::whole_number}}};
    std::string_view name = attribute(element, "name");
    if (name.empty()) {
        faults.push_back({FaultKind::schema, element.line, "a term has no name", "add the attribute \"name\""}
        );
        return;
    }
    TermText text{typographic_apostrophes(element.text), typographic_apostrophes(element.text)};
    for (xml::Element const& child : element.children) {
        if (local_name(child) == "single") {
            text.single = typographic_apostrophes(child.text);
        } else if (local_name(child) == "multiple") {
            text.multiple = typographic_apostrophes(child.text);
        }
    }
    Term& term = layer.terms[std::string(name)];
    if (std::optional<OrdinalMatch> match = find_choice(element, "match", matches, faults)) {
        term.match = match;
    }
    if (std::optional<Gender> gender = find_choice(element, "gender", genders, faults)) {
        term.gender = *gender;
    }
    Gender gendered = find_choice(element, "gender-form", genders, faults).value_or(Gender::neuter);
    if (gendered != Gender::neuter) {
        term.gendered[static_cast<std::size_t>(gendered)] = text;
        return;
    }
    term.forms[static_cast<std::size_t>(read_term_form(element, faults))] = std::move(text);
}

void read_terms(xml::Element const& element, LocaleLayer& layer, Faults& faults) {
    for (xml::Element const& term : element.children) {
        if (local_name(term) == "term") {
            read_term(term, layer, faults);
        }
    }
}

void read_date(xml::Element const& element, LocaleLayer& layer, Faults& faults) {
    DateFormat format;
    format.delimiter = attribute(element, "delimiter");
    for (xml::Element const& child : element.children) {
        if (local_name(child) == "date-part") {
            format.parts.push_back(read_date_part(child, faults));
        }
    }
    (attribute(element, "form") == "numeric" ? layer.numeric_date : layer.text_date) = std::move(format);
}

/// The forms that may stand for one that is missing: CSL 1.0.2, "Terms".
TermForm fallback_form(TermForm form) {
    switch (form) {
    case TermForm::verb_brief: return TermForm::verb;
    case TermForm::symbol: return TermForm::brief;
    case TermForm::verb:
    case TermForm::brief:
    case TermForm::full: break;
    }
    return TermForm::full;
}

std::string ordinal_name(std::string_view start, int number) {
    std::string name(start);
    name += static_cast<char>('0' + number / 10);
    name += static_cast<char>('0' + number % 10);
    return name;
}

std::string_view gendered_text(Term const& term, Gender gender) {
    std::optional<TermText> const& text = term.gendered[static_cast<std::size_t>(gender)];
    if (gender != Gender::neuter && text) {
        return text->single;
    }
    std::optional<TermText> const& plain = term.forms[0];
    if (plain) {
        return plain->single;
    }
    return {};
}

bool has_text(Term const& term, Gender gender) {
    return term.forms[0].has_value() ||
           (gender != Gender::neuter && term.gendered[static_cast<std::size_t>(gender)].has_value());
}

} // namespace

tl::expected<LocaleLayer, Fault> read_locale(xml::Element const& element) {
    LocaleLayer layer;
    Faults faults;
    layer.language = attribute(element, "xml:lang");
    for (xml::Element const& child : element.children) {
        std::string_view name = local_name(child);
        if (name == "terms") {
            read_terms(child, layer, faults);
        } else if (name == "date") {
            read_date(child, layer, faults);
        } else if (name == "style-options") {
            layer.punctuation_in_quote = find_bool(child, "punctuation-in-quote", faults);
            layer.limit_day_ordinals = find_bool(child, "limit-day-ordinals-to-day-1", faults);
        }
    }
    if (!faults.empty()) {
        return tl::unexpected(std::move(faults.front()));
    }
    return layer;
}

tl::expected<LocaleLayer, Fault> parse_locale(std::string_view xml) {
    tl::expected<xml::Element, xml::Fault> root = xml::parse(xml, file_limits);
    if (!root) {
        return tl::unexpected(fault_of(root.error()));
    }
    if (local_name(*root) != "locale") {
        return tl::unexpected(Fault{
            FaultKind::schema,
            root->line,
            "the file is no CSL locale: its first element is <" + root->name + ">",
            "use a file locales-xx-XX.xml of the CSL project"});
    }
    return read_locale(*root);
}

std::vector<std::string> locale_fallback(std::string_view language) {
    std::vector<std::string> names{"en-US"};
    std::string primary = primary_dialect(language);
    for (std::string const& name : {primary, std::string(language)}) {
        if (!name.empty() && std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    }
    return names;
}

Locale::Locale(std::string language, std::span<LocaleLayer const* const> layers) :
    language_(std::move(language)) {
    for (LocaleLayer const* layer : layers) {
        add(*layer);
    }
}

void Locale::add(LocaleLayer const& layer) {
    bool has_ordinals =
        std::ranges::any_of(layer.terms, [](auto const& entry) { return is_ordinal(entry.first); });
    if (has_ordinals) {
        // CSL 1.0.2, "Ordinal Suffixes": a locale that has any replaces them all.
        std::erase_if(terms_, [](auto const& entry) { return is_ordinal(entry.first); });
    }
    for (auto const& [name, term] : layer.terms) {
        if (std::string with_day = name + std::string(with_day_suffix);
            name.starts_with("month-") && !layer.terms.contains(with_day)) {
            terms_.erase(with_day);
        }
        Term& into = terms_[name];
        for (std::size_t form = 0; form < term_form_count; ++form) {
            if (term.forms[form]) {
                into.forms[form] = term.forms[form];
            }
        }
        for (std::size_t gender = 0; gender < into.gendered.size(); ++gender) {
            if (term.gendered[gender]) {
                into.gendered[gender] = term.gendered[gender];
            }
        }
        into.gender = term.gender != Gender::neuter ? term.gender : into.gender;
        into.match = term.match ? term.match : into.match;
    }
    text_date_ = layer.text_date ? layer.text_date : text_date_;
    numeric_date_ = layer.numeric_date ? layer.numeric_date : numeric_date_;
    punctuation_in_quote_ = layer.punctuation_in_quote.value_or(punctuation_in_quote_);
    limit_day_ordinals_ = layer.limit_day_ordinals.value_or(limit_day_ordinals_);
}

TermText const* Locale::find_term(std::string_view name, TermForm form) const {
    auto found = terms_.find(name);
    if (found == terms_.end()) {
        return nullptr;
    }
    while (true) {
        std::optional<TermText> const& text = found->second.forms[static_cast<std::size_t>(form)];
        if (text) {
            return &*text;
        }
        if (form == TermForm::full) {
            return nullptr;
        }
        form = fallback_form(form);
    }
}

std::string_view Locale::exact_term(std::string_view name, TermForm form) const {
    auto found = terms_.find(name);
    if (found == terms_.end() || !found->second.forms[static_cast<std::size_t>(form)]) {
        return {};
    }
    return found->second.forms[static_cast<std::size_t>(form)]->single;
}

std::string_view Locale::term(std::string_view name, TermForm form, bool plural) const {
    TermText const* text = find_term(name, form);
    if (text == nullptr) {
        return {};
    }
    return plural ? text->multiple : text->single;
}

Gender Locale::gender_of(std::string_view term) const {
    auto found = terms_.find(term);
    return found == terms_.end() ? Gender::neuter : found->second.gender;
}

std::string_view Locale::ordinal_suffix(int number, Gender gender) const {
    int last_two = number % 100;
    if (number < 100) {
        auto found = terms_.find(ordinal_name("ordinal-", number));
        if (found != terms_.end() && has_text(found->second, gender)) {
            return gendered_text(found->second, gender);
        }
    } else {
        auto found = terms_.find(ordinal_name("ordinal-", last_two));
        bool fits = found != terms_.end() && has_text(found->second, gender) &&
                    found->second.match.value_or(
                        last_two < 10 ? OrdinalMatch::last_digit : OrdinalMatch::last_two_digits
                    ) != OrdinalMatch::whole_number;
        if (fits) {
            return gendered_text(found->second, gender);
        }
    }
    auto found = terms_.find(ordinal_name("ordinal-", number % 10));
    if (found != terms_.end() && has_text(found->second, gender) &&
        found->second.match.value_or(OrdinalMatch::last_digit) == OrdinalMatch::last_digit) {
        return gendered_text(found->second, gender);
    }
    found = terms_.find("ordinal");
    return found == terms_.end() ? std::string_view{} : gendered_text(found->second, gender);
}

std::string_view Locale::long_ordinal(int number, Gender gender) const {
    if (number < 1 || number > 10) {
        return {};
    }
    auto found = terms_.find(ordinal_name("long-ordinal-", number));
    return found == terms_.end() ? std::string_view{} : gendered_text(found->second, gender);
}

DateFormat const* Locale::date(bool text) const {
    std::optional<DateFormat> const& format = text ? text_date_ : numeric_date_;
    return format ? &*format : nullptr;
}

} // namespace brief::csl
