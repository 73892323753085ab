#include "fuzz/press.hpp"

#include "fuzz/placed.hpp"
#include "layout/assembler.hpp"
#include "layout/column_fill.hpp"
#include "layout/fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <set>
#include <tuple>

namespace brief::test {

namespace {

/// A stretch of a line: runs with no more between them than a word space, from its start to its end.
struct Stretch {
    std::size_t page = 0;
    double y = 0;
    double from = 0;
    double to = 0;
};

/// Words in the order of a line are so in both directions; what is mirrored is where they begin and end.
std::vector<Stretch> stretches_of(page::Pages const& pages, bool mirrored) {
    std::vector<Stretch> runs;
    for (Placed const& run : placed_runs(pages)) {
        double const width = pages.pages[run.page].size.width;
        double const end = run.area.x + run.area.width;
        if (!run.read) {
            continue;
        }
        runs.push_back(
            {run.page, run.area.y, mirrored ? width - end : run.area.x, mirrored ? width - run.area.x : end}
        );
    }
    auto const place = [](Stretch const& one) {
        return std::tuple(one.page, std::llround(one.y * 10), one.from);
    };
    std::ranges::sort(runs, {}, place);
    std::vector<Stretch> out;
    constexpr double widest_gap = 12;
    for (Stretch const& run : runs) {
        bool const joins = !out.empty() && out.back().page == run.page &&
                           std::abs(out.back().y - run.y) < 0.1 && run.from - out.back().to < widest_gap;
        if (joins) {
            out.back().to = std::max(out.back().to, run.to);
        } else {
            out.push_back(run);
        }
    }
    return out;
}

/// I11 what stands at the left stands as far from the other edge in the mirrored document.
void check_mirrored(page::Pages const& pages, page::Pages const& mirrored, std::vector<std::string>& out) {
    if (mirrored.pages.size() != pages.pages.size()) {
        out.push_back(fmt::format(
            "I11 {} pages from the left, {} from the right", pages.pages.size(), mirrored.pages.size()
        ));
        return;
    }
    std::vector<Stretch> const left = stretches_of(pages, false);
    std::vector<Stretch> const right = stretches_of(mirrored, true);
    if (left.size() != right.size()) {
        out.push_back(fmt::format("I11 {} stretches of lines, mirrored {}", left.size(), right.size()));
        return;
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        Stretch const& a = left[i];
        Stretch const& b = right[i];
        bool const same = a.page == b.page && std::abs(a.y - b.y) < 0.01 && std::abs(a.from - b.from) < 0.1 &&
                          std::abs(a.to - b.to) < 0.1;
        if (!same) {
            out.push_back(fmt::format(
                "I11 page {}, y {:.1f}: {:.2f} to {:.2f}, mirrored page {}, y {:.1f}: {:.2f} to {:.2f}",
                a.page + 1,
                a.y,
                a.from,
                a.to,
                b.page + 1,
                b.y,
                b.from,
                b.to
            ));
            return;
        }
    }
}

bool kept_all(layout::PageBreaks const& breaks) {
    return breaks.relaxed.empty() && breaks.crowded.empty() && breaks.late_notes.empty();
}

/// One behind the last row of the fullest page without a divided note; `first` where there is none.
std::size_t
fullest_page(std::vector<layout::Row> const& rows, layout::PageRules const& rules, std::size_t first) {
    std::size_t best = first;
    layout::ColumnFilling page;
    std::set<std::size_t> notes;
    for (std::size_t row = first; row < rows.size(); ++row) {
        if (rules.stretches[rows[row].stretch].columns > 1 || (row > first && rows[row].starts_page)) {
            return rows[row].starts_page && row > first ? row : first;
        }
        double const used = page.add(rows[row]);
        notes.insert(rows[row].notes.begin(), rows[row].notes.end());
        std::vector<layout::NotePart> parts;
        for (std::size_t note : notes) {
            parts.push_back({note, 0, rules.notes[note].lines, false});
        }
        double const all = used + foot_height(parts, rules);
        if (all > rules.heights[rows[first].frame]) {
            break;
        }
        bool const last = row + 1 == rows.size();
        bool const side = all + rows[row].overhang <= rules.heights[rows[first].frame];
        if (side && (last || rows[row].penalty < layout::forbidden)) {
            best = row + 1;
        }
    }
    return best;
}

/// I12 the pages are no more, and cost no more, than when each is filled as far as can be.
void check_greedy(
    layout::PageInput const& input, layout::PageBreaks const& breaks, std::vector<std::string>& out
) {
    std::size_t pages = 0;
    std::size_t first = 0;
    while (first < input.rows.size()) {
        std::size_t const end = fullest_page(input.rows, input.rules, first);
        if (end == first) {
            return; // only with a broken rule
        }
        first = end;
        ++pages;
    }
    if (!kept_all(breaks)) {
        out.emplace_back("I12 a rule is broken, and none when each page is filled as far as can be");
    } else if (breaks.pages.size() > pages) {
        out.push_back(
            fmt::format("I12 {} pages, {} when each is filled as far as can be", breaks.pages.size(), pages)
        );
    }
}

/// I13 without a note the first page on which its mark can stand is no later. The page on which it does stand
/// is chosen with all others, and may be: a page that is less full can be the better one.
void check_without_a_note(
    std::vector<layout::Row> rows, layout::PageRules const& rules, std::vector<std::string>& out
) {
    std::vector<std::size_t> marks;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        marks.insert(marks.end(), rows[row].notes.empty() ? 0 : 1, row);
    }
    if (marks.empty()) {
        return;
    }
    std::size_t const mark = marks[rows.size() % marks.size()];
    std::size_t end = mark + 1; // where a page may end
    while (end < rows.size() && rows[end - 1].penalty == layout::forbidden) {
        ++end;
    }
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(end), rows.end());
    layout::PageBreaks const with = layout::choose_pages(rows, rules);
    std::size_t const note = rows[mark].notes.front();
    for (layout::Row& row : rows) {
        std::erase(row.notes, note);
    }
    layout::PageBreaks const without = layout::choose_pages(rows, rules);
    if (kept_all(with) && (!kept_all(without) || without.pages.size() > with.pages.size())) {
        out.push_back(fmt::format(
            "I13 the mark of note {} can stand on page {}, without the note on {}",
            note + 1,
            with.pages.size(),
            without.pages.size()
        ));
    }
}

