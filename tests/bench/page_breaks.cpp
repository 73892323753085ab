// How full pages are: the program's search beside pages that are each filled as far as can be, as most
// typesetters do it, on the same random galleys of 300 boxes: paragraphs, heads, quotations, tables and
// notes. Prints pages, how many lines they are short (root of the mean square), the share that is more than
// five lines short, divided notes and broken rules; the last page of a galley does not count. Then the time.
//
//   cmake --build build/release --target page_breaks_bench && build/release/tests/page_breaks_bench [GALLEYS]

#include "layout/page_breaker.hpp"
#include "layout/page_filling.hpp"
#include "support/random.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <vector>

using namespace brief;
using layout::PagePlan;
using layout::PageRules;
using layout::Row;

namespace {

constexpr std::size_t boxes = 300;
constexpr double line = 14;
constexpr double page_height = 49 * line;

struct RandomGalley {
    std::vector<Row> rows;
    PageRules rules;
};

class Author {
public:
    explicit Author(std::uint32_t seed) : random_(seed) {}

    RandomGalley galley() {
        out_.rules.heights = {page_height};
        out_.rules.line = line;
        out_.rules.notes_above = 10;
        out_.rules.continued = 10.5;
        while (out_.rows.size() < boxes) {
            std::size_t const kind = random_.whole(1, 20);
            kind <= 2 ? head() : kind <= 4 ? quotation() : kind == 5 ? table() : paragraph();
        }
        return std::move(out_);
    }

private:
    Row& add(double height, double space = 0) {
        Row row;
        row.height = height;
        row.space = space;
        out_.rows.push_back(std::move(row));
        return out_.rows.back();
    }

    void maybe_note(Row& row, std::size_t one_in) {
        if (random_.one_in(one_in)) {
            row.notes.push_back(out_.rules.notes.size());
            out_.rules.notes.push_back({2, 10.5, random_.whole(1, 4)});
        }
    }

    static void keep(Row& row) { row.penalty = layout::forbidden; }

    void head() { keep(add(2 * line, line)); }

    void quotation() { maybe_note(add(static_cast<double>(random_.whole(2, 7)) * 15.75, 10.5), 2); }

    void paragraph() {
        std::size_t const lines = random_.whole(1, 12);
        for (std::size_t i = 0; i < lines; ++i) {
            Row& row = add(line, i == 0 ? line / 2 : 0);
            maybe_note(row, 6);
            bool const orphan = i == 0 && lines > 1;
            bool const widow = i + 2 == lines;
            bool const hyphen = i + 1 < lines && random_.one_in(7);
            if (orphan || widow || hyphen) {
                keep(row);
            }
        }
    }

    void table() {
        keep(add(24.5, line));
        std::size_t const rows = random_.whole(5, 26);
        for (std::size_t i = 0; i < rows; ++i) {
            Row& row = add(7 + 10.5 * static_cast<double>(random_.whole(1, 3)));
            row.header = 24.5;
            maybe_note(row, 5);
            if (i == 0 || i + 2 == rows) {
                keep(row);
            }
        }
    }

    test::Random random_;
    RandomGalley out_;
};

/// Each page filled as far as can be with its rules kept, one behind the other.
std::vector<PagePlan> filled_pages(RandomGalley const& galley) {
    layout::GalleyRows const rows(galley.rows, galley.rules);
    std::vector<PagePlan> out;
    layout::Carried carried;
    for (std::size_t first = 0; first < galley.rows.size();) {
        layout::Filling page(rows, first, carried);
        PagePlan best{first, first, {}, 0, 0, 0};
        layout::Carried left;
        for (std::size_t row = first; row < galley.rows.size(); ++row) {
            page.add(row);
            double const room = page_height - page.used();
            if (room < 0) {
                break;
            }
            if (galley.rows[row].penalty == layout::forbidden && row + 1 < galley.rows.size()) {
                continue;
            }
            for (layout::Foot const& foot : fill_foot(page.wanted(), room, galley.rules, false)) {
                best = {first, row + 1, foot.parts, 0, 0, room - foot.height};
                left = foot.left;
                break;
            }
        }
        if (best.end == first) {
            return {}; // only with a broken rule
        }
        carried = left;
        first = best.end;
        out.push_back(std::move(best));
    }
    return out;
}

class Tally {
public:
    void add(std::vector<PagePlan> const& pages, PageRules const& rules) {
        pages_ += pages.size();
        for (PagePlan const& page : pages) {
            bool const divided =
                !page.notes.empty() && page.notes.back().to < rules.notes[page.notes.back().note].lines;
            divided_ += divided ? 1 : 0;
            if (&page != &pages.back()) {
                double const lines = page.short_by / line;
                ++counted_;
                squares_ += lines * lines;
                far_short_ += lines > 5 ? 1 : 0;
            }
        }
    }

    void print(std::string_view name) const {
        auto const n = static_cast<double>(counted_);
        std::fputs(
            fmt::format(
                "| {} | {} | {:.2f} | {:.1f} % | {} |\n",
                name,
                pages_,
                std::sqrt(squares_ / n),
                100.0 * static_cast<double>(far_short_) / n,
                divided_
            )
                .c_str(),
            stdout
        );
    }

private:
    std::size_t pages_ = 0;
    std::size_t counted_ = 0;
    std::size_t far_short_ = 0;
    std::size_t divided_ = 0;
    double squares_ = 0;
};

} // namespace

int main(int count, char** arguments) {
    std::size_t galleys = 1000;
    if (count > 1) {
        std::string_view const text = arguments[1];
        std::from_chars(text.data(), text.data() + text.size(), galleys);
    }
    Tally searched;
    Tally filled;
    std::size_t broken = 0;
    std::size_t stuck = 0;
    std::clock_t spent = 0;
    for (std::size_t seed = 1; seed <= galleys; ++seed) {
        RandomGalley const galley = Author(static_cast<std::uint32_t>(seed)).galley();
        std::clock_t const start = std::clock();
        layout::PageBreaks const found = choose_pages(galley.rows, galley.rules);
        spent += std::clock() - start;
        std::vector<PagePlan> const greedy = filled_pages(galley);
        broken += found.relaxed.size() + found.crowded.size() + found.late_notes.size();
        stuck += greedy.empty() ? 1 : 0;
        if (!greedy.empty()) {
            searched.add(found.pages, galley.rules);
            filled.add(greedy, galley.rules);
        }
    }
    std::puts("| pages | number | lines short, rms | over 5 short | divided notes |\n| --- | --- | --- | --- "
              "| --- |");
    filled.print("each filled as far as can be");
    searched.print("chosen together");
    std::fputs(
        fmt::format(
            "{} galleys: {} rules broken by the search, {} galleys in which filling found no way; {:.3f} ms "
            "a galley\n",
            galleys,
            broken,
            stuck,
            1000.0 * static_cast<double>(spent) / CLOCKS_PER_SEC / static_cast<double>(galleys)
        )
            .c_str(),
        stdout
    );
    return 0;
}
