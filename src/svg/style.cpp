#include "svg/style.hpp"

#include "svg/color.hpp"
#include "svg/fault.hpp"
#include "svg/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace brief::svg {

namespace {

struct Property {
    std::string_view name;
    std::string_view value;
};

/// Properties that change the look and that a plain drawing has with one value only.
struct Fixed {
    std::string_view name;
    std::array<std::string_view, 3> values; ///< that change nothing
    char const* what;
    char const* hint;
};

constexpr char const* opacity_hint = "give it the colour that it shows on white instead";
constexpr char const* plain_hint = "convert it to paths in a drawing program";
constexpr char const* cut_hint = "cut the paths themselves in a drawing program";

constexpr std::array<Fixed, 15> fixed_properties{{
    {"opacity", {"1", "1.0", "100%"}, "is transparent", opacity_hint},
    {"fill-opacity", {"1", "1.0", "100%"}, "is transparent", opacity_hint},
    {"stroke-opacity", {"1", "1.0", "100%"}, "is transparent", opacity_hint},
    {"mix-blend-mode", {"normal", "", ""}, "is transparent", opacity_hint},
    {"filter", {"none", "", ""}, "has a filter", "draw it without the effect"},
    {"clip-path", {"none", "", ""}, "has a clipping path", cut_hint},
    {"clip", {"auto", "", ""}, "has a clipping path", cut_hint},
    {"mask", {"none", "", ""}, "has a mask", cut_hint},
    {"marker", {"none", "", ""}, "has markers on a line", plain_hint},
    {"marker-start", {"none", "", ""}, "has markers on a line", plain_hint},
    {"marker-mid", {"none", "", ""}, "has markers on a line", plain_hint},
    {"marker-end", {"none", "", ""}, "has markers on a line", plain_hint},
    {"stroke-dashoffset", {"0", "0px", "0.0"}, "has dashes that do not start at the end", plain_hint},
    {"vector-effect", {"none", "", ""}, "has a line whose width is not its own", plain_hint},
    {"paint-order", {"normal", "fill", "fill stroke markers"}, "paints lines before areas", plain_hint},
}};

/// Sets the properties of one element.
class Setter {
public:
    Setter(Style& style, Style const& parent, std::size_t line) :
        style_(style), parent_(parent), line_(line) {}

    std::optional<Diagnostic> set(Property const& property);

private:
    std::optional<Diagnostic> set_paint(Property const& property, std::optional<Color> Style::*paint);
    std::optional<Diagnostic> set_line(Property const& property);
    std::optional<Diagnostic> set_dashes(Property const& property);

    template <class T, std::size_t count>
    std::optional<Diagnostic> set_word(
        Property const& property, T Style::*to, std::array<std::pair<std::string_view, T>, count> const& words
    ) {
        auto found = std::ranges::find(words, property.value, [](auto const& word) { return word.first; });
        if (found == words.end()) {
            return not_understood(property);
        }
        style_.*to = found->second;
        return std::nullopt;
    }

    Diagnostic not_understood(Property const& property) const {
        return refused(
            line_,
            fmt::format(
                "has {} \"{}\", which is not understood", property.name, property.value.substr(0, 40)
            ),
            "save it as plain SVG in a drawing program"
        );
    }

    Style& style_;
    Style const& parent_;
    std::size_t line_;
};

std::optional<Diagnostic> Setter::set_paint(Property const& property, std::optional<Color> Style::*paint) {
    std::string_view value = property.value;
    if (value.starts_with("url(")) {
        return refused(
            line_, "has a gradient or a pattern", "give every area one plain colour, or use a PNG as the logo"
        );
    }
    if (value == "none" || value == "transparent") {
        style_.*paint = std::nullopt;
    } else if (value == "currentColor" || value == "currentcolor") {
        style_.*paint = style_.color;
    } else if (std::optional<Color> color = parse_svg_color(value)) {
        style_.*paint = color;
    } else {
        return not_understood(property);
    }
    return std::nullopt;
}

std::optional<Diagnostic> Setter::set_dashes(Property const& property) {
    style_.dashes.clear();
    if (property.value == "none") {
        return std::nullopt;
    }
    std::string_view rest = property.value;
    double sum = 0;
    constexpr std::size_t most = 32;
    for (skip_separator(rest); !rest.empty(); skip_separator(rest)) {
        std::size_t end = rest.find_first_of(" \t\r\n,");
        std::optional<double> dash = parse_user_length(rest.substr(0, end));
        if (!dash || *dash < 0 || style_.dashes.size() == most) {
            return not_understood(property);
        }
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end);
        style_.dashes.push_back(*dash);
        sum += *dash;
    }
    if (sum == 0) {
        style_.dashes.clear();
    }
    return std::nullopt;
}

