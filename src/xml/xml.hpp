#pragma once

/// XML 1.0 as a tree of values, read within limits. Nothing outside of the text is ever asked for, and no
/// entity is declared: a text with a document type declaration is refused.

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::xml {

struct Attribute {
    std::string name; ///< with its prefix, as written
    std::string value;
};

struct Element {
    std::string name; ///< with its prefix, as written
    std::vector<Attribute> attributes;
    std::vector<Element> children;
    std::string text;     ///< the character data right in it, joined
    std::size_t line = 0; ///< where it starts, from 1
};

/// The value of an attribute; null when the element has none of this name.
std::string const* find_attribute(Element const& element, std::string_view name);

struct Limits {
    std::size_t bytes = std::size_t{1} << 20U;
    std::size_t elements = 10'000;
    std::size_t depth = 64; ///< of elements in each other
};

enum class FaultKind : std::uint8_t {
    encoding,   ///< not UTF-8, or a control character
    syntax,     ///< not well-formed
    doctype,    ///< a document type declaration
    stylesheet, ///< a processing instruction that names a style sheet
    bytes,      ///< more than `Limits::bytes`
    elements,
    depth,
};

struct Fault {
    FaultKind kind = FaultKind::syntax;
    std::size_t line = 0; ///< from 1; 0 for the text as a whole

    bool operator==(Fault const&) const = default;
};

/// The root element. Size and number of elements are counted before anything is parsed.
tl::expected<Element, Fault> parse(std::string_view text, Limits const& limits);

} // namespace brief::xml