/// I14 the search tries no more page ends than the rows of a few pages for each row, for each way to have
/// come there.
void check_steps(
    std::vector<layout::Row> const& rows, layout::PageBreaks const& breaks, std::vector<std::string>& out
) {
    constexpr std::size_t most = 64 * 48; // rows of a page, and ways to have come to its first
    if (breaks.steps > most * rows.size()) {
        out.push_back(fmt::format("I14 {} steps for {} boxes", breaks.steps, rows.size()));
    }
}

} // namespace

Press::Press() {
    kit_.document.running.continues = "goes on";
    kit_.document.running.continued = "went on";
    model::Fit fit;
    fit.pages = 1000;
    fit.min.leading.pt = 11;
    fit.min.size.pt = 9;
    fit.min.margin.pt = 40;
    kit_.sheet.definition.fit = fit;
}

page::Pages Press::set(double more_height, std::string const& language) {
    kit_.document.properties.language = language;
    kit_.sheet.definition.page.margin.bottom.pt -= more_height;
    auto made = kit_.try_pages();
    kit_.sheet.definition.page.margin.bottom.pt += more_height;
    kit_.document.properties.language = "en";
    return made ? std::move(made->value.pages) : page::Pages{};
}

void Press::check_again(page::Pages const& pages, bool kept, std::vector<std::string>& out) {
    page::Pages const again = set(0, "en");
    bool same = again.pages.size() == pages.pages.size();
    for (std::size_t page = 0; same && page < pages.pages.size(); ++page) {
        same = again.pages[page].items == pages.pages[page].items;
    }
    if (!same) {
        out.emplace_back("I9 the same document is set otherwise a second time");
    }
    if (kept && set(20, "en").pages.size() > pages.pages.size()) {
        out.emplace_back("I10 larger pages, and more of them");
    }
    check_mirrored(pages, set(0, "he"), out);
}

/// I10 the tighter the layout, the fewer pages: as far as lines are the same ones. Smaller type has other
/// lines, and other places where pages may end; a finer grid may leave more space above what stands on it.
void Press::check_tightened(std::vector<std::string>& out) {
    model::Stylesheet const own = kit_.sheet;
    auto pages_at = [&](double t) -> std::optional<std::size_t> {
        kit_.sheet = layout::tightened(own, t);
        layout::Typesetter typesetter = kit_.typesetter();
        layout::Parts const parts = set_parts(typesetter, {});
        layout::PageBreaks const breaks =
            choose_pages(rows_of(parts, typesetter), page_rules(parts, typesetter));
        return kept_all(breaks) && breaks.too_tall.empty() ? std::optional(breaks.pages.size())
                                                           : std::nullopt;
    };
    for (auto const& [loose, tight] : {std::pair(0.0, 0.25), std::pair(0.25, 0.5), std::pair(0.75, 1.0)}) {
        std::optional<std::size_t> const before = pages_at(loose);
        std::optional<std::size_t> const after = pages_at(tight);
        if (before && (!after || *after > *before)) {
            out.push_back(fmt::format("I10 {} pages at t = {}, more at {}", *before, loose, tight));
        }
    }
    kit_.sheet = own;
}

std::vector<std::string> Press::faults(content::Document const& document, Depth depth) {
    kit_.document.sections = document.sections;
    kit_.document.notes = document.notes;
    kit_.document.properties.language = "en";
    layout::Typesetter typesetter = kit_.typesetter();
    layout::Parts const parts = set_parts(typesetter, {});
    layout::PageInput const input(parts, typesetter);
    layout::PageBreaks const breaks = choose_pages(input.rows, input.rules);
    layout::Parts taken = parts;
    page::Pages const pages = assemble(taken, input, breaks, typesetter);
    pages_ = pages.pages.size();
    std::vector<std::string> out = faults_of(kit_, typesetter, parts, breaks, pages);
    check_without_a_note(input.rows, input.rules, out);
    check_greedy(input, breaks, out);
    check_steps(input.rows, breaks, out);
    if (depth != Depth::once && breaks.too_tall.empty()) {
        check_again(pages, kept_all(breaks), out);
    }
    if (depth == Depth::tightened && kit_.sheet.definition.page.text_grid == 0) {
        check_tightened(out);
    }
    return out;
}

Press::Time Press::time(content::Document const& document, std::size_t times) {
    kit_.document.notes = document.notes;
    kit_.document.sections.clear();
    for (std::size_t i = 0; i < times; ++i) {
        kit_.document.sections.insert(
            kit_.document.sections.end(), document.sections.begin(), document.sections.end()
        );
    }
    std::clock_t const start = std::clock();
    std::size_t const pages = set(0, "en").pages.size();
    return {static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, pages};
}

} // namespace brief::test
