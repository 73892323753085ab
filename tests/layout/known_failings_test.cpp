// What other typesetters got wrong, by the number of the report: Typst (typst#), WeasyPrint (WP#), SILE and
// classes of LaTeX. Those of tables are in table_test.cpp, those of single lines in tests/text.

#include "kit.hpp"
#include "layout/column_fill.hpp"
#include "layout/page_breaker.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

using namespace brief;
using layout::PageBreaks;
using layout::PagePlan;
using layout::PageRules;
using layout::Row;
using test::Kit;

namespace {

std::string words(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += "word ";
    }
    return out;
}

/// Lines of 10 pt on pages of 100.
std::vector<Row> lines(std::size_t count) {
    std::vector<Row> rows(count);
    for (Row& row : rows) {
        row.height = 10;
    }
    return rows;
}

PageRules hundred() {
    PageRules rules;
    rules.heights = {100};
    rules.line = 10;
    return rules;
}

std::optional<std::size_t> page_of(page::Pages const& pages, std::string_view text) {
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        if (test::find_run(pages.pages[page].items, text) != nullptr) {
            return page;
        }
    }
    return std::nullopt;
}

/// A document in which a marked word stands at every place of a page in turn; `check` sees each.
template <class Make, class Check>
void at_every_place(Make const& make, Check const& check) {
    for (std::size_t before = 420; before < 900; before += 20) {
        CAPTURE(before);
        Kit kit;
        kit.document.running.continues = "goes on";
        kit.document.running.continued = "went on";
        kit.add_section("Before", content::Paragraph{"body", Kit::words(words(before))});
        make(kit);
        page::Pages const pages = kit.pages();
        check(pages);
    }
}

} // namespace

TEST_CASE("typst#5314, WP#1871: a note is never on a page before its mark") {
    at_every_place(
        [](Kit& kit) {
            content::Inlines text = Kit::words("Marked");
            text.push_back(Kit::mark(0));
            text.push_back({content::Text{" " + words(60)}});
            kit.add_section("Head", content::Paragraph{"body", text});
            kit.document.notes.push_back({Kit::words("Noted " + words(30))});
        },
        [](page::Pages const& pages) {
            REQUIRE(page_of(pages, "Marked"));
            CHECK(page_of(pages, "Marked") == page_of(pages, "Noted"));
        }
    );
}

TEST_CASE("typst#5405, typst#5603: all notes of a line begin where it stands, also in a block that goes on") {
    at_every_place(
        [](Kit& kit) {
            content::List list;
            for (std::size_t i = 0; i < 3; ++i) {
                content::Inlines item = Kit::words("Item" + std::to_string(i) + " " + words(20));
                item.push_back(Kit::mark(2 * i));
                item.push_back(Kit::mark(2 * i + 1));
                list.items.push_back(item);
            }
            kit.add_section("Head", list);
            for (std::size_t i = 0; i < 6; ++i) {
                kit.document.notes.push_back({Kit::words("Note" + std::to_string(i) + "z " + words(25))});
            }
        },
        [](page::Pages const& pages) {
            for (std::size_t item = 0; item < 3; ++item) {
                auto const first = page_of(pages, "Note" + std::to_string(2 * item) + "z");
                auto const second = page_of(pages, "Note" + std::to_string(2 * item + 1) + "z");
                CHECK(first == second);
            }
        }
    );
}

TEST_CASE("typst#5376, typst#8604: a note leaves no line of a paragraph alone") {
    // Of five lines with a note on the fourth, two stay on both sides however much is above them.
    for (std::size_t above = 0; above < 10; ++above) {
        CAPTURE(above);
        std::vector<Row> rows = lines(above + 5);
        PageRules rules = hundred();
        rules.notes = {{0, 10, 3}};
        rows[above + 3].notes = {0};
        rows[above].penalty = layout::forbidden;
        rows[above + 3].penalty = layout::forbidden;
        PageBreaks const found = layout::choose_pages(rows, rules);
        CHECK(found.relaxed.empty());
        CHECK(found.late_notes.empty());
        for (PagePlan const& plan : found.pages) {
            CHECK(plan.end != above + 1);
            CHECK(plan.end != above + 4);
        }
    }
}

TEST_CASE("typst#5792: a head is never the last of a page, whatever its style") {
    at_every_place(
        [](Kit& kit) {
            kit.sheet.styles.at("section-head").size = 20;
            kit.add_section("Stranded", content::Paragraph{"body", Kit::words("Follows " + words(40))});
        },
        [](page::Pages const& pages) { CHECK(page_of(pages, "Stranded") == page_of(pages, "Follows")); }
    );
}

