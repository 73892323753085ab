#include "kit.hpp"
#include "layout/blocks.hpp"

#include "support/processor_time.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace brief;
using test::Kit;

namespace {

content::Table table(std::size_t rows) {
    content::Table out;
    out.name = "the table";
    out.head = {
        {"table-head", Kit::words("Name")},
        {"table-head", Kit::words("Role")},
        {"table-head", Kit::words("Custody")}};
    for (std::size_t i = 0; i < rows; ++i) {
        out.rows.push_back(
            {{"table-name", Kit::words("Person")},
             {"table-cell", Kit::words("Editor")},
             {"table-cell",
              Kit::words("Detained by somebody, somewhere, in a month of a year that is stated")}}
        );
    }
    return out;
}

struct SetTable {
    explicit SetTable(content::Table const& table) : typesetter(kit.typesetter()) {
        add_table(typesetter, galley, table, page::NodeId::document);
    }

    Kit kit;
    layout::Typesetter typesetter;
    layout::Galley galley;
};

} // namespace

TEST_CASE("a table is a head and a box for each row, which names it") {
    SetTable set(table(5));
    std::vector<layout::Box> const& boxes = set.galley.boxes();
    REQUIRE(boxes.size() == 6);
    CHECK(boxes[0].what == "the table");
    CHECK(boxes[3].what == "row 3 of the table");
    CHECK(test::text_of(boxes[0].items) == "NameRoleCustody");
    CHECK_FALSE(boxes[0].header);
    for (std::size_t i = 1; i < boxes.size(); ++i) {
        CHECK(boxes[i].header == 0);
    }
}

TEST_CASE("the head is never alone, nor the first row, nor the last") {
    SetTable set(table(5));
    auto penalty = [&](std::size_t i) { return set.galley.boxes()[i].penalty; };
    CHECK(penalty(0) == layout::forbidden);
    CHECK(penalty(1) == layout::forbidden);
    CHECK(penalty(2) < layout::forbidden);
    CHECK(penalty(4) == layout::forbidden);
    CHECK(SetTable(table(1)).galley.boxes()[1].penalty < layout::forbidden);
}

TEST_CASE("the repeated head looks the same and is not read again") {
    SetTable set(table(2));
    REQUIRE(set.galley.headers().size() == 1);
    layout::Box const& again = set.galley.headers()[0];
    CHECK(test::text_of(again.items) == test::text_of(set.galley.boxes()[0].items));
    CHECK(again.height == set.galley.boxes()[0].height);
    for (page::Item const& item : again.items) {
        CHECK(std::holds_alternative<page::Artifact>(item.owner));
    }
    CHECK(again.links.empty());
}

TEST_CASE("columns stand side by side within the text area, the second on the axis") {
    SetTable set(table(1));
    layout::Box const& row = set.galley.boxes()[1];
    page::GlyphRun const* name = test::find_run(row.items, "Person");
    page::GlyphRun const* role = test::find_run(row.items, "Editor");
    page::GlyphRun const* custody = test::find_run(row.items, "Detained");
    REQUIRE((name != nullptr && role != nullptr && custody != nullptr));
    CHECK(name->origin.x == doctest::Approx(0));
    CHECK(role->origin.x == doctest::Approx(set.kit.frame().axis));
    CHECK(custody->origin.x > role->origin.x);
    CHECK(name->origin.y == doctest::Approx(role->origin.y));
    double padding = set.kit.sheet.definition.table.padding.pt;
    CHECK(row.height > 2 * padding);
    for (page::Item const& item : row.items) {
        if (auto const* run = std::get_if<page::GlyphRun>(&item.what)) {
            CHECK(run->origin.y > padding);
            CHECK(run->origin.y < row.height - padding);
        }
    }
}

TEST_CASE("each cell names the column and the row that head it") {
    SetTable set(table(2));
    page::Structure const& structure = set.typesetter.structure();
    std::set<std::string> ids;
    std::size_t cells = 0;
    for (page::Node const& node : structure.nodes()) {
        if (node.role == page::Role::header_cell) {
            CHECK(node.scope != page::HeaderScope::none);
            CHECK(ids.insert(node.id).second);
        }
    }
    CHECK(ids.size() == 5);
    for (page::Node const& node : structure.nodes()) {
        if (node.role == page::Role::cell) {
            ++cells;
            REQUIRE(node.headers.size() == 2);
            CHECK(ids.contains(node.headers[0]));
            CHECK(ids.contains(node.headers[1]));
        }
    }
    CHECK(cells == 4);
}

namespace {

/// The house layout with words for what goes on.
struct Pages {
    Pages() {
        kit.document.running.continued = "went on";
        kit.document.running.continues = "goes on";
    }

    void set(content::Table table) {
        kit.document.sections.clear();
        kit.add_section("Head", std::move(table));
        pages = kit.pages();
    }

    std::string text(std::size_t page) const { return test::text_of(pages.pages.at(page).items); }

