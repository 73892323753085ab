#pragma once

/// What a rendering element yields: a tree in an arena, whose delimiters and affixes are added only when it
/// is flattened, so that parts of it can still be left out.

#include "csl/arena.hpp"
#include "csl/format.hpp"
#include "csl/markup.hpp"
#include "csl/parsed_name.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace brief::csl {

/// What disambiguation, collapsing and substitution look for.
enum class Tag : std::uint8_t { none, names, name_list, name, year, year_suffix, citation_number };

struct Node {
    Format const* format = nullptr; ///< null: none
    std::string_view text = {};
    Token const* tokens = nullptr; ///< text with markup instead
    std::size_t token_count = 0;
    std::string_view delimiter = {};
    std::string_view link = {};
    Node* first = nullptr;
    Node* last = nullptr;
    Node* next = nullptr;
    Tag tag = Tag::none;
    ParsedName const* name = nullptr; ///< of Tag::name
    bool left_out = false;
    bool transparent = false; ///< its children are taken for children of its parent
    bool no_suffix = false;   ///< the suffix of its format is left out
    bool verbatim = false;
    bool term = false;      ///< as in `Token`
    bool of_locale = false; ///< its case is that of the style's language, not of the item's
};

void append(Node& parent, Node* child);

/// The first node with this tag, in reading order; null when there is none. What is left out is passed over.
Node* find_tag(Node* node, Tag tag);

/// What changes of case depend on.
struct Prose {
    std::string_view language; ///< of the item
    std::string_view locale;   ///< of the terms
    bool english = true;       ///< title case applies to the item
};

/// Adds to `tokens` what the node shows. True when that is any text at all.
bool flatten(Node const& node, Tokens& tokens, Arena& arena, Prose const& prose);

/// The text alone, without any markup.
void append_plain(Node const& node, std::string& to, Arena& arena, Prose const& prose);

} // namespace brief::csl
