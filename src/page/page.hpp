#pragma once

/// A brief with everything in its place: the value between `layout` and `paint`. It holds all that the file
/// will show and say; no later stage adds a word.

#include "page/geometry.hpp"
#include "page/item.hpp"
#include "page/structure.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace brief::page {

/// A place inside the brief.
struct Destination {
    std::size_t page = 0; ///< from 0
    Point at;

    bool operator==(Destination const&) const = default;
};

/// A part of a page that leads elsewhere when it is clicked (ISO 32000-1 12.5.6.5).
struct Link {
    Rect area;
    NodeId node{};                                 ///< the Link or Reference node it belongs to
    std::variant<std::string, Destination> target; ///< a URI, or a place inside the brief
    std::string description;                       ///< Contents: said by assistive technology

    bool operator==(Link const&) const = default;
};

struct Page {
    Size size;
    std::string label;       ///< as a reader calls it: "2"
    std::vector<Item> items; ///< in painting order
    std::vector<Link> links;

    bool operator==(Page const&) const = default;
};

/// A bookmark (ISO 32000-1 12.3.3).
struct OutlineEntry {
    int level = 1; ///< from 1; at most one more than the entry before
    std::string title;
    Destination target;

    bool operator==(OutlineEntry const&) const = default;
};

/// What the file says of itself. Nothing in it comes from the machine that made it.
struct Properties {
    std::string title;
    std::string author; ///< the publishing organisation
    std::string subject;
    std::vector<std::string> keywords;
    std::string language;  ///< BCP 47
    std::int64_t date = 0; ///< creation and modification, seconds since 1970-01-01T00:00Z
    std::string producer;  ///< this program with its version

    bool operator==(Properties const&) const = default;
};

struct Pages {
    Properties properties;
    std::vector<Page> pages;
    Structure structure;
    std::vector<OutlineEntry> outline;
};

} // namespace brief::page
