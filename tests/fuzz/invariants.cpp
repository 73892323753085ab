#include "fuzz/invariants.hpp"

#include "fuzz/beside.hpp"
#include "fuzz/placed.hpp"

#include "layout/assembler.hpp"
#include "layout/column_fill.hpp"
#include "layout/parts.hpp"
#include "layout/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace brief::test {

namespace {

/// All that is checked of one document, set once.
class Checker {
public:
    Checker(
        Kit& kit,
        layout::Typesetter const& typesetter,
        layout::Parts const& parts,
        layout::PageBreaks const& breaks,
        page::Pages const& pages
    ) :
        kit_(kit),
        typesetter_(typesetter),
        parts_(parts),
        breaks_(breaks),
        pages_(pages),
        runs_(placed_runs(pages)) {
        for (Placed const& run : runs_) {
            for (std::string const& word : words_of(run.text)) {
                (run.read ? read_ : again_)[word].push_back(run.page);
            }
        }
    }

    std::vector<std::string> run() {
        painted_once();
        inside_frames();
        apart();
        notes_begin_at_their_marks();
        rules_kept();
        tables_have_heads();
        heights_add_up();
        labels_are_pages();
        contents_are_pages();
        lines_run_down();
        return std::move(faults_);
    }

private:
    template <class... Arguments>
    void fault(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
        faults_.push_back(fmt::format(text, std::forward<Arguments>(arguments)...));
    }

    void each_word(content::Inlines const& inlines, auto const& act) const {
        for (std::string const& word : words_of(content::plain_text(inlines))) {
            act(word);
        }
    }

    /// I1 every leaf is painted once, I2 in the order of reading. The cells of a row that is cut go on side
    /// by side: each begins where the row does.
    void painted_once() {
        std::size_t page = 0;
        auto once = [&](std::string const& word) {
            auto const found = read_.find(word);
            if (found == read_.end() || found->second.size() != 1) {
                fault("I1 {} is read {} times", word, found == read_.end() ? 0 : found->second.size());
            } else if (found->second[0] < page) {
                fault(
                    "I2 {} stands on page {}, behind what stands on {}", word, found->second[0] + 1, page + 1
                );
            } else {
                page = found->second[0];
            }
        };
        for (content::Section const& section : kit_.document.sections) {
            each_word(section.heading, once);
            for (content::Block const& block : section.blocks) {
                if (auto const* table = std::get_if<content::Table>(&block)) {
                    table_painted_once(*table, page, once);
                } else {
                    block_words(block, once);
                }
            }
        }
        // Where a row or a quotation is cut, what stands side by side goes on so, and its notes with it.
        std::set<std::size_t> const beside = notes_beside(kit_.document);
        std::size_t note_page = 0;
        for (std::size_t i = 0; i < kit_.document.notes.size(); ++i) {
            bool const is_beside = beside.contains(i);
            page = is_beside ? 0 : note_page;
            each_word(kit_.document.notes[i].text, once);
            note_page = is_beside ? note_page : page;
        }
    }

    /// I2 within a page the lines of a paragraph stand below each other, or in the next column.
    void lines_run_down() {
        std::map<std::string, Placed const*> places;
        for (Placed const& run : runs_) {
            for (std::string const& word : run.read ? words_of(run.text) : std::vector<std::string>{}) {
                places[word] = &run;
            }
        }
        for (content::Section const& section : kit_.document.sections) {
            for (content::Block const& block : section.blocks) {
                auto const* paragraph = std::get_if<content::Paragraph>(&block);
                Placed const* before = nullptr;
                auto below = [&](std::string const& word) {
                    Placed const* const here = places[word];
                    bool const same = before != nullptr && here != nullptr && before->page == here->page;
                    bool const beside =
                        same && section.columns > 1 && here->area.x > before->area.x - before->area.width;
                    if (same && here->area.y < before->area.y - 1 && !beside) {
                        fault("I2 {} stands above the word before it", word);
                    }
                    before = here;
                };
                if (paragraph != nullptr) {
                    each_word(paragraph->text, below);
                }
            }
        }
    }

    static void table_painted_once(content::Table const& table, std::size_t& page, auto const& once) {
        cells({{"", table.caption}}, once);
        for (auto const& row : table.over_head) {
            cells(row, once);
        }
        cells(table.head, once);
        for (auto const& row : table.rows) {
            std::size_t const begins = page;
            std::size_t ends = page;
            for (content::Cell const& cell : row) {
                page = begins;
                cells({cell}, once);
                ends = std::max(ends, page);
            }
            page = ends;
        }
    }

