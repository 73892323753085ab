#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

layout::TextBlock lines(std::size_t count, std::vector<std::size_t> const& hyphenated = {}) {
    layout::TextBlock block;
    block.leading = 14;
    block.lines.resize(count);
    for (std::size_t line : hyphenated) {
        block.lines[line].hyphenated = true;
    }
    return block;
}

/// The penalties behind the lines of a paragraph.
std::vector<double> penalties(layout::TextBlock block) {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_lines(typesetter, galley, std::move(block), 0, "a paragraph");
    std::vector<double> out;
    for (layout::Box const& box : galley.boxes()) {
        out.push_back(box.penalty);
    }
    return out;
}

} // namespace

TEST_CASE("no page ends behind the first line of a paragraph nor before its last") {
    constexpr double no = layout::forbidden;
    CHECK(penalties(lines(1)) == std::vector<double>{0});
    CHECK(penalties(lines(2)) == std::vector<double>{no, 0});
    CHECK(penalties(lines(3)) == std::vector<double>{no, no, 0});
    CHECK(penalties(lines(5)) == std::vector<double>{no, 0, 0, no, 0});
}

TEST_CASE("no page ends in a divided word") {
    std::vector<double> found = penalties(lines(6, {2}));
    CHECK(found[2] == layout::forbidden);
    CHECK(found[3] == 0);
}

TEST_CASE("a section's head is kept with what it opens, beside prose and over a table") {
    for (bool table : {false, true}) {
        CAPTURE(table);
        Kit kit;
        if (table) {
            kit.add_section(
                "Head",
                content::Table{{{"table-head", Kit::words("Name")}}, {{{"table-name", Kit::words("A")}}}, "t"}
            );
        } else {
            kit.add_section("Head", content::Paragraph{"body", Kit::words("Words.")});
        }
        auto typesetter = kit.typesetter();
        layout::Galley galley;
        add_section(typesetter, galley, kit.document.sections[0]);
        layout::Box const& head = galley.boxes().at(0);
        CHECK(head.penalty == layout::forbidden);
        REQUIRE(head.heading);
        CHECK(head.heading->level == 2);
        CHECK(head.heading->title == "Head");
        page::GlyphRun const* run = test::find_run(head.items, "Head");
        REQUIRE(run != nullptr);
        CHECK(run->origin.x == doctest::Approx(0));
        // Beside prose it hangs over the lines to come; over a table it has its own row.
        CHECK((head.overhang > 0) == !table);
        CHECK((head.height > 14) == table);
    }
}

TEST_CASE("a section is a node of the tree with its heading first") {
    Kit kit;
    kit.add_section("Head", content::Paragraph{"body", Kit::words("Words.")});
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_section(typesetter, galley, kit.document.sections[0]);
    page::Node const& section = test::first(typesetter.structure(), page::Role::section);
    REQUIRE(section.kids.size() == 2);
    auto role = [&](std::size_t kid) {
        return typesetter.structure().at(std::get<page::NodeId>(section.kids[kid])).role;
    };
    CHECK(role(0) == page::Role::heading_2);
    CHECK(role(1) == page::Role::paragraph);
}

TEST_CASE("the first section has its space from the title, later ones their own") {
    Kit kit;
    kit.add_section("One", content::Paragraph{"body", Kit::words("Words.")});
    kit.add_section("Two", content::Paragraph{"body", Kit::words("Words.")});
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_section(typesetter, galley, kit.document.sections[0]);
    std::size_t second = galley.boxes().size();
    add_section(typesetter, galley, kit.document.sections[1]);
    CHECK(galley.boxes()[0].space == 0);
    CHECK(galley.boxes()[second].space >= kit.sheet.definition.section.space_before.pt);
}

TEST_CASE("small print in the side column stands under the head and belongs to what hangs over") {
    Kit kit;
    kit.add_section("Head", content::Paragraph{"body", Kit::words("Words.")});
    kit.document.sections[0].side_note = Kit::words("Small print.");
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_section(typesetter, galley, kit.document.sections[0]);
    layout::Box const& box = galley.boxes().at(0);
    page::GlyphRun const* head = test::find_run(box.items, "Head");
    page::GlyphRun const* note = test::find_run(box.items, "Small");
    REQUIRE((head != nullptr && note != nullptr));
    CHECK(note->origin.x == doctest::Approx(head->origin.x));
    CHECK(note->origin.y > head->origin.y);
    CHECK(box.height + box.overhang > note->origin.y);
}

TEST_CASE("a head shares its first baseline with the text beside it") {
    Kit kit;
    kit.add_section("Head", content::Paragraph{"body", Kit::words("Words.")});
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_section(typesetter, galley, kit.document.sections[0]);
    page::GlyphRun const* head = test::find_run(galley.boxes().at(0).items, "Head");
    page::GlyphRun const* words = test::find_run(galley.boxes().at(1).items, "Words");
    REQUIRE((head != nullptr && words != nullptr));
    CHECK(head->origin.y == doctest::Approx(galley.boxes()[0].height + words->origin.y));
}