std::optional<Diagnostic> Setter::set_line(Property const& property) {
    if (property.name == "stroke-width") {
        std::optional<double> width = parse_user_length(property.value);
        if (!width || *width < 0) {
            return not_understood(property);
        }
        style_.stroke_width = *width;
    } else if (property.name == "stroke-miterlimit") {
        std::string_view rest = property.value;
        std::optional<double> limit = take_number(rest);
        if (!limit || *limit < 1 || !rest.empty()) {
            return not_understood(property);
        }
        style_.miter_limit = *limit;
    } else if (property.name == "stroke-dasharray") {
        return set_dashes(property);
    } else if (property.name == "stroke-linecap") {
        using page::LineCap;
        return set_word(
            property,
            &Style::cap,
            std::array<std::pair<std::string_view, LineCap>, 3>{
                {{"butt", LineCap::butt}, {"round", LineCap::round}, {"square", LineCap::square}}}
        );
    } else if (property.name == "stroke-linejoin") {
        using page::LineJoin;
        return set_word(
            property,
            &Style::join,
            std::array<std::pair<std::string_view, LineJoin>, 3>{
                {{"miter", LineJoin::miter}, {"round", LineJoin::round}, {"bevel", LineJoin::bevel}}}
        );
    }
    return std::nullopt;
}

std::optional<Diagnostic> Setter::set(Property const& property) {
    if (property.value == "inherit") {
        return std::nullopt; // what is not inherited has no value that passes but its initial one
    }
    auto const* fixed = std::ranges::find(fixed_properties, property.name, &Fixed::name);
    if (fixed != fixed_properties.end()) {
        bool is_plain = std::ranges::find(fixed->values, property.value) != fixed->values.end();
        return is_plain ? std::nullopt : std::optional(refused(line_, fixed->what, fixed->hint));
    }
    if (property.name == "fill") {
        return set_paint(property, &Style::fill);
    }
    if (property.name == "stroke") {
        return set_paint(property, &Style::stroke);
    }
    if (property.name == "color") {
        std::optional<Color> color = parse_svg_color(property.value);
        style_.color = color.value_or(parent_.color);
        return color ? std::nullopt : std::optional(not_understood(property));
    }
    if (property.name == "fill-rule") {
        using page::FillRule;
        return set_word(
            property,
            &Style::fill_rule,
            std::array<std::pair<std::string_view, FillRule>, 2>{
                {{"nonzero", FillRule::nonzero}, {"evenodd", FillRule::even_odd}}}
        );
    }
    if (property.name == "visibility") {
        style_.is_visible = property.value == "visible";
        return std::nullopt;
    }
    if (property.name == "display") {
        style_.is_displayed = property.value != "none";
        return std::nullopt;
    }
    return set_line(property);
}

/// The declarations of an attribute `style`; false when it is more than a list of them.
bool add_declarations(std::string_view text, std::vector<Property>& to) {
    while (!text.empty()) {
        std::string_view declaration = trimmed(text.substr(0, text.find(';')));
        std::size_t end = text.find(';');
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (declaration.empty()) {
            continue;
        }
        std::size_t colon = declaration.find(':');
        if (colon == std::string_view::npos ||
            declaration.find_first_of("{}!@\\") != std::string_view::npos ||
            declaration.find("/*") != std::string_view::npos) {
            return false;
        }
        to.push_back({trimmed(declaration.substr(0, colon)), trimmed(declaration.substr(colon + 1))});
    }
    return true;
}

} // namespace

Result<Style> style_of(xml::Element const& element, Style const& parent) {
    Style style = parent;
    std::vector<Property> properties;
    properties.reserve(element.attributes.size());
    for (xml::Attribute const& attribute : element.attributes) {
        properties.push_back({attribute.name, trimmed(attribute.value)});
    }
    // Declarations win over attributes (SVG 1.1, 6.4).
    std::string const* declared = xml::find_attribute(element, "style");
    if (declared != nullptr && !add_declarations(*declared, properties)) {
        return failure(refused(
            element.line, "has a style that is not understood", "save it as plain SVG in a drawing program"
        ));
    }
    // `currentColor` is the colour of the element itself, wherever it stands among the attributes.
    std::ranges::stable_partition(properties, [](Property const& p) { return p.name == "color"; });
    Setter setter(style, parent, element.line);
    for (Property const& property : properties) {
        if (std::optional<Diagnostic> fault = setter.set(property)) {
            return failure(std::move(*fault));
        }
    }
    return style;
}

} // namespace brief::svg