    static void cells(std::vector<content::Cell> const& row, auto const& act) {
        for (content::Cell const& cell : row) {
            for (std::string const& word : words_of(content::plain_text(cell.text))) {
                act(word);
            }
        }
    }

    void block_words(content::Block const& block, auto const& act) const {
        if (auto const* paragraph = std::get_if<content::Paragraph>(&block)) {
            each_word(paragraph->text, act);
        } else if (auto const* quotation = std::get_if<content::Quotation>(&block)) {
            each_word(quotation->text, act);
        } else if (auto const* list = std::get_if<content::List>(&block)) {
            for (content::Inlines const& item : list->items) {
                each_word(item, act);
            }
        } else if (auto const* timeline = std::get_if<content::Timeline>(&block)) {
            for (content::TimelineEntry const& entry : timeline->entries) {
                each_word(entry.text, act);
            }
        } else if (auto const* table = std::get_if<content::Table>(&block)) {
            cells(table->head, act);
            for (auto const& row : table->rows) {
                cells(row, act);
            }
        } else if (auto const* contents = std::get_if<content::Contents>(&block)) {
            for (content::ContentsEntry const& entry : contents->entries) {
                each_word(entry.title, act);
            }
        }
    }

    /// I3 what is read stands inside the text area; marks may hang out of a line by their width.
    void inside_frames() {
        for (Placed const& run : runs_) {
            page::Size const size = pages_.pages[run.page].size;
            layout::Frame const frame = layout::make_frame(kit_.sheet.definition.page, size);
            double const hang = 9;
            bool const inside = run.area.x >= frame.start - hang &&
                                run.area.x + run.area.width <= frame.start + frame.width + hang &&
                                run.area.y >= frame.top - 0.01 &&
                                run.area.y + run.area.height <= frame.top + frame.height + 0.01;
            if (run.read && !inside) {
                fault("I3 “{}” on page {} stands outside the text area", run.text, run.page + 1);
            }
        }
    }

    /// I4 no run of glyphs overlaps another.
    void apart() {
        std::vector<Placed const*> order;
        for (Placed const& run : runs_) {
            order.push_back(&run);
        }
        std::ranges::sort(order, {}, [](Placed const* run) { return std::pair(run->page, run->area.y); });
        for (std::size_t i = 0; i < order.size(); ++i) {
            page::Rect const& a = order[i]->area;
            for (std::size_t j = i + 1; j < order.size() && order[j]->page == order[i]->page; ++j) {
                page::Rect const& b = order[j]->area;
                if (b.y > a.y + a.height - 0.5) {
                    break;
                }
                double const shared = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
                if (shared > 1) {
                    fault(
                        "I4 “{}” (y {:.1f}) and “{}” (y {:.1f}) overlap on page {}",
                        order[i]->text,
                        a.y,
                        order[j]->text,
                        b.y,
                        order[i]->page + 1
                    );
                }
            }
        }
    }

    /// I5 a note begins on the page of its mark, goes on at the next, first of all, and notes stand in the
    /// order of their marks.
    void notes_begin_at_their_marks() {
        std::vector<std::size_t> begun(kit_.document.notes.size(), breaks_.pages.size());
        for (std::size_t page = 0; page < breaks_.pages.size(); ++page) {
            std::vector<layout::NotePart> const& parts = breaks_.pages[page].notes;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                begun[parts[i].note] = std::min(begun[parts[i].note], page);
                bool const rest = parts[i].from > 0;
                if (rest && i > 0) {
                    fault("I5 the rest of note {} is not the first on page {}", parts[i].note + 1, page + 1);
                }
                bool const late = i > 0 && std::ranges::count(breaks_.late_notes, parts[i - 1].note) > 0;
                if (!rest && i > 0 && parts[i].note < parts[i - 1].note && parts[i - 1].from == 0 && !late) {
                    fault("I5 note {} stands behind note {}", parts[i].note + 1, parts[i - 1].note + 1);
                }
            }
        }
        for (std::size_t page = 0; page < breaks_.pages.size(); ++page) {
            layout::PagePlan const& plan = breaks_.pages[page];
            for (std::size_t row = plan.first; row < plan.end; ++row) {
                for (std::size_t note : parts_.galley.boxes()[row].notes) {
                    bool const told = std::ranges::count(breaks_.late_notes, note) > 0;
                    if (begun[note] > page && !told) {
                        fault(
                            "I5 note {} begins on page {}, its mark is on {}",
                            note + 1,
                            begun[note] + 1,
                            page + 1
                        );
                    }
                }
            }
        }
    }

