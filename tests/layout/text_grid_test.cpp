#include "layout/text_grid.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace brief;
using layout::GridLine;
using layout::TextGrid;
using test::Kit;

namespace {

/// A line of 14 pt with its baseline at 10.
constexpr GridLine line{14, 10, 10, false, false};

std::string many(std::string const& word, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += word + " ";
    }
    return out;
}

/// Sections of text with quotations and tables between their paragraphs.
void fill(Kit& kit) {
    for (int i = 0; i < 7; ++i) {
        kit.add_section("Head", content::Paragraph{"body", Kit::words(many("word", 90))});
        content::Section& section = kit.document.sections.back();
        content::Quotation quotation;
        quotation.text = Kit::words(many("said", 30));
        section.blocks.emplace_back(std::move(quotation));
        section.blocks.emplace_back(content::Paragraph{"body", Kit::words(many("word", 60))});
        content::Table table;
        table.head = {{"table-head", Kit::words("Name")}, {"table-head", Kit::words("Role")}};
        for (int row = 0; row < 3 + i; ++row) {
            table.rows.push_back({{"table-name", Kit::words("Person")}, {"table-cell", Kit::words("role")}});
        }
        section.blocks.emplace_back(std::move(table));
        section.blocks.emplace_back(content::Paragraph{"body", Kit::words(many("word", 60))});
    }
}

/// How far a baseline is from the grid that begins at `origin`, pt.
double off_grid(double baseline, double origin, double step) {
    return std::abs(std::remainder(baseline - origin, step));
}

struct Baselines {
    std::vector<double> text;  ///< of running text
    std::vector<double> heads; ///< of sections
};

Baselines baselines(page::Page const& page) {
    Baselines out;
    for (page::Item const& item : page.items) {
        auto const* run = std::get_if<page::GlyphRun>(&item.what);
        if (run != nullptr && run->text.find("word") != std::string::npos) {
            out.text.push_back(run->origin.y);
        } else if (run != nullptr && run->text == "Head") {
            out.heads.push_back(run->origin.y);
        }
    }
    return out;
}

} // namespace

TEST_CASE("a line below what is off the grid is moved to the next line of it") {
    TextGrid grid;
    CHECK(grid.space_above(line, 0) == 0);
    CHECK(grid.space_above(line, 14) == 0);
    CHECK(grid.space_above(GridLine{}, 28) == 0);
    CHECK(grid.space_above(line, 45) == doctest::Approx(11));
    CHECK(grid.space_above(line, 70) == 0);
    CHECK(grid.space_above(line, 70.001) == 0); // rounding is no distance
}

TEST_CASE("a page that begins with something else has the grid of its top") {
    TextGrid grid;
    CHECK(grid.space_above(line, 20) == doctest::Approx(8));
}

TEST_CASE("a line may begin a grid of its own") {
    TextGrid grid;
    GridLine opens = line;
    opens.opens = true;
    CHECK(grid.space_above(line, 0) == 0);
    CHECK(grid.space_above(opens, 45) == 0);
    CHECK(grid.space_above(line, 60) == doctest::Approx(13));
}

TEST_CASE("a head is moved with the text behind it") {
    TextGrid grid;
    GridLine head{14, 25, 10, false, true};
    CHECK(grid.space_above(head, 0) == doctest::Approx(13)); // from 25 to 38, the third line
    CHECK(grid.space_above(line, 28) == 0);
}

TEST_CASE("typst#1306, SILE#1720, SILE#945: all running text of a page is on one grid") {
    Kit kit;
    fill(kit);
    kit.document.notes.push_back({Kit::words(many("noted", 40))});
    std::get<content::Paragraph>(kit.document.sections[2].blocks[0]).text.push_back(Kit::mark(0));
    kit.sheet.definition.page.text_grid = 1;
    kit.sheet.definition.page.heads_on_grid = true;
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() > 2);
    layout::Frame const frame = kit.frame();
    model::TextStyle const& body = kit.sheet.style("body");
    for (std::size_t page = 1; page < pages.pages.size(); ++page) {
        for (double y : baselines(pages.pages[page]).text) {
            CHECK(off_grid(y, frame.top + body.leading - body.depth, body.leading) < 0.01);
            CHECK(y < frame.top + frame.height);
        }
    }
    // The first page has a title, and its grid begins below it.
    std::vector<double> const first = baselines(pages.pages[0]).text;
    for (double y : first) {
        CHECK(off_grid(y, first.front(), body.leading) < 0.01);
    }
}

TEST_CASE("space for the grid is above the head, whose distance from its text is that of the layout") {
    auto distances = [](double text_grid) {
        Kit kit;
        fill(kit);
        kit.sheet.definition.page.text_grid = text_grid;
        kit.sheet.definition.page.heads_on_grid = true;
        std::vector<double> out;
        for (page::Page const& page : kit.pages().pages) {
            Baselines const found = baselines(page);
            for (double head : found.heads) {
                double nearest = 1000;
                for (double y : found.text) {
                    nearest = y >= head - 0.01 ? std::min(nearest, y - head) : nearest;
                }
                out.push_back(nearest);
            }
        }
        return out;
    };
    std::vector<double> const loose = distances(0);
    std::vector<double> const on_grid = distances(1);
    REQUIRE(loose.size() == on_grid.size());
    for (std::size_t i = 0; i < loose.size(); ++i) {
        CHECK(on_grid[i] == doctest::Approx(loose[i]));
    }
}

/// Each section's lines are on the grid of its first; how many are not the first.
std::size_t check_sections(page::Pages const& pages, double step) {
    std::size_t seen = 0;
    for (page::Page const& page : pages.pages) {
        Baselines found = baselines(page);
        std::ranges::sort(found.text);
        double origin = 0;
        double above = 0;
        for (double y : found.text) {
            bool const begins = std::ranges::any_of(found.heads, [&](double head) {
                return head > above + 0.01 && head < y + 0.01;
            });
            origin = begins || origin == 0 ? y : origin;
            above = y;
            seen += begins ? 0 : 1;
            CHECK(off_grid(y, origin, step) < 0.01);
        }
    }
    return seen;
}

TEST_CASE("sections that begin grids of their own stand as they would, and their text returns to its grid") {
    Kit kit;
    fill(kit);
    kit.sheet.definition.page.text_grid = 0.5;
    CHECK(check_sections(kit.pages(), kit.sheet.style("body").leading / 2) > 30);
}

TEST_CASE("columns side by side have one grid") {
    Kit kit;
    fill(kit);
    kit.sheet.definition.page.text_grid = 1;
    for (content::Section& section : kit.document.sections) {
        section.columns = 2;
        section.blocks.erase(section.blocks.begin() + 3);
    }
    CHECK(check_sections(kit.pages(), kit.sheet.style("body").leading) > 60);
}
