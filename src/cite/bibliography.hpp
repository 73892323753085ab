#pragma once

/// The lists of sources of a document in a citation style.

#include "cite/plan.hpp"
#include "csl/processor.hpp"

#include <map>
#include <string>
#include <vector>

namespace brief::cite {

/// A style shows nothing for `sources`, which `origin` cites.
Diagnostic
empty_citation(CitationStyle const& style, std::string const& sources, content::Origin const& origin);

class Bibliography {
public:
    Bibliography(
        content::Document& document,
        view::View const& view,
        model::Labels const& labels,
        CitationStyle const& style
    );

    /// Finds what the lists hold: the sources that their sections select and, where citations stand in the
    /// text, all others that are cited. Adds to `plan` in which order the style is to number them, and what
    /// is wrong. Code::unknown_source, Code::no_list_of_sources.
    void gather(DocumentPlan& plan);

    bool lists(std::string_view source) const { return entries_.contains(source); }

    /// Writes the entries, in the order of the style. Code::empty_citation.
    Diagnostics write(csl::Output const& output, std::vector<csl::Item> const& items);

    /// The number of its entry, by source.
    std::map<std::string, std::size_t, std::less<>> const& entries() const { return entries_; }

private:
    struct Member {
        std::string source;
        content::OriginId origin = content::OriginId::program;
    };

    using Rendered = std::map<std::string, csl::Pieces, std::less<>>;

    void read_lists(Diagnostics& faults);
    Rendered render(csl::Output const& output, std::vector<csl::Item> const& items) const;
    void write_list(std::size_t index, Rendered const& rendered);
    void add_entry(content::List& list, Member const& member, csl::Pieces const& pieces);

    content::Document& document_;
    view::View const& view_;
    model::Labels const& labels_;
    CitationStyle const& style_;
    language::Language language_;
    std::vector<content::List*> lists_;
    std::vector<std::vector<Member>> members_; ///< of each list
    std::map<std::string, std::size_t, std::less<>> entries_;
    std::size_t next_ = 0; ///< number of an entry
    Diagnostics faults_;
};

} // namespace brief::cite
