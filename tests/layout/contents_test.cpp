#include "layout/blocks.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

/// A brief of sections that fill a third of a page each, the list of contents first.
Kit listed(std::size_t sections) {
    Kit kit;
    content::Contents contents;
    for (std::size_t i = 0; i < sections; ++i) {
        contents.entries.push_back({Kit::words("Head " + std::to_string(i)), i + 1});
    }
    kit.add_section("Contents", contents);
    std::string words;
    for (int word = 0; word < 150; ++word) {
        words += "several words of text ";
    }
    for (std::size_t i = 0; i < sections; ++i) {
        kit.add_section("Head " + std::to_string(i), content::Paragraph{"body", Kit::words(words)});
    }
    return kit;
}

std::vector<page::Link> links_of(page::Pages const& pages) {
    std::vector<page::Link> out;
    for (page::Page const& page : pages.pages) {
        out.insert(out.end(), page.links.begin(), page.links.end());
    }
    return out;
}

} // namespace

TEST_CASE("each entry leads to the page that it names") {
    Kit kit = listed(30);
    page::Pages pages = kit.pages();
    REQUIRE(pages.pages.size() >= 10); // numbers of one digit and of two
    std::vector<page::Link> links = links_of(pages);
    REQUIRE(links.size() == 30);
    std::vector<std::string> texts = test::leaf_texts(pages);
    for (std::size_t i = 0; i < links.size(); ++i) {
        CAPTURE(i);
        page::OutlineEntry const& bookmark = pages.outline.at(i + 2);
        CHECK(bookmark.title == "Head " + std::to_string(i));
        CHECK(std::get<page::Destination>(links[i].target) == bookmark.target);
        CHECK(links[i].description == bookmark.title);
        page::Node const& node = pages.structure.at(links[i].node);
        REQUIRE(node.kids.size() == 2);
        auto text = [&](std::size_t kid) {
            return texts.at(static_cast<std::size_t>(std::get<page::LeafId>(node.kids[kid])));
        };
        CHECK(text(0) == bookmark.title);
        CHECK(text(1) == pages.pages.at(bookmark.target.page).label);
    }
}

TEST_CASE("the structure is TOC, TOCI, Reference and Link") {
    Kit kit = listed(2);
    page::Structure const structure = kit.pages().structure;
    CHECK(test::count(structure, page::Role::contents) == 1);
    CHECK(test::count(structure, page::Role::contents_item) == 2);
    page::Node const& item = test::first(structure, page::Role::contents_item);
    REQUIRE(item.kids.size() == 1);
    page::Node const& reference = structure.at(std::get<page::NodeId>(item.kids[0]));
    CHECK(reference.role == page::Role::reference);
    CHECK(structure.at(std::get<page::NodeId>(reference.kids.at(0))).role == page::Role::link);
}

TEST_CASE("numbers end together, whatever their width, and move nothing") {
    Kit kit = listed(1);
    auto typesetter = kit.typesetter();
    page::NodeId node = typesetter.node(page::NodeId::document, page::Role::link);
    layout::PageNumberSlot slot{1, node, 300, kit.frame().axis + kit.frame().main, 7};
    double end = 0;
    for (std::string const number : {"1", "88", "888"}) {
        auto items = page_number_items(typesetter, slot, number);
        page::GlyphRun const* run = test::find_run(items, number);
        REQUIRE(run != nullptr);
        double digit = run->glyphs.size() > 1 ? run->glyphs[1].offset.x : 0;
        double right = run->origin.x + run->glyphs.back().offset.x;
        if (end == 0) {
            end = right;
        }
        CHECK(right == doctest::Approx(end).epsilon(0.001));
        CHECK(digit < kit.sheet.definition.contents.number_width.pt / 3);
    }
    CHECK(typesetter.diagnostics().empty());
}

TEST_CASE("the leader is an ornament that the layout may leave out") {
    Kit kit = listed(1);
    auto leaders = [&] {
        auto typesetter = kit.typesetter();
        page::NodeId node = typesetter.node(page::NodeId::document, page::Role::link);
        std::size_t count = 0;
        for (page::Item const& item :
             page_number_items(typesetter, {1, node, 300, kit.frame().axis + kit.frame().main, 0}, "1")) {
            if (std::holds_alternative<page::Shape>(item.what)) {
                CHECK(item.owner == page::Owner(page::Artifact::layout));
                ++count;
            }
        }
        return count;
    };
    CHECK(leaders() == 1);
    kit.sheet.definition.contents.leader_step.pt = 0;
    CHECK(leaders() == 0);
}
