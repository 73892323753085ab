#pragma once

/// A style of CSL 1.0.2 as a tree of values.

#include "csl/format.hpp"
#include "csl/locale.hpp"
#include "csl/variable.hpp"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::csl {

enum class AndTerm : std::uint8_t { none, text, symbol };
enum class Precedes : std::uint8_t { contextual, after_inverted_name, always, never };
enum class NameForm : std::uint8_t { full, brief, count };
enum class SortOrder : std::uint8_t { none, first, all };

/// What cs:name, cs:names and their parents may set: CSL 1.0.2, "Name" and "Inheritable Name Options".
struct NameOptions {
    std::optional<AndTerm> and_term;
    std::optional<std::string> delimiter;
    std::optional<std::string> names_delimiter;
    std::optional<Precedes> delimiter_precedes_et_al;
    std::optional<Precedes> delimiter_precedes_last;
    std::optional<int> et_al_min;
    std::optional<int> et_al_use_first;
    std::optional<int> et_al_subsequent_min;
    std::optional<int> et_al_subsequent_use_first;
    std::optional<bool> et_al_use_last;
    std::optional<NameForm> form;
    std::optional<bool> initialize;
    std::optional<std::string> initialize_with;
    std::optional<SortOrder> name_as_sort_order;
    std::optional<std::string> sort_separator;
};

/// `special` over `general`.
NameOptions merge(NameOptions const& general, NameOptions const& special);

enum class Plural : std::uint8_t { contextual, always, never };

struct Label {
    TermForm form = TermForm::full;
    Plural plural = Plural::contextual;
    Format format;
};

struct Element;

/// cs:name-part. Affixes go around all that stands with the part, the rest formats what belongs to it.
struct NamePartFormat {
    Format affixes;
    Format style;
};

/// cs:names.
struct NamesElement {
    std::vector<Variable> variables;
    bool has_name = false;
    NameOptions options; ///< of cs:name and cs:names
    Format name_format;
    NamePartFormat family;
    NamePartFormat given;
    std::optional<Label> label;
    bool label_first = false;
    bool has_et_al = false;
    std::string et_al_term = "et-al";
    Format et_al_format;
    std::vector<Element> substitute;
};

/// cs:date.
struct DateElement {
    bool localized = false;
    bool text = false;                          ///< of a localised date: form="text"
    DatePartName precision = DatePartName::day; ///< date-parts: down to which part it is shown
    std::vector<DatePart> parts;                ///< in their order; of a localised date they override
};

enum class NumberForm : std::uint8_t { numeric, ordinal, long_ordinal, roman };

enum class Match : std::uint8_t { all, any, none };

enum class Position : std::uint8_t { first, subsequent, ibid, ibid_with_locator };

enum class TestKind : std::uint8_t {
    disambiguate,
    numeric,
    uncertain_date,
    locator,
    position,
    near_note,
    type,
    variable
};

/// One value of one attribute of cs:if.
struct Test {
    TestKind kind = TestKind::variable;
    Variable variable = Variable::none;
    Position position = Position::first;
    std::string text; ///< an item type, or the label of a locator
    bool flag = true; ///< disambiguate="false" is false
};

struct Branch {
    Match match = Match::all;
    std::vector<Test> tests; ///< none: cs:else
    std::vector<Element> children;
};

enum class ElementKind : std::uint8_t {
    text_variable,
    text_macro,
    text_term,
    text_value,
    number,
    label,
    date,
    names,
    group,
    choose
};

/// A rendering element.
struct Element {
    ElementKind kind = ElementKind::group;
    Format format;
    std::string delimiter;
    Variable variable = Variable::none;
    bool brief = false; ///< form="short" of cs:text with a variable
    std::string text;   ///< a term or a value
    std::size_t macro = 0;
    bool plural = false; ///< of a term
    TermForm term_form = TermForm::full;
    NumberForm number_form = NumberForm::numeric;
    Label label;
    std::vector<Element> children;
    std::vector<Branch> branches;
    std::shared_ptr<NamesElement const> names;
    std::shared_ptr<DateElement const> date;
};

struct Macro {
    std::string name;
    std::vector<Element> children;
};

struct SortKey {
    Variable variable = Variable::none;
    std::optional<std::size_t> macro;
    bool descending = false;
    NameOptions options; ///< names-min, names-use-first and names-use-last
};

enum class Collapse : std::uint8_t { none, citation_number, year, year_suffix, year_suffix_ranged };
enum class GivennameRule : std::uint8_t {
    all_names,
    all_names_with_initials,
    primary_name,
    primary_name_with_initials,
    by_cite
};
enum class SubstituteRule : std::uint8_t { complete_all, complete_each, partial_each, partial_first };
enum class PageRange : std::uint8_t { none, chicago, chicago_16, expanded, minimal, minimal_two };
enum class Demote : std::uint8_t { never, sort_only, display_and_sort };

/// cs:citation or cs:bibliography.
struct Area {
    NameOptions options;
    std::vector<SortKey> sort;
    Element layout; ///< a group with the layout's affixes, format and delimiter
};

struct CitationOptions {
    bool add_names = false;
    bool add_givenname = false;
    bool add_year_suffix = false;
    GivennameRule givenname_rule = GivennameRule::by_cite;
    Collapse collapse = Collapse::none;
    std::optional<std::string> cite_group_delimiter;
    std::optional<std::string> year_suffix_delimiter;
    std::optional<std::string> after_collapse_delimiter;
    int near_note_distance = 5;
};

struct BibliographyOptions {
    bool hanging_indent = false;
    Markup second_field_align = Markup::none; ///< left_margin when it is set, to either value
    std::optional<std::string> subsequent_author_substitute;
    SubstituteRule substitute_rule = SubstituteRule::complete_all;
};

struct Style {
    std::string id;
    std::string title;
    std::string
        parent; ///< of a dependent style: the id of the independent one; such a style has nothing else
    bool is_note = false;
    std::string default_locale;
    NameOptions options;
    bool initialize_with_hyphen = true;
    PageRange page_range = PageRange::none;
    Demote demote = Demote::display_and_sort;
    std::vector<LocaleLayer> locales;
    std::vector<Macro> macros;
    Area citation;
    CitationOptions citation_options;
    std::optional<Area> bibliography;
    BibliographyOptions bibliography_options;
    bool shows_year_suffix = false; ///< it renders the variable itself, so no date carries the suffix
};

/// Reads a style. Macros are resolved, and none of them calls itself.
tl::expected<Style, Fault> parse_style(std::string_view xml);

/// The locale of a style: `files` are the layers of `locale_fallback`, the least special first, and whatever
/// lies over them; the style's own terms go over all. `language` empty: the style's default, or "en-US".
Locale locale_of(Style const& style, std::string_view language, std::span<LocaleLayer const* const> files);

/// The language that `locale_of` takes.
std::string language_of(Style const& style, std::string_view language);

} // namespace brief::csl
