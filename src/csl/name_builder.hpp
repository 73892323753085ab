#pragma once

/// One name: the order of its parts and how much of it is shown. CSL 1.0.2, "Name-part Order".

#include "csl/cite_state.hpp"
#include "csl/name_style.hpp"
#include "csl/node.hpp"
#include "csl/style.hpp"

#include <string>
#include <string_view>

namespace brief::csl {

class NameBuilder {
public:
    NameBuilder(
        Arena& arena,
        Style const& style,
        NamesElement const& names,
        NameStyle const& options,
        CiteState const& state
    ) :
        arena_(arena), style_(style), names_(names), options_(options), state_(state) {}

    /// Never null; of an empty name, a node that shows nothing.
    Node* build(ParsedName const& name, bool inverted);

private:
    Node* build_literal(ParsedName const& name);
    Node* build_display(ParsedName const& name);
    Node* build_inverted(ParsedName const& name);
    Node* build_short(ParsedName const& name);
    Node* build_family_first(ParsedName const& name);
    /// A word behind those of `to`, with a space between them unless the last one joins.
    void add_word(Node& to, std::string_view text, Format const* format);
    Node* part(Format const* affixes);
    void add_part(Node& to, Node* part, std::string_view separator);
    std::string_view given(ParsedName const& name);
    GivenLevel level_of(ParsedName const& name) const;
    bool shows_given(ParsedName const& name) const;

    Arena& arena_;
    Style const& style_;
    NamesElement const& names_;
    NameStyle const& options_;
    CiteState const& state_;
};

} // namespace brief::csl