    /// I6 no page ends where a rule forbids it, unless that is told.
    void rules_kept() {
        for (layout::PagePlan const& plan : breaks_.pages) {
            if (plan.end == 0 || plan.end == parts_.galley.boxes().size() || plan.first == plan.end) {
                continue;
            }
            layout::Box const& last = parts_.galley.boxes()[plan.end - 1];
            bool const told = std::ranges::count(breaks_.relaxed, plan.end - 1) > 0;
            bool const forced = parts_.galley.boxes()[plan.end].starts_page;
            if (last.penalty == layout::forbidden && !told && !forced) {
                fault("I6 a page ends behind {}", last.what);
            }
        }
    }

    /// I7 every part of a table has the table's head above it.
    void tables_have_heads() {
        for (content::Section const& section : kit_.document.sections) {
            for (content::Block const& block : section.blocks) {
                auto const* table = std::get_if<content::Table>(&block);
                if (table == nullptr) {
                    continue;
                }
                labels_are_repeated(*table);
                std::set<std::size_t> pages;
                for (auto const& row : table->rows) {
                    cells(row, [&](std::string const& word) {
                        for (std::size_t page : read_[word]) {
                            pages.insert(page);
                        }
                    });
                }
                for (std::size_t page : pages) {
                    auto const is_there = [&](std::string const& word) {
                        if (times(word, page) != 1) {
                            fault("I7 the head {} is not on page {}", word, page + 1);
                        }
                    };
                    cells({{"", table->caption}}, is_there);
                    cells(table->head, is_there);
                    for (auto const& row : table->over_head) {
                        cells(row, is_there);
                    }
                }
            }
        }
    }

    std::size_t times(std::string const& word, std::size_t page) {
        return static_cast<std::size_t>(
            std::ranges::count(read_[word], page) + std::ranges::count(again_[word], page)
        );
    }

    /// I7 what heads a group of rows, and rows that share it, is on every page that has one of them; but
    /// where a label is cut itself, the page that has the rest of it has the label no second time.
    void labels_are_repeated(content::Table const& table) {
        content::Cell const* group = nullptr;
        content::Cell const* shared = nullptr;
        std::size_t below = 0; // rows that `shared` heads
        std::size_t left = table.rows.size();
        for (auto const& row : table.rows) {
            std::size_t const most = left--; // spans end with the table
            bool const heads_group = row.size() == 1 && row.front().columns >= table.head.size();
            if (heads_group) {
                group = &row.front();
                continue;
            }
            if (std::min(row.front().rows, most) > 1 && below == 0) {
                shared = &row.front();
                below = row.front().rows;
            }
            std::set<std::size_t> pages;
            cells(row, [&](std::string const& word) {
                pages.insert(read_[word].begin(), read_[word].end());
            });
            for (std::size_t page : pages) {
                label_is_on(page, group);
                label_is_on(page, below > 0 ? shared : nullptr);
            }
            below -= below > 0 ? 1 : 0;
        }
    }

    void label_is_on(std::size_t page, content::Cell const* label) {
        if (label == nullptr) {
            return;
        }
        std::set<std::size_t> pages; // that have words of the label itself
        cells({*label}, [&](std::string const& word) {
            pages.insert(read_[word].begin(), read_[word].end());
        });
        if (pages.size() > 1 && pages.contains(page)) {
            return;
        }
        cells({*label}, [&](std::string const& word) {
            if (times(word, page) != 1) {
                fault("I7 the label {} is not once on page {}, which has what it heads", word, page + 1);
            }
        });
    }

