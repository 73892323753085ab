#pragma once

/// Layout files, each parsed when a layout that is asked for leads to it, and once. For one `Sources`.

#include "base/result.hpp"
#include "base/source_text.hpp"
#include "load/node.hpp"

#include <map>
#include <string>
#include <string_view>

namespace brief::load {

/// A layout file as it is written, without what it extends.
struct ParsedLayout {
    std::string id; ///< empty where it has none
    Node root;
};

class ParsedLayouts {
public:
    explicit ParsedLayouts(Sources const& sources) : sources_(sources) {}

    Sources const& sources() const { return sources_; }

    /// The faults of `parse_toml`.
    Result<ParsedLayout> const& of(FileId file);

private:
    Sources const& sources_;
    std::map<FileId, Result<ParsedLayout>> parsed_;
};

/// The text under `key` of a layout; empty where there is none.
std::string text_under(Node const& root, std::string_view key);

} // namespace brief::load
