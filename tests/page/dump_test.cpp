#include "page/dump.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

page::NodeId add(page::Structure& structure, page::NodeId parent, page::Role role) {
    page::Node node;
    node.role = role;
    return structure.add_node(parent, node);
}

page::Item text(page::Owner owner, std::string const& words) {
    page::GlyphRun run;
    run.size = 9.5;
    run.color = {0x1a, 0x1a, 0x1a};
    run.origin = {72, 100.004};
    run.text = words;
    return {owner, run};
}

struct Sample {
    page::Pages pages;
    text::FontSet fonts;

    Sample() {
        fonts.add({"Source Serif 4", 400, false, "", {}});
        fonts.add({"Source Sans 3", 700, true, "", {}});
        page::Structure& structure = pages.structure;
        page::NodeId paragraph = add(structure, page::NodeId::document, page::Role::paragraph);
        page::LeafId words = structure.add_leaf(paragraph);
        page::NodeId figure = add(structure, page::NodeId::document, page::Role::figure);
        structure.at(figure).alternative = "Bars";
        structure.at(figure).language = "ru";
        structure.at(figure).id = "figure-1";
        page::LeafId bars = structure.add_leaf(figure);
        add(structure, paragraph, page::Role::span);
        structure.at(page::NodeId{3}).actual_text = "-";
        structure.add_leaf(page::NodeId{3});

        pages.properties.title = "A brief";
        pages.properties.language = "en";
        pages.outline = {{2, "Demands", {1, {72, 10}}}};
        pages.pages.resize(1);
        page::Page& page = pages.pages.front();
        page.size = {595.276, 841.89};
        page.label = "i";
        page.items = {text(page::Artifact::header, "Header"), text(words, "One "), text(words, "two.")};
        auto& run = std::get<page::GlyphRun>(page.items.back().what);
        run.font = text::FontId{1};
        run.stretch = 0.98;
        run.color = {0x8a, 0x1c, 0x1c};
        page.items.push_back({bars, page::line({-0.001, 0}, {10, 0.5}, {1, {0, 0, 0}, {}})});
        page.items.push_back({page::Artifact::layout, page::rectangle({0, 0, 1, 1}, {0xff, 0xff, 0xff})});
        page.items.push_back({page::Artifact::footer, page::circle({0, 0}, 0, {}, {})});
        page.links = {
            {{1, 2, 3, 4}, paragraph, "https://example.org", ""},
            {{1, 2, 3, 4}, paragraph, page::Destination{1, {5, 6}}, ""},
        };
    }
};

} // namespace

TEST_CASE("a line a thing, with its owner and its place") {
    Sample sample;
    CHECK(
        page::dump(sample.pages, sample.fonts) ==
        "title: A brief\n"
        "language: en\n"
        "outline 2 page 2 72.00 10.00: Demands\n"
        "page i 595.28 841.89\n"
        "  [header] text 72.00 100.00 Source Serif 4 400 9.50 “Header”\n"
        "  [P#1] text 72.00 100.00 Source Serif 4 400 9.50 “One ”\n"
        "  [P#1] text 72.00 100.00 Source Sans 3 700 italic 9.50 x0.9800 #8a1c1c “two.”\n"
        "  [Figure#2] shape stroke 1.00 #000000 M 0.00 0.00 L 10.00 0.50\n"
        "  [artifact] shape fill #ffffff M 0.00 0.00 L 1.00 0.00 L 1.00 1.00 L 0.00 1.00 Z\n"
        "  [footer] shape M 0.00 0.00 C 0.00 0.00 0.00 0.00 0.00 0.00 C 0.00 0.00 0.00 0.00 0.00 0.00 "
        "C 0.00 0.00 0.00 0.00 0.00 0.00 C 0.00 0.00 0.00 0.00 0.00 0.00 Z\n"
        "  link 1.00 2.00 3.00 4.00 -> https://example.org\n"
        "  link 1.00 2.00 3.00 4.00 -> page 2 5.00 6.00\n"
    );
}

TEST_CASE("the structure with the texts that were painted for it") {
    CHECK(
        page::dump_structure(Sample().pages) == "Document\n"
                                                "  P\n"
                                                "    “One two.”\n"
                                                "    Span says=“-”\n"
                                                "  Figure lang=ru id=figure-1 alt=“Bars”\n"
    );
}
