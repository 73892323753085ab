#include "csl/node.hpp"

#include <doctest/doctest.h>

using namespace brief::csl;

TEST_CASE("delimiters and affixes come only with what is shown") {
    Arena arena;
    Format format{.prefix = "(", .suffix = ")"};
    Node root{.format = &format, .delimiter = ", "};
    Node one{.text = "one"};
    Node none{};
    Node choice{};
    choice.transparent = true;
    Node second{.text = "two"};
    Node third{.text = "three"};
    append(root, &one);
    append(root, &none);
    append(choice, &second);
    append(choice, &third);
    append(root, &choice);
    std::string text;
    append_plain(root, text, arena, {});
    CHECK(text == "(one, two, three)");
    one.left_out = true;
    choice.left_out = true;
    text.clear();
    append_plain(root, text, arena, {});
    CHECK(text.empty());
}

TEST_CASE("a tag is found unless its node is left out") {
    Node root{};
    Node inner{};
    Node tagged{};
    tagged.tag = Tag::names;
    append(root, &inner);
    append(inner, &tagged);
    CHECK(find_tag(&root, Tag::names) == &tagged);
    CHECK(find_tag(&root, Tag::year_suffix) == nullptr);
    inner.left_out = true;
    CHECK(find_tag(&root, Tag::names) == nullptr);
}
