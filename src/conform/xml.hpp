#pragma once

/// XML 1.0 as XMP packets use it (ISO 16684-1): elements, attributes, text, namespaces; no document types.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::conform {

struct XmlElement {
    std::string name; ///< its namespace directly followed by its local name, as RDF writes it
    std::map<std::string, std::string, std::less<>> attributes; ///< named in the same way
    std::string text;                                           ///< its own, without that of its children
    std::vector<XmlElement> children;

    /// The first child of a name; null when there is none.
    XmlElement const* child(std::string_view child_name) const;
};

/// The root element; nothing where `xml` is not well-formed, is nested too deep or has a document type.
std::optional<XmlElement> read_xml(std::string_view xml);

} // namespace brief::conform
