#include "layout/index.hpp"

#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

content::Inlines named(std::size_t anchor, std::string words) {
    return {content::Inline{content::Anchored{anchor, Kit::words(std::move(words))}}};
}

/// Sections of most of a page each that name person `i % people`, and an index at the end or at the start.
Kit indexed(std::size_t sections, std::size_t people, bool first) {
    Kit kit;
    content::Index index;
    index.separator = ", ";
    for (std::size_t i = 0; i < people; ++i) {
        std::size_t const uses = sections / people + (i < sections % people ? 1 : 0);
        index.entries.push_back({Kit::words("Name " + std::to_string(i)), i, uses});
    }
    if (first) {
        kit.add_section("Index", index);
    }
    std::string words;
    for (int word = 0; word < 420; ++word) {
        words += "several words ";
    }
    for (std::size_t i = 0; i < sections; ++i) {
        content::Inlines text = named(i % people, "Name " + std::to_string(i % people));
        text.push_back({content::Text{" and " + words}});
        kit.add_section("Head " + std::to_string(i), content::Paragraph{"body", std::move(text)});
    }
    if (!first) {
        kit.add_section("Index", index);
    }
    return kit;
}

/// The pages to which the links of an entry lead, by the name they say.
std::vector<std::size_t> linked_pages(page::Pages const& pages, std::string const& name) {
    std::vector<std::size_t> out;
    for (page::Page const& page : pages.pages) {
        for (page::Link const& link : page.links) {
            if (link.description.starts_with(name + ", ")) {
                out.push_back(std::get<page::Destination>(link.target).page + 1);
            }
        }
    }
    return out;
}

/// The pages on which a name stands in the text.
std::vector<std::size_t> shown_pages(page::Pages const& pages, std::string const& name) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        for (page::Item const& item : pages.pages[i].items) {
            // In the index a space that does not break follows in the same run.
            auto const* run = std::get_if<page::GlyphRun>(&item.what);
            if (run != nullptr && run->text == name && (out.empty() || out.back() != i + 1)) {
                out.push_back(i + 1);
            }
        }
    }
    return out;
}

} // namespace

TEST_CASE("three pages in a row are a range, two are not") {
    using Numbers = std::vector<layout::IndexNumber>;
    CHECK(layout::index_numbers({}) == Numbers{});
    CHECK(layout::index_numbers({3}) == Numbers{{3, 3}});
    CHECK(layout::index_numbers({3, 4}) == Numbers{{3, 3}, {4, 4}});
    CHECK(layout::index_numbers({1, 3, 4, 5, 9, 10, 11, 12}) == Numbers{{1, 1}, {3, 5}, {9, 12}});
}

TEST_CASE("fewer or narrower numbers, and ranges, never need more lines than were kept") {
    layout::IndexSlot slot;
    slot.hang = 7;
    double const digit = 4.2;
    double const gap = 4.5; // at least as wide as a dash
    for (double width = 30; width < 200; width += 7) {
        for (double end = 0; end < width; end += 11) {
            slot.width = width;
            slot.text_end = end;
            for (unsigned set = 1; set < 1U << 10U; ++set) {
                std::vector<std::size_t> pages;
                for (std::size_t page = 1; page <= 10; ++page) {
                    if ((set >> (page - 1) & 1U) != 0) {
                        pages.push_back(page + 95); // of two digits and of three
                    }
                }
                std::vector<double> widths;
                for (layout::IndexNumber const& number : layout::index_numbers(pages)) {
                    double const last = number.last > 99 ? 3 : 2;
                    double const both = number.first > 99 ? 3 : 2;
                    widths.push_back(
                        number.first == number.last ? last * digit : (both + last) * digit + gap
                    );
                }
                std::vector<double> const kept(pages.size(), 3 * digit);
                REQUIRE(
                    layout::index_lines(slot, widths, gap).back() <=
                    layout::index_lines(slot, kept, gap).back()
                );
            }
        }
    }
}

TEST_CASE("each number leads to a page on which the name stands, and all of them are there") {
    for (bool const first : {false, true}) {
        CAPTURE(first);
        Kit kit = indexed(24, 5, first);
        page::Pages const pages = kit.pages();
        REQUIRE(pages.pages.size() > 10); // numbers of one digit and of two
        for (std::size_t i = 0; i < 5; ++i) {
            std::string const name = "Name " + std::to_string(i);
            CAPTURE(name);
            CHECK(linked_pages(pages, name) == shown_pages(pages, name));
        }
    }
}

TEST_CASE("an index is Index, with a list of names whose numbers are references with links") {
    Kit kit = indexed(4, 2, false);
    page::Structure const structure = kit.pages().structure;
    REQUIRE(test::count(structure, page::Role::index) == 1);
    page::Node const& index = test::first(structure, page::Role::index);
    page::Node const& list = structure.at(std::get<page::NodeId>(index.kids.at(0)));
    REQUIRE(list.role == page::Role::list);
    REQUIRE(list.kids.size() == 2);
    page::Node const& item = structure.at(std::get<page::NodeId>(list.kids[0]));
    page::Node const& body = structure.at(std::get<page::NodeId>(item.kids.at(0)));
    REQUIRE(body.role == page::Role::list_body);
    REQUIRE(body.kids.size() == 2); // the name and the reference
    page::Node const& reference = structure.at(std::get<page::NodeId>(body.kids[1]));
    CHECK(reference.role == page::Role::reference);
    CHECK(structure.at(std::get<page::NodeId>(reference.kids.at(0))).role == page::Role::link);
}

TEST_CASE("numbers move nothing: the pages of all boxes are the same whatever is said of them") {
    // 30 names of which each stands once: the entries are as high as with one number.
    Kit kit;
    auto typesetter = kit.typesetter();
    content::Index index;
    index.separator = ", ";
    index.entries = {{Kit::words("Once"), 0, 1}, {Kit::words("Often"), 1, 60}};
    layout::Galley galley;
    add_index(typesetter, galley, index, page::NodeId::document);
    REQUIRE(galley.boxes().size() == 2);
    CHECK(galley.boxes()[1].height > galley.boxes()[0].height);
    CHECK(typesetter.keeps_numbers());
    typesetter.keep_digits(3);
    layout::Galley wider;
    add_index(typesetter, wider, index, page::NodeId::document);
    CHECK(wider.boxes()[0].height == galley.boxes()[0].height);
    CHECK(wider.boxes()[1].height > galley.boxes()[1].height);
}
