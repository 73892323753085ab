#include "text/paragraph.hpp"

#include "text/elements.hpp"
#include "text/line_setter.hpp"

#include <utility>

namespace brief::text {

namespace {

/// Whether the measure holds enough letters for spaces to take up what is missing; in a narrower one most
/// lines would be loose.
bool is_wide_enough(Paragraph const& paragraph) {
    constexpr double fewest = 35;
    constexpr double letter = 0.45; // em, of a text face
    return paragraph.formats.empty() || paragraph.width >= fewest * letter * paragraph.formats.front().size;
}

} // namespace

std::shared_ptr<Conventions const> const& BreakRules::no_conventions() {
    static std::shared_ptr<Conventions const> const none = std::make_shared<Conventions>();
    return none;
}

SetParagraph set_paragraph(Paragraph const& paragraph, Shaper& shaper, Hyphenator const* hyphenator) {
    SetParagraph result;
    Elements elements = make_elements(paragraph, shaper, hyphenator);
    if (!elements.missing.empty()) {
        result.missing = std::move(elements.missing);
        return result;
    }
    if (paragraph.indent != 0) { // the first line starts inside the measure as others hang out of it
        elements.points.front().protrude_start = -paragraph.indent;
        elements.points.front().blank_start = -paragraph.indent;
    }
    LineRules rules;
    rules.width = paragraph.width;
    rules.justify = paragraph.justify && is_wide_enough(paragraph);
    rules.balance = paragraph.balance;
    rules.space_shrink = paragraph.rules.space_shrink;
    rules.space_stretch = paragraph.rules.space_stretch;
    rules.glyph_flex = rules.justify && !elements.rigid ? paragraph.rules.glyph_flex : 0;
    std::size_t from = 0;
    LineSetter setter(paragraph, elements, shaper, rules.justify);
    for (std::size_t to : choose_breaks(elements.points, rules)) {
        result.lines.push_back(setter.set(from, to));
        from = to;
    }
    return result;
}

} // namespace brief::text
