#include "svg/content.hpp"

#include "svg/fault.hpp"
#include "svg/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace brief::svg {

namespace {

struct Refused {
    std::string_view name;
    char const* what;
    char const* hint;
};

constexpr char const* text_hint = "convert the text to paths: in Inkscape, Path > Object to Path";
constexpr char const* still_hint = "take the animation out";
constexpr char const* picture_hint = "draw it as paths, or use a PNG or a JPEG as the logo";

constexpr std::array<Refused, 24> refused_elements{{
    {"text", "has text", text_hint},
    {"tspan", "has text", text_hint},
    {"tref", "has text", text_hint},
    {"textPath", "has text", text_hint},
    {"flowRoot", "has text", text_hint},
    {"font", "has a font", text_hint},
    {"font-face", "has a font", text_hint},
    {"image", "has a picture in it", picture_hint},
    {"feImage", "has a picture in it", picture_hint},
    {"foreignObject", "has content that is not SVG", picture_hint},
    {"video", "has content that is not SVG", picture_hint},
    {"audio", "has content that is not SVG", picture_hint},
    {"script", "has a script", "save it as plain SVG, without scripts"},
    {"handler", "has a script", "save it as plain SVG, without scripts"},
    {"style", "has a style sheet", "save it with presentation attributes: in Inkscape, as Plain SVG"},
    {"filter", "has a filter", "draw it without the effect"},
    {"use", "has a clone", "make it a copy: in Inkscape, Edit > Clone > Unlink Clone"},
    {"a", "has a link", "take the link out; the letterhead has a line for an address"},
    {"switch", "has content that is chosen by language", "keep one of the choices"},
    {"animate", "is animated", still_hint},
    {"animateColor", "is animated", still_hint},
    {"animateMotion", "is animated", still_hint},
    {"animateTransform", "is animated", still_hint},
    {"set", "is animated", still_hint},
}};

constexpr std::array<std::string_view, 14> silent_elements{
    "title",
    "desc",
    "metadata",
    "defs",
    "symbol",
    "marker",
    "linearGradient",
    "radialGradient",
    "stop",
    "pattern",
    "clipPath",
    "mask",
    "view",
    "color-profile"};

bool has_prefix(std::string_view name) {
    return name.find(':') != std::string_view::npos;
}

/// "onload", "onclick", …: every attribute of SVG that starts so runs a script.
std::optional<Diagnostic> find_event(xml::Element const& element) {
    auto event = std::ranges::find_if(element.attributes, [](xml::Attribute const& attribute) {
        return attribute.name.starts_with("on");
    });
    if (event == element.attributes.end() || has_prefix(element.name)) {
        return std::nullopt;
    }
    return refused(element.line, "has a script", "save it as plain SVG, without scripts");
}

std::optional<Diagnostic> check(xml::Element const& element) {
    auto const* found = std::ranges::find(refused_elements, element.name, &Refused::name);
    if (found != refused_elements.end()) {
        return refused(element.line, found->what, found->hint);
    }
    bool is_known = element.name == "g" || is_shape(element.name) || shows_nothing(element.name);
    if (!is_known) {
        return refused(
            element.line,
            fmt::format("has an element <{}>, which is not understood", element.name),
            "save it as plain SVG in a drawing program"
        );
    }
    return find_event(element);
}

} // namespace

bool shows_nothing(std::string_view name) {
    return has_prefix(name) || std::ranges::find(silent_elements, name) != silent_elements.end();
}

std::optional<Diagnostic> find_foreign_content(xml::Element const& root) {
    if (std::optional<Diagnostic> event = find_event(root)) {
        return event;
    }
    for (xml::Element const& child : root.children) {
        std::optional<Diagnostic> fault = check(child);
        bool is_other = has_prefix(child.name) || child.name == "metadata";
        if (!fault && !is_other) {
            fault = find_foreign_content(child);
        }
        if (fault) {
            return fault;
        }
    }
    return std::nullopt;
}

} // namespace brief::svg
