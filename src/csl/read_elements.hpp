#pragma once

/// The rendering elements of a style, read from XML.

#include "csl/read_attributes.hpp"
#include "csl/style.hpp"
#include "xml/xml.hpp"

#include <map>
#include <string>
#include <vector>

namespace brief::csl {

class ElementReader {
public:
    /// `macros`: the number of each macro, by name.
    ElementReader(std::map<std::string, std::size_t, std::less<>> const& macros, Faults& faults) :
        macros_(macros), faults_(faults) {}

    std::vector<Element> read_children(xml::Element const& parent);

private:
    Element read(xml::Element const& element);
    void read_text(xml::Element const& element, Element& into);
    void read_number(xml::Element const& element, Element& into);
    void read_date(xml::Element const& element, Element& into);
    void read_name(xml::Element const& element, NamesElement& names);
    void read_names(xml::Element const& element, Element& into);
    void read_choose(xml::Element const& element, Element& into);
    NamePartFormat read_part(xml::Element const& element);
    Label read_label(xml::Element const& element);
    void fault(xml::Element const& element, FaultKind kind, std::string message, std::string hint);

    std::map<std::string, std::size_t, std::less<>> const& macros_;
    Faults& faults_;
};

} // namespace brief::csl