TEST_CASE("typst#4854, typst#4528: numbers of pages are known when pages are, and move nothing") {
    Kit kit;
    content::Contents contents;
    contents.entries.push_back({Kit::words("Entry"), 1});
    kit.add_section("Contents", contents);
    kit.add_section("Goal", content::Paragraph{"body", Kit::words(words(100))});
    std::size_t const before = *page_of(kit.pages(), "Goal");
    kit.document.sections[0].blocks.emplace_back(content::Paragraph{"body", Kit::words(words(6000))});
    page::Pages const pages = kit.pages();
    std::size_t const after = *page_of(pages, "Goal");
    CHECK(before == 0);
    CHECK(after > 5);
    CHECK(test::find_run(pages.pages[0].items, std::to_string(after + 1)) != nullptr);
}

TEST_CASE("WP#1598, WP#1707, WP#2525: notes under columns stand in order, none on another or on the text") {
    Kit kit;
    content::Section section;
    section.heading = Kit::words("Head");
    section.columns = 2;
    for (std::size_t i = 0; i < 12; ++i) {
        content::Inlines text = Kit::words(words(40));
        text.push_back(Kit::mark(i));
        section.blocks.emplace_back(content::Paragraph{"body", text});
        kit.document.notes.push_back({Kit::words("Note" + std::to_string(i) + "z " + words(15))});
    }
    kit.document.sections.push_back(section);
    page::Pages const pages = kit.pages();
    std::size_t last = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        auto const page = page_of(pages, "Note" + std::to_string(i) + "z");
        REQUIRE(page);
        CHECK(*page >= last);
        last = *page;
    }
    for (page::Page const& page : pages.pages) {
        double text_end = 0;
        double notes_begin = page.size.height;
        for (page::Item const& item : page.items) {
            auto const* run = std::get_if<page::GlyphRun>(&item.what);
            if (run == nullptr || run->text.find("word") == std::string::npos) {
                continue;
            }
            bool const note = run->size < kit.sheet.style("body").size;
            double& edge = note ? notes_begin : text_end;
            edge = note ? std::min(edge, run->origin.y - run->size) : std::max(edge, run->origin.y);
        }
        CHECK(text_end < notes_begin);
    }
}

TEST_CASE("WP#686, acmart#353: columns end at one height, with notes under them") {
    std::vector<Row> rows = lines(11);
    CHECK(layout::balance_columns(rows, 0, rows.size(), 2).height == doctest::Approx(60));
    PageRules rules = hundred();
    rules.stretches.push_back({2});
    rules.notes = {{0, 10, 3}};
    for (Row& row : rows) {
        row.stretch = 1;
    }
    rows[10].notes = {0};
    PageBreaks const found = layout::choose_pages(rows, rules);
    REQUIRE(found.pages.size() == 1);
    CHECK(found.pages[0].short_by == doctest::Approx(10)); // 60 for the columns, 30 for the note
}

TEST_CASE("WP#2247: text ends above the footer") {
    at_every_place(
        [](Kit& kit) {
            kit.add_section("Head", content::Paragraph{"body", Kit::words(words(300))});
        },
        [](page::Pages const& pages) {
            Kit const kit;
            double const foot = kit.frame().top + kit.frame().height;
            for (page::Page const& page : pages.pages) {
                for (page::Item const& item : page.items) {
                    auto const* run = std::get_if<page::GlyphRun>(&item.what);
                    if (run != nullptr && std::holds_alternative<page::LeafId>(item.owner)) {
                        CHECK(run->origin.y < foot);
                    }
                }
            }
        }
    );
}

TEST_CASE("SILE#945: a page ends well where its last line has a note") {
    // Nine lines and a note of one line: the note may not push its own line to the next page for nothing.
    std::vector<Row> rows = lines(18);
    PageRules rules = hundred();
    rules.notes = {{0, 10, 1}};
    rows[8].notes = {0};
    PageBreaks const found = layout::choose_pages(rows, rules);
    REQUIRE(found.pages.size() == 2);
    CHECK(found.pages[0].end == 9);
    CHECK(found.pages[0].short_by == doctest::Approx(0));
}

TEST_CASE("Chromium: a head of a table is repeated however tall it is, and notes stand at the foot") {
    Kit kit;
    content::Table table;
    table.name = "the table";
    table.head = {{"table-head", Kit::words("Tall " + words(150))}, {"table-head", Kit::words("Other")}};
    for (std::size_t i = 0; i < 80; ++i) {
        content::Inlines text = Kit::words("Cell");
        table.rows.push_back({{"table-cell", text}, {"table-cell", text}});
    }
    kit.add_section("Head", table);
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() > 2);
    for (page::Page const& page : pages.pages) {
        CHECK(test::find_run(page.items, "Tall") != nullptr);
    }
}