    Kit kit;
    page::Pages pages;
};

content::Cell cell(std::string text, std::size_t columns = 1, std::size_t rows = 1) {
    return {"table-cell", Kit::words(std::move(text)), columns, rows};
}

std::string words(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += "word" + std::to_string(i) + " ";
    }
    return out;
}

} // namespace

TEST_CASE("caption and heads of several rows stand on every page, and are read once") {
    content::Table made = table(120);
    made.caption = Kit::words("People in custody");
    made.over_head = {{{"table-head", {}}, {"table-head", Kit::words("As reported"), 2}}};
    Pages set;
    set.set(made);
    REQUIRE(set.pages.pages.size() > 2);
    CHECK(set.text(0).find("People in custody(went on)") == std::string::npos);
    for (std::size_t page = 0; page < set.pages.pages.size(); ++page) {
        CAPTURE(page);
        bool const again = page > 0;
        CHECK(set.text(page).find("As reported") < set.text(page).find("Role"));
        CHECK((set.text(page).find("People in custody(went on)") != std::string::npos) == again);
        for (page::Item const& item : set.pages.pages[page].items) {
            auto const* run = std::get_if<page::GlyphRun>(&item.what);
            if (run != nullptr && (run->text == "As reported" || run->text.starts_with("People in"))) {
                CHECK(std::holds_alternative<page::Artifact>(item.owner) == again);
            }
        }
    }
    CHECK(test::count(set.pages.structure, page::Role::caption) == 1);
    page::Node const& first_row = test::first(set.pages.structure, page::Role::header_cell);
    CHECK(first_row.scope == page::HeaderScope::column);
}

TEST_CASE("a cell under two heads names both, and a head over columns spans them") {
    content::Table made = table(1);
    made.over_head = {{{"table-head", {}}, {"table-head", Kit::words("As reported"), 2}}};
    SetTable set(made);
    std::size_t spanning = 0;
    for (page::Node const& node : set.typesetter.structure().nodes()) {
        spanning += node.role == page::Role::header_cell && node.column_span == 2 ? 1 : 0;
        if (node.role == page::Role::cell) {
            CHECK(node.headers.size() == 3);
        }
    }
    CHECK(spanning == 1);
}

TEST_CASE("the head of a group stands with its first row, and again where the group goes on") {
    content::Table made = table(0);
    for (char const* group : {"Held", "Released"}) {
        made.rows.push_back({cell(group, 3)});
        for (int i = 0; i < 70; ++i) {
            made.rows.push_back({cell("Person"), cell("Editor"), cell("Detained by somebody")});
        }
    }
    Pages set;
    set.set(made);
    REQUIRE(set.pages.pages.size() > 2);
    CHECK(set.text(0).find("Held(went on)") == std::string::npos);
    CHECK(set.text(1).find("Held(went on)") != std::string::npos);
    CHECK(set.text(set.pages.pages.size() - 1).find("Released(went on)") != std::string::npos);
    SetTable alone(made);
    CHECK(alone.galley.boxes()[1].rule == layout::EndRule::table_head);
    std::size_t groups = 0;
    for (page::Node const& node : alone.typesetter.structure().nodes()) {
        bool const heads = node.role == page::Role::header_cell && node.column_span == 3;
        groups += heads ? 1 : 0;
        CHECK((!heads || node.scope == page::HeaderScope::column));
        if (node.role == page::Role::cell) {
            CHECK(node.headers.size() == 3); // column, group and row
        }
    }
    CHECK(groups == 2);
}

TEST_CASE("typst#4707: the label of spanned rows is repeated behind a page end") {
    content::Table made = table(0);
    made.rows.push_back({cell("Long Case", 1, 90), cell("Editor"), cell("Detained 0")});
    for (int i = 1; i < 90; ++i) {
        made.rows.push_back({cell("Editor"), cell("Detained " + std::to_string(i))});
    }
    Pages set;
    set.set(made);
    REQUIRE(set.pages.pages.size() > 1);
    CHECK(set.text(0).find("(went on)") == std::string::npos);
    CHECK(set.text(1).find("Long Case(went on)") != std::string::npos);
    std::size_t spanning = 0;
    for (page::Node const& node : set.pages.structure.nodes()) {
        spanning += node.row_span == 90 ? 1 : 0;
    }
    CHECK(spanning == 1);
}

TEST_CASE("the label of spanned rows is repeated above the rest of its own row, with the group's") {
    content::Table made = table(0);
    made.rows.push_back({cell("Held", 3)});
    made.rows.push_back({cell("Long Case", 1, 2), cell("Editor"), cell(words(1200))});
    made.rows.push_back({cell("Writer"), cell("Detained")});
    Pages set;
    set.set(made);
    REQUIRE(set.pages.pages.size() > 2);
    CHECK(set.text(0).find("(went on)") == std::string::npos);
    for (std::size_t page = 1; page < set.pages.pages.size(); ++page) {
        std::string const text = set.text(page);
        CHECK(text.find("Held(went on)Long Case(went on)") != std::string::npos);
        CHECK(text.find("Long Case(went on)", text.find("Long Case(went on)") + 1) == std::string::npos);
    }
}

