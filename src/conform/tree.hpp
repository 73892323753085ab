#pragma once

/// The structure tree of a file (ISO 32000-1 14.7.2), read back.

#include "pdf/file.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace brief::conform {

/// A marked-content sequence.
struct Mark {
    std::size_t page = 0;
    std::int64_t id = 0;

    auto operator<=>(Mark const&) const = default;
};

/// An object reference (ISO 32000-1 14.7.4.3).
struct ObjectMark {
    pdf::Id object;
    std::optional<std::size_t> page;
};

/// An element, by its place in `Tree::elements`.
struct ElementMark {
    std::size_t index = 0;
};

struct Element {
    pdf::Id id;
    pdf::Dictionary const* dictionary = nullptr;
    std::string_view role;
    std::optional<std::size_t> parent; ///< none for the topmost
    std::vector<std::variant<Mark, ObjectMark, ElementMark>> kids;
};

/// A miss on the way, with the element that has it.
struct TreeFault {
    std::string what;
    std::optional<pdf::Id> object;
};

struct Tree {
    pdf::Dictionary const* root = nullptr; ///< null where the file has none
    std::vector<Element> elements;         ///< every element behind its parent, in reading order
    std::map<pdf::Id, std::size_t> places;
    std::map<std::int64_t, pdf::Value> parents;      ///< the parent tree: key and what it leads to
    std::map<std::string, pdf::Id, std::less<>> ids; ///< the ID tree
    std::vector<TreeFault> faults;                   ///< of elements
    std::vector<TreeFault> parent_faults;            ///< of the parent tree
    std::vector<TreeFault> id_faults;                ///< of the ID tree
};

/// An attribute of an element with the owner `owner` (ISO 32000-1 14.7.5); null when it has none.
pdf::Value const&
attribute(pdf::File const& file, Element const& element, std::string_view owner, std::string_view key);

Tree read_tree(
    pdf::File const& file, pdf::Dictionary const& catalog, std::map<pdf::Id, std::size_t> const& pages
);

} // namespace brief::conform
