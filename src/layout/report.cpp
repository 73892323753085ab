#include "layout/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace brief::layout {

namespace {

std::size_t words_in(Box const& box) {
    std::size_t words = 0;
    for (page::Item const& item : box.items) {
        if (auto const* run = std::get_if<page::GlyphRun>(&item.what)) {
            bool inside = false;
            for (char c : run->text) {
                words += c != ' ' && !inside ? 1 : 0;
                inside = c != ' ';
            }
        }
    }
    return words;
}

/// The heading of the section that takes most of the galley.
std::string longest_section(Parts const& parts) {
    std::map<std::string, double> heights;
    std::string longest;
    std::string heading;
    for (Box const& box : parts.galley.boxes()) {
        heading = box.heading && box.heading->section ? box.heading->title : heading;
        double& height = heights[heading];
        height += box.space + box.height;
        longest = !heading.empty() && height > heights[longest] ? heading : longest;
    }
    return longest;
}

} // namespace

Report report_on(
    Parts const& parts, PageRules const& rules, PageBreaks const& breaks, Typesetter const& typesetter
) {
    Report report;
    report.lines = typesetter.lines();
    std::vector<Box> const& boxes = parts.galley.boxes();
    for (PagePlan const& plan : breaks.pages) {
        std::size_t const row = plan.first < plan.end ? plan.first : plan.first - 1;
        double const height = rules.heights[boxes[row].frame];
        PageReport page;
        page.fill = (height - plan.short_by) / height;
        page.lines_short = plan.short_by / rules.line;
        page.notes = plan.notes.size();
        page.divided_note =
            !plan.notes.empty() && plan.notes.back().to < rules.notes[plan.notes.back().note].lines;
        report.pages.push_back(page);
    }
    return report;
}

Excess excess_over(
    std::size_t pages,
    Parts const& parts,
    PageRules const& rules,
    PageBreaks const& breaks,
    Typesetter const& typesetter
) {
    Excess excess;
    excess.longest = longest_section(parts);
    double height = 0;
    for (std::size_t i = pages; i < breaks.pages.size(); ++i) {
        PagePlan const& plan = breaks.pages[i];
        for (std::size_t row = plan.first; row < plan.end; ++row) {
            Box const& box = parts.galley.boxes()[row];
            height += box.space + box.height;
            excess.words += words_in(box);
        }
        height += foot_height(plan.notes, rules);
    }
    excess.lines = std::max(1.0, std::ceil(height / typesetter.style("body").leading - 0.01));
    return excess;
}

std::string describe(Excess const& excess) {
    std::string out = fmt::format(
        "over by {:.0f} line{} ({} word{})",
        excess.lines,
        excess.lines > 1 ? "s" : "",
        excess.words,
        excess.words == 1 ? "" : "s"
    );
    if (!excess.longest.empty()) {
        out += fmt::format("; the longest section is “{}”", excess.longest);
    }
    return out;
}

} // namespace brief::layout
