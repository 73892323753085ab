#include "layout/parts.hpp"

#include "kit.hpp"
#include "layout/layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using test::Kit;

namespace {

Kit with_notes(content::NotePlace place) {
    Kit kit;
    for (std::size_t i = 0; i < 3; ++i) {
        kit.add_section(
            "Head " + std::to_string(i),
            content::Paragraph{
                "body", {{content::Text{"Words of section " + std::to_string(i)}}, Kit::mark(i)}}
        );
        kit.document.notes.push_back({Kit::words("Text of note " + std::to_string(i))});
    }
    kit.document.note_place = place;
    kit.document.notes_heading = Kit::words("All notes");
    return kit;
}

/// Texts with their places, from top to bottom.
std::vector<std::string> texts_of(Kit& kit) {
    std::vector<std::pair<double, std::string>> found;
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() == 1);
    for (page::Item const& item : pages.pages[0].items) {
        auto const* run = std::get_if<page::GlyphRun>(&item.what);
        for (std::string_view start : {"Words of section", "Text of note", "All notes"}) {
            if (run != nullptr && run->text.starts_with(start)) {
                found.emplace_back(run->origin.y, run->text);
            }
        }
    }
    std::ranges::sort(found);
    std::vector<std::string> out;
    for (auto const& [y, text] : found) {
        out.push_back(text);
    }
    return out;
}

} // namespace

TEST_CASE("notes stand at the foot of the page, behind each section, or at the end") {
    using Texts = std::vector<std::string>;
    Kit foot = with_notes(content::NotePlace::foot);
    foot.sheet.definition.notes.columns = 1;
    CHECK(
        texts_of(foot) ==
        Texts{
            "Words of section 0",
            "Words of section 1",
            "Words of section 2",
            "Text of note 0",
            "Text of note 1",
            "Text of note 2"}
    );
    Kit section = with_notes(content::NotePlace::section);
    CHECK(
        texts_of(section) ==
        Texts{
            "Words of section 0",
            "Text of note 0",
            "Words of section 1",
            "Text of note 1",
            "Words of section 2",
            "Text of note 2"}
    );
    Kit end = with_notes(content::NotePlace::end);
    Texts const at_end = texts_of(end);
    CHECK(at_end.size() == 7);
    CHECK(std::ranges::count(at_end, "All notes") == 1);
    CHECK(at_end.back() == "Text of note 2");
    CHECK(std::ranges::find(at_end, "Words of section 2") < std::ranges::find(at_end, "Text of note 0"));
    // Each mark still leads to its note.
    page::Pages const pages = end.pages();
    for (page::Link const& link : pages.pages[0].links) {
        CHECK(std::get<page::Destination>(link.target).at.y > 100);
    }
    CHECK(pages.pages[0].links.size() == 3);
}

TEST_CASE("a section is set in columns side by side, what needs the side column across all") {
    Kit kit;
    content::Section section;
    section.heading = Kit::words("Head");
    section.columns = 2;
    for (int i = 0; i < 8; ++i) {
        section.blocks.emplace_back(content::Paragraph{"body", Kit::words("Paragraph " + std::to_string(i))});
    }
    kit.document.sections.push_back(section);
    page::Pages const pages = kit.pages();
    std::vector<page::Point> places;
    for (int i = 0; i < 8; ++i) {
        page::GlyphRun const* run = test::find_run(pages.pages[0].items, "Paragraph " + std::to_string(i));
        REQUIRE(run != nullptr);
        places.push_back(run->origin);
    }
    CHECK(places[0].x == places[3].x);
    CHECK(places[4].x > places[0].x + kit.frame().main / 2);
    CHECK(places[4].y == doctest::Approx(places[0].y));
    CHECK(places[7].y == doctest::Approx(places[3].y));
}

TEST_CASE("a section that is wider than tall stands on pages of its own") {
    Kit kit;
    for (int i = 0; i < 3; ++i) {
        kit.add_section("Head " + std::to_string(i), content::Paragraph{"body", Kit::words("Words")});
    }
    kit.document.sections[1].landscape = true;
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() == 3);
    CHECK(pages.pages[0].size.height > pages.pages[0].size.width);
    CHECK(pages.pages[1].size.height < pages.pages[1].size.width);
    CHECK(pages.pages[2].size.height > pages.pages[2].size.width);
    page::GlyphRun const* folio = test::find_run(pages.pages[1].items, "2 / 3");
    REQUIRE(folio != nullptr);
    CHECK(folio->origin.y < pages.pages[1].size.height);
    CHECK(
        folio->origin.x + folio->advance >
        pages.pages[1].size.width - kit.sheet.definition.page.margin.end.pt - 2
    );
}

TEST_CASE("a section may ask for a new page") {
    Kit kit;
    for (int i = 0; i < 2; ++i) {
        kit.add_section("Head " + std::to_string(i), content::Paragraph{"body", Kit::words("Words")});
    }
    CHECK(kit.pages().pages.size() == 1);
    kit.document.sections[1].starts_page = true;
    CHECK(kit.pages().pages.size() == 2);
}
