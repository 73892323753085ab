#include "kit.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

using namespace brief;
using test::Kit;

namespace {

/// Sections of most of a page each; the first and the last name the page of section `target`.
Kit referring(std::size_t sections, std::size_t target) {
    Kit kit;
    std::string words;
    for (int word = 0; word < 420; ++word) {
        words += "several words ";
    }
    for (std::size_t i = 0; i < sections; ++i) {
        content::Inlines text = Kit::words("Opens. ");
        if (i == 0 || i + 1 == sections) {
            content::Link link;
            link.anchor = 0;
            link.children = {{content::Text{"on page\u00a0"}}, {content::PageNumber{0}}};
            text.push_back({std::move(link)});
        }
        text.push_back({content::Text{". " + words}});
        kit.add_section("Head " + std::to_string(i), content::Paragraph{"body", std::move(text)});
        if (i == target) {
            kit.document.sections.back().anchor = 0;
        }
    }
    return kit;
}

} // namespace

TEST_CASE("a reference names the page on which its target stands, forward and back, and leads there") {
    for (std::string const language : {"en", "ar"}) {
        for (std::size_t const target : {3U, 17U}) {
            CAPTURE(language);
            CAPTURE(target);
            Kit kit = referring(20, target);
            kit.document.properties.language = language;
            page::Pages const pages = kit.pages();
            std::size_t links = 0;
            for (page::Page const& page : pages.pages) {
                for (page::Link const& link : page.links) {
                    page::Destination const to = std::get<page::Destination>(link.target);
                    page::OutlineEntry const& head = pages.outline.at(target + 1);
                    CHECK(to == head.target);
                    std::string const number = pages.pages.at(to.page).label;
                    CHECK(link.description == "on page\u00a0" + number);
                    page::Node const& node = pages.structure.at(link.node);
                    REQUIRE(node.kids.size() == 1);
                    std::string const read = test::leaf_texts(pages).at(
                        static_cast<std::size_t>(std::get<page::LeafId>(node.kids[0]))
                    );
                    CHECK(read == link.description);
                    ++links;
                }
            }
            CHECK(links >= 2); // two words and a number may be areas of their own
        }
    }
}

TEST_CASE("the room for a number is as wide as the widest page of the brief, and the number ends with it") {
    Kit kit = referring(20, 17);
    auto typesetter = kit.typesetter();
    model::TextStyle const& style = kit.sheet.style("body");
    double const one = typesetter.keep_number(style, "en");
    typesetter.keep_digits(2);
    CHECK(typesetter.keep_number(style, "en") == doctest::Approx(2 * one));
    layout::InlineNumberSlot slot;
    slot.owner = page::Artifact::layout;
    slot.style = style;
    slot.language = "en";
    slot.x = 100;
    slot.width = 2 * one;
    slot.baseline = 10;
    for (std::string const number : {"7", "88"}) {
        std::vector<page::Item> const items = typesetter.set_number(slot, number);
        page::GlyphRun const* const run = test::find_run(items, number);
        REQUIRE(run != nullptr);
        CHECK(run->origin.x + run->advance == doctest::Approx(100 + 2 * one));
        CHECK(run->origin.x > 99.9);
        CHECK(run->origin.y == doctest::Approx(10));
    }
}
