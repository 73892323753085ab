#pragma once

/// What became of a brief on its pages, as data: for people who make layouts, and for tests.

#include "layout/page_breaker.hpp"
#include "layout/parts.hpp"
#include "layout/typesetter.hpp"

#include <string>
#include <vector>

namespace brief::layout {

struct PageReport {
    double fill = 0;        ///< part of the text area that is used, notes included
    double lines_short = 0; ///< lines of running text that it could hold more
    std::size_t notes = 0;
    bool divided_note = false; ///< its last note goes on
};

struct Report {
    std::vector<PageReport> pages;
    std::vector<std::string> relaxed; ///< rules that no choice of page ends could keep, in words
    LineCount lines;
    double fit = 0; ///< how far the layout was tightened: 0 not at all, 1 to its floors
};

/// The report on pages that end as `breaks` says; `relaxed` and `fit` are the caller's.
Report
report_on(Parts const& parts, PageRules const& rules, PageBreaks const& breaks, Typesetter const& typesetter);

/// A section and how much it takes of the galley.
struct Excess {
    double lines = 0;      ///< of running text that stand behind page `pages`
    std::size_t words = 0; ///< that they hold
    std::string longest;   ///< the heading of the longest section; empty: it has none
};

/// By how much a brief is longer than so many pages.
Excess excess_over(
    std::size_t pages,
    Parts const& parts,
    PageRules const& rules,
    PageBreaks const& breaks,
    Typesetter const& typesetter
);

/// "over by 3 lines (41 words); the longest section is “Timeline”".
std::string describe(Excess const& excess);

} // namespace brief::layout
