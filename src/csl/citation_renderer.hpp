#pragma once

/// A citation of one or more cites: sorting, grouping and collapsing. CSL 1.0.2, "Cite Grouping", "Cite
/// Collapsing".

#include "csl/evaluator.hpp"
#include "csl/positions.hpp"
#include "csl/processor.hpp"
#include "csl/registry.hpp"
#include "csl/sorter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace brief::csl {

class CitationRenderer {
public:
    CitationRenderer(
        Style const& style,
        Locale const& locale,
        Evaluator& evaluator,
        Arena& arena,
        Registry const& registry,
        Sorter& sorter
    ) :
        style_(style),
        locale_(locale),
        evaluator_(evaluator),
        arena_(arena),
        registry_(registry),
        sorter_(sorter) {}

    Pieces render(Citation const& citation, std::vector<PlacedCite> const& places);

private:
    struct Member {
        Cite const* cite = nullptr;
        std::size_t item = 0;
        CiteState state;
        Node* node = nullptr;
        std::string names;               ///< as they are shown; empty for a cite without names
        std::string year;                ///< the rest up to the year suffix
        std::string_view delimiter = {}; ///< before it
        bool skipped = false;
    };

    std::vector<Member> members_of(Citation const& citation, std::vector<PlacedCite> const& places) const;
    void sort(std::vector<Member>& members);
    void render_members(std::vector<Member>& members);
    void group(std::vector<Member>& members) const;
    void set_delimiters(std::vector<Member>& members) const;
    void collapse_numbers(std::vector<Member>& members) const;
    void collapse_years(std::vector<Member>& members);
    void range_suffixes(std::vector<Member>& members);
    Tokens join(std::vector<Member> const& members);
    void add_member(Member const& member, bool first, Tokens& tokens);
    static void apply_mode(Member& member);
    bool has_name_of(Member const& member, Member const& before) const;
    bool has_year_of(Member const& member, Member const& before) const;
    void collapse_year(Member& member, Member const& before) const;
    std::string plain(Node const* node, std::size_t item);

    Style const& style_;
    Locale const& locale_;
    Evaluator& evaluator_;
    Arena& arena_;
    Registry const& registry_;
    Sorter& sorter_;
};

} // namespace brief::csl
