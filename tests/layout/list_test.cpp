#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace brief;
using test::Kit;

namespace {

struct SetList {
    explicit SetList(content::List const& list) : typesetter(kit.typesetter()) {
        page::NodeId parent = typesetter.node(page::NodeId::document, page::Role::section);
        add_list(typesetter, galley, list, parent);
    }

    Kit kit;
    layout::Typesetter typesetter;
    layout::Galley galley;
};

std::vector<content::Inlines> items(std::size_t count) {
    std::vector<content::Inlines> out;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(Kit::words("Item " + std::string(1, static_cast<char>('a' + i))));
    }
    return out;
}

} // namespace

TEST_CASE("asks and numbers are numbered, sources and items have dashes") {
    for (auto kind :
         {content::ListKind::asks,
          content::ListKind::numbers,
          content::ListKind::sources,
          content::ListKind::items}) {
        SetList set({kind, items(3)});
        bool numbered = kind == content::ListKind::asks || kind == content::ListKind::numbers;
        CHECK(test::first(set.typesetter.structure(), page::Role::list).numbered == numbered);
        REQUIRE(set.galley.boxes().size() == 3);
        CHECK(test::text_of(set.galley.boxes()[2].items) == (numbered ? "3Item c" : "–Item c"));
    }
}

TEST_CASE("each item has a label and a body, in this order, on one baseline") {
    SetList set({content::ListKind::asks, items(2)});
    page::Structure const& structure = set.typesetter.structure();
    CHECK(test::count(structure, page::Role::list_item) == 2);
    CHECK(test::count(structure, page::Role::label) == 2);
    CHECK(test::count(structure, page::Role::list_body) == 2);
    page::GlyphRun const* label = test::find_run(set.galley.boxes()[0].items, "1");
    page::GlyphRun const* body = test::find_run(set.galley.boxes()[0].items, "Item");
    REQUIRE((label != nullptr && body != nullptr));
    CHECK(label->origin.y == doctest::Approx(body->origin.y));
    CHECK(label->origin.x == doctest::Approx(set.kit.frame().axis));
    CHECK(body->origin.x == doctest::Approx(label->origin.x + set.kit.sheet.definition.asks.label_width.pt));
}

TEST_CASE("an item longer than a line keeps its indent and its least lines together") {
    std::string words;
    for (int i = 0; i < 80; ++i) {
        words += "several words ";
    }
    SetList set({content::ListKind::items, {Kit::words(words)}});
    REQUIRE(set.galley.boxes().size() > 4);
    CHECK(set.galley.boxes()[0].penalty == layout::forbidden);
    double indent = set.kit.frame().axis + set.kit.sheet.definition.asks.label_width.pt;
    for (layout::Box const& box : set.galley.boxes()) {
        page::GlyphRun const* run = test::find_run(box.items, "words");
        REQUIRE(run != nullptr);
        CHECK(std::abs(run->origin.x - indent) < 1);
    }
}

TEST_CASE("an empty list takes no room") {
    CHECK(SetList({content::ListKind::items, {}}).galley.boxes().empty());
}

TEST_CASE("entries of a citation style have its labels, all texts one below the other") {
    content::List list{content::ListKind::sources, items(2)};
    list.entries = content::Entries{{Kit::words("[9]"), Kit::words("[10]")}, false, {1, 2}};
    SetList set(list);
    page::Structure const& structure = set.typesetter.structure();
    CHECK(test::count(structure, page::Role::label) == 2);
    CHECK(test::first(structure, page::Role::list).numbered);
    REQUIRE(set.galley.boxes().size() == 2);
    CHECK(set.galley.boxes()[0].begins_entry == 1);
    CHECK(set.galley.boxes()[1].begins_entry == 2);
    page::GlyphRun const* first = test::find_run(set.galley.boxes()[0].items, "Item");
    page::GlyphRun const* second = test::find_run(set.galley.boxes()[1].items, "Item");
    page::GlyphRun const* label = test::find_run(set.galley.boxes()[1].items, "[10]");
    REQUIRE((first != nullptr && second != nullptr && label != nullptr));
    CHECK(first->origin.x == doctest::Approx(second->origin.x));
    CHECK(second->origin.x > label->origin.x + label->advance);
}

TEST_CASE("entries hang where the style lets them, and have no labels") {
    content::List list{content::ListKind::sources, {}};
    std::string words;
    for (int i = 0; i < 60; ++i) {
        words += "word ";
    }
    list.items.push_back(Kit::words(words));
    auto const starts = [&](bool hanging) {
        list.entries = content::Entries{{}, hanging, {1}};
        SetList set(list);
        CHECK(test::count(set.typesetter.structure(), page::Role::label) == 0);
        REQUIRE(set.galley.boxes().size() > 2);
        CHECK_FALSE(set.galley.boxes()[1].begins_entry);
        return std::pair{
            test::find_run(set.galley.boxes()[0].items, "word")->origin.x,
            test::find_run(set.galley.boxes()[1].items, "word")->origin.x};
    };
    auto const [first, second] = starts(true);
    CHECK(second > first + 5);
    auto const [plain_first, plain_second] = starts(false);
    CHECK(plain_first == doctest::Approx(first).epsilon(0.01));
    CHECK(plain_second == doctest::Approx(plain_first).epsilon(0.01));
}
