#include "page/spoken_text.hpp"

#include <doctest/doctest.h>

using namespace brief::page;

namespace {

Item words(Owner owner, std::string said) {
    GlyphRun run;
    run.text = std::move(said);
    return {owner, std::move(run)};
}

} // namespace

TEST_CASE("texts come in the order of the structure, not of painting") {
    Pages pages;
    NodeId first = pages.structure.add_node(NodeId::document, Node());
    LeafId before = pages.structure.add_leaf(first);
    NodeId note = pages.structure.add_node(first, Node());
    LeafId in_note = pages.structure.add_leaf(note);
    LeafId behind = pages.structure.add_leaf(first);
    pages.pages.resize(2);
    pages.pages[0].items = {
        words(behind, "c"), words(Artifact::header, "x"), words(before, "a"), words(in_note, "b")};
    pages.pages[1].items = {words(in_note, "B"), words(behind, "C")};
    CHECK(spoken_text(pages) == "abBcC");
}

TEST_CASE("what was set from right to left says its text itself") {
    Pages pages;
    NodeId paragraph = pages.structure.add_node(NodeId::document, Node());
    LeafId arabic = pages.structure.add_leaf(paragraph);
    LeafId latin = pages.structure.add_leaf(paragraph);
    Item right = words(arabic, "سارة ");
    std::get<GlyphRun>(right.what).right_to_left = true;
    pages.pages.resize(1);
    pages.pages[0].items = {right, words(arabic, "12"), words(latin, "abc")};
    say_right_to_left(pages);
    CHECK(spoken_text(pages) == "سارة 12abc");
    Node const& node = pages.structure.at(pages.structure.parent_of(arabic));
    CHECK(node.role == Role::span);
    CHECK(node.actual_text == "سارة 12");
    CHECK(pages.structure.parent_of(latin) == paragraph);
    CHECK(pages.structure.at(paragraph).kids.size() == 2);
}
