#include "csl/style.hpp"

#include "base/language_tag.hpp"
#include "csl/macro_graph.hpp"
#include "csl/read_attributes.hpp"
#include "csl/read_elements.hpp"

#include <map>
#include <utility>

namespace brief::csl {

namespace {

template <class T>
void take(std::optional<T>& into, std::optional<T> const& value) {
    if (value) {
        into = value;
    }
}

using MacroNumbers = std::map<std::string, std::size_t, std::less<>>;

/// cs:style, cs:citation and cs:bibliography name some options unlike cs:name does.
NameOptions read_inherited_options(xml::Element const& element, Faults& faults) {
    static constexpr Choices<NameForm, 3> forms{
        {{"long", NameForm::full}, {"short", NameForm::brief}, {"count", NameForm::count}}};
    NameOptions options = read_name_options(element, faults);
    options.form = find_choice(element, "name-form", forms, faults);
    options.delimiter = find_string(element, "name-delimiter");
    options.names_delimiter = find_string(element, "names-delimiter");
    return options;
}

SortKey read_key(xml::Element const& element, MacroNumbers const& macros, Faults& faults) {
    SortKey key;
    key.variable = find_variable(attribute(element, "variable"));
    key.descending = attribute(element, "sort") == "descending";
    if (std::string const* macro = xml::find_attribute(element, "macro")) {
        auto found = macros.find(*macro);
        if (found == macros.end()) {
            faults.push_back({FaultKind::macro, element.line, "there is no macro \"" + *macro + "\"", ""});
        } else {
            key.macro = found->second;
        }
    }
    key.options.et_al_min = find_count(element, "names-min", faults);
    key.options.et_al_use_first = find_count(element, "names-use-first", faults);
    key.options.et_al_use_last = find_bool(element, "names-use-last", faults);
    key.options.et_al_subsequent_min = key.options.et_al_min;
    key.options.et_al_subsequent_use_first = key.options.et_al_use_first;
    return key;
}

Area read_area(xml::Element const& element, MacroNumbers const& macros, Faults& faults) {
    Area area;
    area.options = read_inherited_options(element, faults);
    area.layout.kind = ElementKind::group;
    for (xml::Element const& child : element.children) {
        if (local_name(child) == "sort") {
            for (xml::Element const& key : child.children) {
                area.sort.push_back(read_key(key, macros, faults));
            }
        } else if (local_name(child) == "layout") {
            area.layout.format = read_format(child, faults);
            area.layout.format.affixes_inside = true;
            area.layout.delimiter = attribute(child, "delimiter");
            area.layout.children = ElementReader(macros, faults).read_children(child);
        }
    }
    return area;
}

CitationOptions read_citation_options(xml::Element const& element, Faults& faults) {
    static constexpr Choices<GivennameRule, 5> rules{
        {{"all-names", GivennameRule::all_names},
         {"all-names-with-initials", GivennameRule::all_names_with_initials},
         {"primary-name", GivennameRule::primary_name},
         {"primary-name-with-initials", GivennameRule::primary_name_with_initials},
         {"by-cite", GivennameRule::by_cite}}};
    static constexpr Choices<Collapse, 4> collapses{
        {{"citation-number", Collapse::citation_number},
         {"year", Collapse::year},
         {"year-suffix", Collapse::year_suffix},
         {"year-suffix-ranged", Collapse::year_suffix_ranged}}};
    CitationOptions options;
    options.add_names = find_bool(element, "disambiguate-add-names", faults).value_or(false);
    options.add_givenname = find_bool(element, "disambiguate-add-givenname", faults).value_or(false);
    options.add_year_suffix = find_bool(element, "disambiguate-add-year-suffix", faults).value_or(false);
    options.givenname_rule =
        find_choice(element, "givenname-disambiguation-rule", rules, faults).value_or(GivennameRule::by_cite);
    options.collapse = find_choice(element, "collapse", collapses, faults).value_or(Collapse::none);
    options.cite_group_delimiter = find_string(element, "cite-group-delimiter");
    options.year_suffix_delimiter = find_string(element, "year-suffix-delimiter");
    options.after_collapse_delimiter = find_string(element, "after-collapse-delimiter");
    options.near_note_distance = find_count(element, "near-note-distance", faults).value_or(5);
    return options;
}

BibliographyOptions read_bibliography_options(xml::Element const& element, Faults& faults) {
    static constexpr Choices<SubstituteRule, 4> rules{
        {{"complete-all", SubstituteRule::complete_all},
         {"complete-each", SubstituteRule::complete_each},
         {"partial-each", SubstituteRule::partial_each},
         {"partial-first", SubstituteRule::partial_first}}};
    BibliographyOptions options;
    options.hanging_indent = find_bool(element, "hanging-indent", faults).value_or(false);
    std::string_view align = attribute(element, "second-field-align");
    options.second_field_align = align == "flush" || align == "margin" ? Markup::left_margin : Markup::none;
    options.subsequent_author_substitute = find_string(element, "subsequent-author-substitute");
    options.substitute_rule = find_choice(element, "subsequent-author-substitute-rule", rules, faults)
                                  .value_or(SubstituteRule::complete_all);
    return options;
}

void read_info(xml::Element const& element, Style& style) {
    for (xml::Element const& child : element.children) {
        std::string_view name = local_name(child);
        if (name == "id") {
            style.id = child.text;
        } else if (name == "title") {
            style.title = child.text;
        } else if (name == "link" && attribute(child, "rel") == "independent-parent") {
            style.parent = attribute(child, "href");
        }
    }
}

void read_style_options(xml::Element const& root, Style& style, Faults& faults) {
    static constexpr Choices<PageRange, 6> ranges{
        {{"chicago", PageRange::chicago},
         {"chicago-15", PageRange::chicago},
         {"chicago-16", PageRange::chicago_16},
         {"expanded", PageRange::expanded},
         {"minimal", PageRange::minimal},
         {"minimal-two", PageRange::minimal_two}}};
    static constexpr Choices<Demote, 3> demotes{
        {{"never", Demote::never},
         {"sort-only", Demote::sort_only},
         {"display-and-sort", Demote::display_and_sort}}};
    style.is_note = attribute(root, "class") == "note";
    style.default_locale = attribute(root, "default-locale");
    style.options = read_inherited_options(root, faults);
    style.initialize_with_hyphen = find_bool(root, "initialize-with-hyphen", faults).value_or(true);
    style.page_range = find_choice(root, "page-range-format", ranges, faults).value_or(PageRange::none);
    style.demote =
        find_choice(root, "demote-non-dropping-particle", demotes, faults).value_or(Demote::display_and_sort);
}

MacroNumbers number_macros(xml::Element const& root, Style& style, Faults& faults) {
    MacroNumbers numbers;
    for (xml::Element const& child : root.children) {
        if (local_name(child) != "macro") {
            continue;
        }
        std::string name(attribute(child, "name"));
        if (!numbers.emplace(name, style.macros.size()).second) {
            faults.push_back({FaultKind::macro, child.line, "the macro \"" + name + "\" is defined twice", ""}
            );
        }
        style.macros.push_back({std::move(name), {}});
    }
    return numbers;
}

void read_body(xml::Element const& root, Style& style, Faults& faults) {
    MacroNumbers macros = number_macros(root, style, faults);
    std::size_t macro = 0;
    for (xml::Element const& child : root.children) {
        std::string_view name = local_name(child);
        if (name == "info") {
            read_info(child, style);
        } else if (name == "locale") {
            tl::expected<LocaleLayer, Fault> layer = read_locale(child);
            if (layer) {
                style.locales.push_back(std::move(*layer));
            } else {
                faults.push_back(layer.error());
            }
        } else if (name == "macro") {
            style.macros[macro++].children = ElementReader(macros, faults).read_children(child);
        } else if (name == "citation") {
            style.citation = read_area(child, macros, faults);
            style.citation_options = read_citation_options(child, faults);
        } else if (name == "bibliography") {
            style.bibliography = read_area(child, macros, faults);
            style.bibliography_options = read_bibliography_options(child, faults);
        }
    }
}

} // namespace

NameOptions merge(NameOptions const& general, NameOptions const& special) {
    NameOptions merged = general;
    take(merged.and_term, special.and_term);
    take(merged.delimiter, special.delimiter);
    take(merged.names_delimiter, special.names_delimiter);
    take(merged.delimiter_precedes_et_al, special.delimiter_precedes_et_al);
    take(merged.delimiter_precedes_last, special.delimiter_precedes_last);
    take(merged.et_al_min, special.et_al_min);
    take(merged.et_al_use_first, special.et_al_use_first);
    take(merged.et_al_subsequent_min, special.et_al_subsequent_min);
    take(merged.et_al_subsequent_use_first, special.et_al_subsequent_use_first);
    take(merged.et_al_use_last, special.et_al_use_last);
    take(merged.form, special.form);
    take(merged.initialize, special.initialize);
    take(merged.initialize_with, special.initialize_with);
    take(merged.name_as_sort_order, special.name_as_sort_order);
    take(merged.sort_separator, special.sort_separator);
    return merged;
}

tl::expected<Style, Fault> parse_style(std::string_view xml) {
    tl::expected<xml::Element, xml::Fault> root = xml::parse(xml, file_limits);
    if (!root) {
        return tl::unexpected(fault_of(root.error()));
    }
    if (local_name(*root) != "style") {
        return tl::unexpected(Fault{
            FaultKind::schema,
            root->line,
            "the file is no CSL style: its first element is <" + root->name + ">",
            "use a file *.csl of the CSL project"});
    }
    Style style;
    Faults faults;
    read_style_options(*root, style, faults);
    read_body(*root, style, faults);
    if (!faults.empty()) {
        return tl::unexpected(std::move(faults.front()));
    }
    if (style.citation.layout.children.empty() && style.parent.empty()) {
        return tl::unexpected(Fault{
            FaultKind::schema,
            root->line,
            "the style has no <citation> with a <layout>",
            "a style that only points to another has a link rel=\"independent-parent\""});
    }
    if (std::optional<Fault> fault = check_macros(style)) {
        return tl::unexpected(std::move(*fault));
    }
    style.shows_year_suffix = renders(style, Variable::year_suffix);
    return style;
}

std::string language_of(Style const& style, std::string_view language) {
    if (!language.empty()) {
        return std::string(language);
    }
    return style.default_locale.empty() ? "en-US" : style.default_locale;
}

Locale locale_of(Style const& style, std::string_view language, std::span<LocaleLayer const* const> files) {
    std::string tag = language_of(style, language);
    std::vector<LocaleLayer const*> layers(files.begin(), files.end());
    std::vector<std::string> wanted{"", std::string(primary_language(tag))};
    if (wanted.back() != tag) {
        wanted.push_back(tag);
    }
    for (std::string const& name : wanted) {
        for (LocaleLayer const& layer : style.locales) {
            if (layer.language == name) {
                layers.push_back(&layer);
            }
        }
    }
    return {std::move(tag), layers};
}

} // namespace brief::csl
