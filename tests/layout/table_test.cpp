#include "kit.hpp"
#include "layout/blocks.hpp"

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
