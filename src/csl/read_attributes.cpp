#include "csl/read_attributes.hpp"

#include <charconv>

namespace brief::csl {

std::string_view local_name(xml::Element const& element) {
    std::string_view name = element.name;
    std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Fault fault_of(xml::Fault const& fault) {
    switch (fault.kind) {
    case xml::FaultKind::encoding:
        return {FaultKind::syntax, fault.line, "the file is not UTF-8 text", "save it as UTF-8"};
    case xml::FaultKind::syntax:
        return {
            FaultKind::syntax,
            fault.line,
            "the file is not well-formed XML",
            "close each tag and each quotation mark"};
    case xml::FaultKind::doctype:
        return {
            FaultKind::syntax,
            fault.line,
            "the file declares a document type",
            "delete <!DOCTYPE …>: entities of one's own are not read"};
    case xml::FaultKind::stylesheet:
        return {FaultKind::syntax, fault.line, "the file names a style sheet", "delete <?xml-stylesheet …?>"};
    case xml::FaultKind::bytes: return {FaultKind::limit, fault.line, "the file is larger than 4 MB", ""};
    case xml::FaultKind::elements:
        return {FaultKind::limit, fault.line, "the file has too many elements", ""};
    case xml::FaultKind::depth: return {FaultKind::limit, fault.line, "the elements are nested too deep", ""};
    }
    return {};
}

std::string_view attribute(xml::Element const& element, std::string_view name) {
    std::string const* value = xml::find_attribute(element, name);
    return value == nullptr ? std::string_view{} : std::string_view(*value);
}

std::optional<bool> find_bool(xml::Element const& element, std::string_view name, Faults& faults) {
    static constexpr Choices<bool, 2> choices{{{"true", true}, {"false", false}}};
    return find_choice(element, name, choices, faults);
}

std::optional<int> find_count(xml::Element const& element, std::string_view name, Faults& faults) {
    std::string const* value = xml::find_attribute(element, name);
    if (value == nullptr) {
        return std::nullopt;
    }
    int count = 0;
    std::vector<std::string_view> words = split_words(*value);
    std::string_view digits = words.size() == 1 ? words.front() : std::string_view{};
    auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (digits.empty() || failure != std::errc{} || end != digits.data() + digits.size() || count < 0) {
        faults.push_back(
            {FaultKind::schema,
             element.line,
             "attribute \"" + std::string(name) + "\" is no number: \"" + *value + "\"",
             ""}
        );
        return std::nullopt;
    }
    return count;
}

std::optional<std::string> find_string(xml::Element const& element, std::string_view name) {
    std::string const* value = xml::find_attribute(element, name);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::string typographic_apostrophes(std::string text) {
    auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 1)) {
        if (at > 0 && at + 1 < text.size() && is_letter(text[at - 1]) && is_letter(text[at + 1])) {
            text.replace(at, 1, "’");
        }
    }
    return text;
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t start = text.find_first_not_of(" \t\r\n", at);
        if (start == std::string_view::npos) {
            break;
        }
        std::size_t end = std::min(text.find_first_of(" \t\r\n", start), text.size());
        words.push_back(text.substr(start, end - start));
        at = end;
    }
    return words;
}

