#include "model/stylesheet.hpp"

#include <type_traits>

namespace brief::model {

std::vector<std::string> const& required_styles() {
    static std::vector<std::string> const names{
        "body",
        "emphasis",
        "strong",
        "strong-emphasis",
        "small-caps",
        "underline",
        "superscript",
        "subscript",
        "publisher-name",
        "publisher-line",
        "contact",
        "kicker",
        "as-of",
        "side",
        "title",
        "deck",
        "section-head",
        "chapter-numeral",
        "chapter-title",
        "chapter-deck",
        "running-head",
        "running-head-strong",
        "quotation",
        "quotation-mark",
        "speaker",
        "attribution",
        "small-print",
        "table-head",
        "table-cell",
        "table-name",
        "table-name-quiet",
        "table-missing",
        "table-caption",
        "table-continued",
        "portrait-name",
        "portrait-credit",
        "figure-label",
        "figure-title",
        "chart-label",
        "chart-label-strong",
        "chart-value",
        "chart-scale",
        "timeline-date",
        "timeline-text",
        "timeline-year",
        "timeline-day",
        "timeline-event",
        "ask",
        "ask-label",
        "source",
        "source-label",
        "source-note",
        "note",
        "note-label",
        "note-continued",
        "note-mark",
        "marking-tag",
        "marking-tag-framed",
        "marking-note",
        "footer",
        "folio",
        "contents-entry",
        "contents-chapter",
        "contents-number",
        "register-group",
        "register-count",
        "register-native",
        "register-missing",
        "index-entry",
        "index-native",
        "callout-label",
        "callout-text",
        "boxed",
        "paragraph-number",
        "card-caption",
        "card-name",
        "card-native",
        "card-label",
        "card-value",
        "cover-title",
        "cover-deck",
        "case-head",
        "case-numbers",
        "case-name",
        "case-native",
        "case-role",
        "case-text",
        "pull-quotation",
        "pull-mark",
        "indented-quotation",
        "indented-mark",
        "original",
        "original-mark",
        "translation",
        "translation-credit",
        "return-line",
        "address",
        "information-label",
        "information",
        "subject",
        "signatory",
        "signatory-office",
        "enclosure",
        "continuation",
    };
    return names;
}

void apply(StyleDefinition const& definition, LayoutDefinition const& layout, TextStyle& style) {
    auto take = [](auto const& from, auto& to) {
        if (from) {
            to = static_cast<std::remove_reference_t<decltype(to)>>(*from);
        }
    };
    auto take_measure = [](std::optional<Measure> const& from, double& to) { to = from ? from->pt : to; };
    if (definition.font) {
        std::vector<std::string> families;
        for (Text const& family : layout.fonts.at(definition.font->value)) {
            families.push_back(family.value);
        }
        style.families = std::move(families);
    }
    if (definition.color) {
        style.color = layout.colors.at(definition.color->value);
    }
    take(definition.weight, style.weight);
    take(definition.italic, style.italic);
    take(definition.tracking, style.tracking);
    take(definition.capitals, style.capitals);
    take(definition.justify, style.justify);
    take(definition.hyphenate, style.hyphenate);
    take(definition.balance, style.balance);
    take(definition.features, style.features);
    take(definition.superscript_size, style.superscript_size);
    take(definition.superscript_rise, style.superscript_rise);
    take(definition.underline, style.underline);
    take_measure(definition.size, style.size);
    style.rise += definition.rise.value_or(0) * style.size;
    style.size *= definition.relative_size.value_or(1);
    take_measure(definition.leading, style.leading);
    take_measure(definition.depth, style.depth);
    take_measure(definition.space_after, style.space_after);
    take_measure(definition.indent, style.indent);
}

TextStyle Stylesheet::overlay(TextStyle base, std::string_view name) const {
    auto found = definition.styles.find(std::string(name));
    if (found != definition.styles.end()) {
        apply(found->second, definition, base);
    }
    return base;
}

} // namespace brief::model