    /// I8 pages are as high as what stands on them.
    void heights_add_up() {
        layout::PageRules const rules = page_rules(parts_, typesetter_);
        std::vector<layout::Row> const rows = rows_of(parts_, typesetter_);
        for (std::size_t page = 0; page < breaks_.pages.size(); ++page) {
            layout::PagePlan const& plan = breaks_.pages[page];
            double used = 0;
            layout::TextGrid grid;
            for (std::size_t row = plan.first; row < plan.end;) {
                std::size_t const columns = rules.stretches[rows[row].stretch].columns;
                std::size_t next = row + 1;
                while (columns > 1 && next < plan.end && rows[next].stretch == rows[row].stretch) {
                    ++next;
                }
                for (std::size_t end : columns > 1 ? layout::balance_columns(rows, row, next, columns).ends
                                                   : std::vector<std::size_t>{}) {
                    if (end < next && rows[end - 1].penalty == layout::forbidden) {
                        fault("I6 a column ends behind {}", parts_.galley.boxes()[end - 1].what);
                    }
                }
                used += row == plan.first ? (columns > 1 ? 0 : rows[row].header) : rows[row].space;
                used += grid.space_above(rows[row].grid, used);
                used +=
                    columns > 1 ? layout::balance_columns(rows, row, next, columns).height : rows[row].height;
                row = next;
            }
            used += foot_height(plan.notes, rules);
            double const height = rules.heights[plan.first < plan.end ? rows[plan.first].frame : 0];
            bool const alone = plan.end == plan.first + 1;
            if (used > height + 0.02 && !alone) {
                fault("I8 page {} holds {} pt in {}", page + 1, used, height);
            }
            if (plan.first < plan.end && std::abs(std::max(0.0, height - used) - plan.short_by) > 0.05) {
                fault("I8 page {} is short by {} pt, not by {}", page + 1, height - used, plan.short_by);
            }
        }
    }

    /// I15 labels and numbers of the contents are those of the pages.
    void labels_are_pages() {
        for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
            if (pages_.pages[page].label != std::to_string(page + 1)) {
                fault("I15 page {} is called {}", page + 1, pages_.pages[page].label);
            }
        }
        for (page::OutlineEntry const& entry : pages_.outline) {
            for (std::string const& word : words_of(entry.title)) {
                if (std::ranges::count(read_[word], entry.target.page) == 0) {
                    fault("I15 the outline looks for {} on page {}", word, entry.target.page + 1);
                }
            }
        }
    }

    /// I15 the number behind an entry is that of the page on which its section's head stands.
    void contents_are_pages() {
        for (content::Section const& section : kit_.document.sections) {
            for (content::Block const& block : section.blocks) {
                auto const* contents = std::get_if<content::Contents>(&block);
                if (contents == nullptr) {
                    continue;
                }
                for (content::ContentsEntry const& entry : contents->entries) {
                    contents_entry_is_page(entry);
                }
            }
        }
    }

    void contents_entry_is_page(content::ContentsEntry const& entry) {
        std::string const last = words_of(content::plain_text(entry.title)).back();
        std::string const head =
            words_of(content::plain_text(kit_.document.sections[entry.section].heading)).front();
        auto const title = std::ranges::find_if(runs_, [&](Placed const& run) {
            return run.read && std::ranges::count(words_of(run.text), last) > 0;
        });
        if (title == runs_.end() || read_[head].empty()) {
            return; // I1 tells it
        }
        Placed const* nearest = nullptr;
        for (Placed const& run : runs_) {
            bool const number = run.page == title->page && run.area.x > title->area.x && !run.text.empty() &&
                                run.text.find_first_not_of("0123456789") == std::string::npos;
            double const away = std::abs(run.area.y - title->area.y);
            if (number && away < 3 && (nearest == nullptr || run.area.x < nearest->area.x)) {
                nearest = &run;
            }
        }
        std::string const page = std::to_string(read_[head].front() + 1);
        if (nearest == nullptr || nearest->text != page) {
            fault(
                "I15 the contents say {} for page {}", nearest == nullptr ? "nothing" : nearest->text, page
            );
        }
    }

    Kit& kit_;
    layout::Typesetter const& typesetter_;
    layout::Parts const& parts_;
    layout::PageBreaks const& breaks_;
    page::Pages const& pages_;
    std::vector<Placed> runs_;
    std::map<std::string, std::vector<std::size_t>> read_;  ///< pages of each word
    std::map<std::string, std::vector<std::size_t>> again_; ///< the same, repeated as an artifact
    std::vector<std::string> faults_;
};

} // namespace

std::vector<std::string> faults_of(
    Kit& kit,
    layout::Typesetter const& typesetter,
    layout::Parts const& parts,
    layout::PageBreaks const& breaks,
    page::Pages const& pages
) {
    return Checker(kit, typesetter, parts, breaks, pages).run();
}

} // namespace brief::test