Format read_format(xml::Element const& element, Faults& faults) {
    static constexpr Choices<Markup, 3> styles{
        {{"normal", Markup::upright}, {"italic", Markup::italic}, {"oblique", Markup::oblique}}};
    static constexpr Choices<Markup, 2> variants{
        {{"normal", Markup::normal_caps}, {"small-caps", Markup::small_caps}}};
    static constexpr Choices<Markup, 3> weights{
        {{"normal", Markup::normal_weight}, {"bold", Markup::bold}, {"light", Markup::light}}};
    static constexpr Choices<Markup, 2> decorations{
        {{"none", Markup::no_underline}, {"underline", Markup::underline}}};
    static constexpr Choices<Markup, 3> alignments{
        {{"baseline", Markup::baseline}, {"sup", Markup::superscript}, {"sub", Markup::subscript}}};
    static constexpr Choices<Markup, 4> displays{
        {{"block", Markup::block},
         {"left-margin", Markup::left_margin},
         {"right-inline", Markup::right_inline},
         {"indent", Markup::indent}}};
    static constexpr Choices<TextCase, 6> cases{
        {{"lowercase", TextCase::lowercase},
         {"uppercase", TextCase::uppercase},
         {"capitalize-first", TextCase::capitalize_first},
         {"capitalize-all", TextCase::capitalize_all},
         {"sentence", TextCase::sentence},
         {"title", TextCase::title}}};
    Format format;
    format.prefix = attribute(element, "prefix");
    format.suffix = attribute(element, "suffix");
    format.style = find_choice(element, "font-style", styles, faults).value_or(Markup::none);
    format.variant = find_choice(element, "font-variant", variants, faults).value_or(Markup::none);
    format.weight = find_choice(element, "font-weight", weights, faults).value_or(Markup::none);
    format.decoration = find_choice(element, "text-decoration", decorations, faults).value_or(Markup::none);
    format.align = find_choice(element, "vertical-align", alignments, faults).value_or(Markup::none);
    format.display = find_choice(element, "display", displays, faults).value_or(Markup::none);
    format.text_case = find_choice(element, "text-case", cases, faults).value_or(TextCase::none);
    format.quotes = find_bool(element, "quotes", faults).value_or(false);
    format.strip_periods = find_bool(element, "strip-periods", faults).value_or(false);
    return format;
}

TermForm read_term_form(xml::Element const& element, Faults& faults) {
    static constexpr Choices<TermForm, 5> forms{
        {{"long", TermForm::full},
         {"short", TermForm::brief},
         {"verb", TermForm::verb},
         {"verb-short", TermForm::verb_brief},
         {"symbol", TermForm::symbol}}};
    return find_choice(element, "form", forms, faults).value_or(TermForm::full);
}

NameOptions read_name_options(xml::Element const& element, Faults& faults) {
    static constexpr Choices<AndTerm, 2> ands{{{"text", AndTerm::text}, {"symbol", AndTerm::symbol}}};
    static constexpr Choices<Precedes, 4> precedes{
        {{"contextual", Precedes::contextual},
         {"after-inverted-name", Precedes::after_inverted_name},
         {"always", Precedes::always},
         {"never", Precedes::never}}};
    static constexpr Choices<SortOrder, 2> orders{{{"first", SortOrder::first}, {"all", SortOrder::all}}};
    NameOptions options;
    options.and_term = find_choice(element, "and", ands, faults);
    options.delimiter_precedes_et_al = find_choice(element, "delimiter-precedes-et-al", precedes, faults);
    options.delimiter_precedes_last = find_choice(element, "delimiter-precedes-last", precedes, faults);
    options.et_al_min = find_count(element, "et-al-min", faults);
    options.et_al_use_first = find_count(element, "et-al-use-first", faults);
    options.et_al_subsequent_min = find_count(element, "et-al-subsequent-min", faults);
    options.et_al_subsequent_use_first = find_count(element, "et-al-subsequent-use-first", faults);
    options.et_al_use_last = find_bool(element, "et-al-use-last", faults);
    options.initialize = find_bool(element, "initialize", faults);
    options.initialize_with = find_string(element, "initialize-with");
    options.name_as_sort_order = find_choice(element, "name-as-sort-order", orders, faults);
    options.sort_separator = find_string(element, "sort-separator");
    return options;
}

DatePart read_date_part(xml::Element const& element, Faults& faults) {
    static constexpr Choices<DatePartName, 3> names{
        {{"year", DatePartName::year}, {"month", DatePartName::month}, {"day", DatePartName::day}}};
    static constexpr Choices<DatePartForm, 5> forms{
        {{"numeric", DatePartForm::numeric},
         {"numeric-leading-zeros", DatePartForm::leading_zeros},
         {"ordinal", DatePartForm::ordinal},
         {"long", DatePartForm::full},
         {"short", DatePartForm::brief}}};
    DatePart part;
    part.name = find_choice(element, "name", names, faults).value_or(DatePartName::year);
    part.form = find_choice(element, "form", forms, faults).value_or(DatePartForm::none);
    part.format = read_format(element, faults);
    part.range_delimiter = find_string(element, "range-delimiter");
    return part;
}

} // namespace brief::csl
