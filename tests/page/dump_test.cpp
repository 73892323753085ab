#include "page/dump.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::page;

namespace {

Node node(Role role) {
    Node out;
    out.role = role;
    return out;
}

text::FontSet fonts() {
    text::FontSet out;
    out.add({"Source Serif 4", 400, true, "x.ttf", nullptr});
    return out;
}

Item words(Owner owner, std::string text, Point at) {
    GlyphRun run;
    run.size = 10;
    run.color = Color{0x1a, 0x1a, 0x1a};
    run.origin = at;
    run.text = std::move(text);
    return {owner, std::move(run)};
}

/// Two pages, a paragraph over both, a footer, a rule, a link.
Pages sample() {
    Pages pages;
    pages.properties.title = "Title";
    pages.properties.language = "en-GB";
    NodeId paragraph = pages.structure.add_node(NodeId::document, node(Role::paragraph));
    LeafId leaf = pages.structure.add_leaf(paragraph);
    Node link = node(Role::link);
    link.language = "az";
    NodeId inside = pages.structure.add_node(paragraph, link);
    LeafId link_leaf = pages.structure.add_leaf(inside);
    pages.outline.push_back({1, "Head", {1, {72, 100}}});
    for (int number : {1, 2}) {
        Page page;
        page.size = {595.2756, 841.8898};
        page.label = std::to_string(number);
        page.items.push_back(words(leaf, number == 1 ? "one " : "two ", {-0.001, 100}));
        page.items.push_back(words(Artifact::footer, "foot", {0, 800}));
        pages.pages.push_back(page);
    }
    pages.pages[0].items.push_back(
        {Artifact::layout, line({0, 0}, {9, 0}, {0.5, Color{0x8a, 0x1c, 0x1c}, {}})}
    );
    pages.pages[1].items.push_back(words(link_leaf, "there", {20, 100}));
    pages.pages[1].links.push_back({{20, 90, 30, 14}, inside, "https://example.org", "there"});
    pages.pages[1].links.push_back({{20, 90, 30, 14}, inside, Destination{0, {1, 2}}, "1"});
    return pages;
}

} // namespace

TEST_CASE("the dump of pages names everything with its place in two decimals") {
    CHECK(dump(sample(), fonts()) == R"(title: Title
language: en-GB
outline 1 page 2 72.00 100.00: Head
page 1 595.28 841.89
  [P#1] text 0.00 100.00 Source Serif 4 400 italic 10.00 “one ”
  [footer] text 0.00 800.00 Source Serif 4 400 italic 10.00 “foot”
  [artifact] shape stroke 0.50 #8a1c1c M 0.00 0.00 L 9.00 0.00
page 2 595.28 841.89
  [P#1] text 0.00 100.00 Source Serif 4 400 italic 10.00 “two ”
  [footer] text 0.00 800.00 Source Serif 4 400 italic 10.00 “foot”
  [Link#2] text 20.00 100.00 Source Serif 4 400 italic 10.00 “there”
  link 20.00 90.00 30.00 14.00 -> https://example.org
  link 20.00 90.00 30.00 14.00 -> page 1 1.00 2.00
)");
}

TEST_CASE("the structure is dumped in reading order, pages and artifacts aside") {
    CHECK(dump_structure(sample()) == R"(Document
  P
    “one two ”
    Link lang=az
      “there”
)");
}

TEST_CASE("stretch and colour are told when they are not the usual ones") {
    Pages pages = sample();
    auto& run = std::get<GlyphRun>(pages.pages[0].items[0].what);
    run.stretch = 1.01234;
    run.color = Color{0x8a, 0x1c, 0x1c};
    CHECK(dump(pages, fonts()).find("italic 10.00 x1.0123 #8a1c1c “one ”") != std::string::npos);
}

TEST_CASE("a picture is told by its place, its kind and its size") {
    Pages pages = sample();
    brief::image::Picture picture;
    picture.width = 70;
    picture.height = 90;
    picture.channels = 4;
    Item& item = pages.pages[0].items[0];
    item.what = PlacedPicture{{1, 2, 35, 45}, std::make_shared<brief::image::Picture>(picture)};
    CHECK(
        dump(pages, fonts()).find("picture 1.00 2.00 35.00 45.00 pixels 70 x 90, RGB with alpha\n") !=
        std::string::npos
    );
    picture.channels = 1;
    picture.jpeg = "jpeg";
    item.what = PlacedPicture{{1, 2, 35, 45}, std::make_shared<brief::image::Picture>(picture)};
    CHECK(dump(pages, fonts()).find("45.00 JPEG 70 x 90, grey\n") != std::string::npos);
}

TEST_CASE("a hatch is told by its area and its lines") {
    Pages pages = sample();
    Hatch hatch{{1, 2, 35, 7}, 0, 3.2, 0.7, Color{0x8a, 0x1c, 0x1c}};
    Item& item = pages.pages[0].items[0];
    item.what = hatch;
    std::string const told = "hatch 1.00 2.00 35.00 7.00 foot 0.00 step 3.20 width 0.70 #8a1c1c";
    CHECK(dump(pages, fonts()).find(told + "\n") != std::string::npos);
    hatch.falls = true;
    item.what = hatch;
    CHECK(dump(pages, fonts()).find(told + " falling\n") != std::string::npos);
}