TEST_CASE("a label that takes most of a page is not repeated, nor in front of its own rest") {
    content::Table made = table(0);
    made.rows.push_back({cell(words(700), 1, 2), cell("Editor"), cell("Detained")});
    made.rows.push_back({cell("Writer"), cell("Released")});
    Pages set;
    set.set(made);
    REQUIRE(set.pages.pages.size() > 1);
    for (std::size_t page = 0; page < set.pages.pages.size(); ++page) {
        CHECK(set.text(page).find("(went on)") == std::string::npos);
    }
}

TEST_CASE("typst#6074, WP#2580: a row taller than a page is cut between its lines, in all cells alike") {
    content::Table made = table(3);
    made.rows.push_back({cell("Person"), cell(words(300)), cell(words(1200))});
    Pages set;
    set.set(made);
    REQUIRE(set.pages.pages.size() > 1);
    layout::Frame const frame = set.kit.frame();
    std::string all;
    for (page::Page const& page : set.pages.pages) {
        for (page::Item const& item : page.items) {
            auto const* run = std::get_if<page::GlyphRun>(&item.what);
            if (run != nullptr && run->text.find("word") != std::string::npos) {
                CHECK(run->origin.y - run->size * 0.7 > frame.top);
                CHECK(run->origin.y < frame.top + frame.height);
                all += run->text + " ";
            }
        }
    }
    CHECK(all.find("word1199") != std::string::npos);
    CHECK(all.find("word299") != std::string::npos);
    // Below the head, not on its rule.
    CHECK(set.text(1).find("Custody") < set.text(1).find("word"));
}

TEST_CASE("a note in a cell begins on the page of its mark") {
    content::Table made = table(0);
    Pages set;
    for (std::size_t i = 0; i < 60; ++i) {
        content::Cell with_note = cell("Detained");
        with_note.text.push_back(Kit::mark(i));
        made.rows.push_back({cell("Person"), cell("Editor"), with_note});
        set.kit.document.notes.push_back({Kit::words("Source" + std::to_string(i) + "z. " + words(20))});
    }
    set.set(made);
    REQUIRE(set.pages.pages.size() > 2);
    std::size_t mark = 0;
    for (page::Page const& page : set.pages.pages) {
        std::string const text = test::text_of(page.items);
        std::size_t marks = 0;
        for (std::size_t at = text.find("Detained"); at != std::string::npos;
             at = text.find("Detained", at + 1)) {
            ++marks;
        }
        for (std::size_t i = mark; i < mark + marks; ++i) {
            CHECK(text.find("Source" + std::to_string(i) + "z") != std::string::npos);
        }
        mark += marks;
    }
    CHECK(mark == 60);
}

TEST_CASE("numbers end below each other, on their decimal signs") {
    content::Table made = table(0);
    made.kinds = {content::ColumnKind::text, content::ColumnKind::number, content::ColumnKind::text};
    for (char const* number : {"7", "12.5", "1,234.25"}) {
        made.rows.push_back({cell("Person"), cell(number), cell("text")});
    }
    auto signs = [&](std::string const& language) {
        Kit kit;
        kit.document.properties.language = language;
        auto typesetter = kit.typesetter();
        layout::Galley galley;
        add_table(typesetter, galley, made, page::NodeId::document);
        std::vector<double> ends;
        for (std::size_t row = 1; row < galley.boxes().size(); ++row) {
            for (char const* number : {"7", "12.5", "1,234.25"}) {
                if (auto const* run = test::find_run(galley.boxes()[row].items, number)) {
                    // Where the whole part ends; from the right in a brief that starts there.
                    std::string const fraction = number == std::string("7")      ? ""
                                                 : number == std::string("12.5") ? ".5"
                                                                                 : ".25";
                    double const width =
                        typesetter.measure(Kit::words(fraction + ""), "table-cell", layout::Measured::line);
                    bool const left = !typesetter.right_to_left();
                    ends.push_back(left ? run->origin.x + run->advance - width : run->origin.x + width);
                }
            }
        }
        return ends;
    };
    for (char const* language : {"en", "ar"}) {
        std::vector<double> const ends = signs(language);
        REQUIRE(ends.size() == 3);
        CHECK(ends[0] == doctest::Approx(ends[1]).epsilon(0.002));
        CHECK(ends[1] == doctest::Approx(ends[2]).epsilon(0.002));
    }
}

TEST_CASE("WP#578, WP#691: ten times the rows take no more than ten times as long") {
    auto time = [](std::size_t rows) {
        Kit kit;
        kit.sheet.definition.table.widths.clear(); // columns by what they hold
        kit.add_section("Head", table(rows));
        double const start = test::processor_seconds();
        CHECK(kit.pages().pages.size() > rows / 100);
        return test::processor_seconds() - start;
    };
    time(100); // faces are read
    double const once = time(1000);
    double const often = time(10'000);
    MESSAGE("1,000 rows: ", once, " s; 10,000 rows: ", often, " s");
    CHECK(often < 25 * once + 0.5); // a hundred times when it is quadratic
}
