#include "layout/table_cells.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

TEST_CASE("each cell names the head of its column and that of its row") {
    Kit kit;
    auto typesetter = kit.typesetter();
    page::NodeId const table = typesetter.node(page::NodeId::document, page::Role::table);
    std::vector<page::NodeId> const heads = layout::add_head_cells(typesetter, table, 3);
    page::NodeId const row = typesetter.node(table, page::Role::table_row);
    std::vector<page::NodeId> const cells = layout::add_row_cells(typesetter, row, "row-1", heads, 3);
    page::Structure& structure = typesetter.structure();
    REQUIRE(cells.size() == 3);
    CHECK(structure.at(heads[1]).scope == page::HeaderScope::column);
    CHECK(structure.at(cells[0]).role == page::Role::header_cell);
    CHECK(structure.at(cells[0]).scope == page::HeaderScope::row);
    for (std::size_t i = 1; i < cells.size(); ++i) {
        CHECK(structure.at(cells[i]).headers == std::vector<std::string>{structure.at(heads[i]).id, "row-1"});
    }
}

TEST_CASE("two tables have heads of different ids") {
    Kit kit;
    auto typesetter = kit.typesetter();
    auto ids = [&] {
        page::NodeId const table = typesetter.node(page::NodeId::document, page::Role::table);
        return typesetter.structure().at(layout::add_head_cells(typesetter, table, 1).at(0)).id;
    };
    std::string const first = ids();
    CHECK(first != ids());
}
