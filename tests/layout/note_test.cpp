#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

void add_notes(Kit& kit) {
    kit.document.notes.push_back({Kit::words("A short note.")});
    std::string words;
    for (int i = 0; i < 60; ++i) {
        words += "several words ";
    }
    kit.document.notes.push_back(
        {{{content::Text{words}}, {content::Link{"https://example.org", Kit::words("there")}}}}
    );
}

} // namespace

TEST_CASE("a note has its number and its text on one baseline") {
    Kit kit;
    add_notes(kit);
    auto typesetter = kit.typesetter();
    layout::NoteBox note = make_note(typesetter, 0, page::NodeId::document);
    page::GlyphRun const* number = test::find_run(note.items, "1");
    page::GlyphRun const* text = test::find_run(note.items, "short");
    REQUIRE((number != nullptr && text != nullptr));
    CHECK(number->origin.y == doctest::Approx(text->origin.y));
    CHECK(number->origin.x == doctest::Approx(0));
    CHECK(text->origin.x > number->origin.x);
    CHECK(text->origin.y < note.height);
}

TEST_CASE("a longer note is higher by its lines and keeps its links") {
    Kit kit;
    add_notes(kit);
    auto typesetter = kit.typesetter();
    layout::NoteBox shorter = make_note(typesetter, 0, page::NodeId::document);
    layout::NoteBox longer = make_note(typesetter, 1, page::NodeId::document);
    CHECK(longer.height > shorter.height + 2 * kit.sheet.style("note").leading - 0.01);
    REQUIRE(longer.links.size() == 1);
    CHECK(longer.links[0].uri == "https://example.org");
    CHECK(longer.links[0].area.y + longer.links[0].area.height <= longer.height + 0.01);
}

TEST_CASE("each note is a node with an id of its own") {
    Kit kit;
    add_notes(kit);
    auto typesetter = kit.typesetter();
    make_note(typesetter, 0, page::NodeId::document);
    make_note(typesetter, 1, page::NodeId::document);
    page::Structure const& structure = typesetter.structure();
    CHECK(test::count(structure, page::Role::note) == 2);
    CHECK(test::first(structure, page::Role::note).id == "note-1");
}

TEST_CASE("notes side by side share the main column, with their gaps between them") {
    for (std::int64_t columns : {1, 2, 3}) {
        CAPTURE(columns);
        Kit kit;
        add_notes(kit);
        kit.sheet.definition.notes.columns = columns;
        auto typesetter = kit.typesetter();
        auto count = static_cast<double>(columns);
        double gaps = (count - 1) * kit.sheet.definition.notes.column_gap.pt;
        CHECK(count * note_width(typesetter) + gaps == doctest::Approx(kit.frame().main));
        layout::NoteBox note = make_note(typesetter, 1, page::NodeId::document);
        for (page::Item const& item : note.items) {
            auto const& run = std::get<page::GlyphRun>(item.what);
            CHECK(run.origin.x + run.glyphs.back().offset.x < note_width(typesetter) + 1);
        }
    }
}
