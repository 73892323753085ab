#pragma once

/// What is asked of a citation style for a whole document: each citation with its number, since a cite
/// depends on all others.

#include "cite/archived.hpp"
#include "cite/cite.hpp"
#include "cite/lines.hpp"
#include "cite/locator.hpp"
#include "csl/processor.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace brief::cite {

/// What becomes of one citation of the document. Numbers are places in `DocumentPlan::request.citations`.
struct CitationPlan {
    std::optional<std::size_t> cites;  ///< its sources, in its note or in the text
    std::optional<std::size_t> author; ///< the author's name, a word of the text
    std::size_t note = 0;              ///< from 1; 0: it has none
    bool repeats = false;              ///< its note is there already
};

/// Where a citation of the request comes from.
struct CitationOrigin {
    std::vector<std::string> sources; ///< each id once
    content::OriginId place = content::OriginId::program;
};

struct DocumentPlan {
    csl::Request request;
    std::vector<CitationPlan> citations; ///< in reading order
    std::vector<CitationOrigin> origins; ///< one for each of the request
    std::vector<content::Inlines> asides;
    std::set<std::string> cited;
    std::vector<std::string> order; ///< the ids that are cited, in the order of their first citations
    std::size_t notes = 0;
    Diagnostics faults;
};

class Planner : public LineVisitor {
public:
    Planner(
        content::Document& document,
        view::View const& view,
        model::Labels const& labels,
        CitationStyle const& style
    );

    DocumentPlan run() &&;

    void line(content::Inlines& line) override;

    void list_of_sources(content::List& /*list*/) override {}

private:
    void plan(content::Citation& citation);
    void plan_note(CitationPlan& plan, content::Citation const& citation);
    std::vector<csl::Cite> cites_of(content::Citation const& citation);
    std::optional<csl::Cite> cite_of(content::CitedSource const& cited);
    void add_archived(csl::Cite& cite, content::CitedSource const& cited);
    std::size_t ask(std::vector<csl::Cite> cites, int note, content::OriginId place);
    model::Source const* find(content::CitedSource const& cited);
    static void join(std::vector<csl::Cite>& cites, csl::Cite cite);

    content::Document& document_;
    view::View const& view_;
    model::Labels const& labels_;
    CitationStyle const& style_;
    language::Language language_;
    LocatorReader locators_;
    std::map<std::string, model::Source const*, std::less<>> sources_;
    DocumentPlan out_;
    std::map<std::string, std::size_t, std::less<>> remarks_; ///< notes that are a remark alone, by its text
    std::size_t in_note_ = 0;                                 ///< the number of the note whose remark is read
};

} // namespace brief::cite
