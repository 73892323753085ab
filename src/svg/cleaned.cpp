#include "svg/cleaned.hpp"

#include "svg/content.hpp"
#include "svg/svg.hpp"
#include "xml/xml.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace brief::svg {

namespace {

/// Names that a drawing program or its author gave, and no drawing depends on.
bool is_a_note(std::string_view attribute) {
    constexpr std::array<std::string_view, 3> names{"id", "class", "lang"};
    return attribute.find(':') != std::string_view::npos || attribute.starts_with("data-") ||
           attribute.starts_with("aria-") || std::ranges::find(names, attribute) != names.end();
}

void add_escaped(std::string& out, std::string_view value) {
    for (char const c : value) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
}

// Depth is bounded by `Limits::depth`.
void add(std::string& out, xml::Element const& element) { // NOLINT(misc-no-recursion)
    out += "<" + element.name;
    for (xml::Attribute const& attribute : element.attributes) {
        if (!is_a_note(attribute.name)) {
            out += " " + attribute.name + "=\"";
            add_escaped(out, attribute.value);
            out += "\"";
        }
    }
    out += ">";
    for (xml::Element const& child : element.children) {
        if (!shows_nothing(child.name)) {
            add(out, child);
        }
    }
    out += "</" + element.name + ">";
}

} // namespace

Result<std::string> cleaned(std::string_view text) {
    Result<page::Drawing> const drawing = read(text);
    if (!drawing) {
        return failure(drawing.error());
    }
    Limits const limits;
    auto const root = xml::parse(text, {limits.bytes, limits.elements, limits.depth});
    std::string out;
    if (root) {
        add(out, *root);
    }
    return out + "\n";
}

} // namespace brief::svg
