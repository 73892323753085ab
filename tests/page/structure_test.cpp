#include "page/structure.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace brief::page;

namespace {

Node node_of(Role role) {
    Node made;
    made.role = role;
    return made;
}

} // namespace

TEST_CASE("a structure begins with its document") {
    Structure structure;
    REQUIRE(structure.nodes().size() == 1);
    CHECK(structure.at(NodeId::document).role == Role::document);
    CHECK(structure.at(NodeId::document).kids.empty());
    CHECK(structure.leaf_count() == 0);
}

TEST_CASE("kids stand in the order in which they were added, nodes and leaves mixed") {
    Structure structure;
    NodeId paragraph = structure.add_node(NodeId::document, node_of(Role::paragraph));
    LeafId before = structure.add_leaf(paragraph);
    NodeId link = structure.add_node(paragraph, node_of(Role::link));
    LeafId within = structure.add_leaf(link);
    LeafId after = structure.add_leaf(paragraph);

    CHECK(structure.at(NodeId::document).kids == std::vector<Kid>{paragraph});
    CHECK(structure.at(paragraph).kids == std::vector<Kid>{before, link, after});
    CHECK(structure.at(link).kids == std::vector<Kid>{within});
    CHECK(structure.parent_of(before) == paragraph);
    CHECK(structure.parent_of(within) == link);
    CHECK(structure.parent_of(after) == paragraph);
    CHECK(structure.leaf_count() == 3);
    CHECK(structure.nodes().size() == 3);
}

TEST_CASE("each role has a name of its own") {
    std::set<std::string> names;
    for (int i = 0; i <= static_cast<int>(Role::span); ++i) {
        CAPTURE(i);
        CHECK(names.emplace(name(static_cast<Role>(i))).second);
    }
    CHECK(name(Role::heading_1) == std::string("H1"));
    CHECK(name(Role::table_body) == std::string("TBody"));
    CHECK(name(Role::quotation) == std::string("Quote"));
    CHECK(name(Role::block_quotation) == std::string("BlockQuote"));
    CHECK(name(Role::label) == std::string("Lbl"));
    CHECK(name(Role::note) == std::string("Note"));
    CHECK(name(Role::header_cell) == std::string("TH"));
    CHECK(name(Role::cell) == std::string("TD"));
}
