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
    layout::NoteBox note = make_note(typesetter, 0, page::NodeId::document, note_width(typesetter));
    page::GlyphRun const* number = test::find_run(note.lines[0].items, "1");
    page::GlyphRun const* text = test::find_run(note.lines[0].items, "short");
    REQUIRE((number != nullptr && text != nullptr));
    CHECK(number->origin.y == doctest::Approx(text->origin.y));
    CHECK(number->origin.x == doctest::Approx(0));
    CHECK(text->origin.x > number->origin.x);
    CHECK(text->origin.y < note.size.line);
}

TEST_CASE("the number of a note is on one line, however many notes there are") {
    for (std::size_t count : {9U, 99U, 250U, 12'345U}) {
        CAPTURE(count);
        Kit kit;
        kit.document.notes.assign(count, {Kit::words("A short note.")});
        auto typesetter = kit.typesetter();
        double const width = note_width(typesetter);
        layout::NoteBox last = make_note(typesetter, count - 1, page::NodeId::document, width);
        layout::NoteBox first = make_note(typesetter, 0, page::NodeId::document, width);
        page::GlyphRun const* number = test::find_run(last.lines[0].items, std::to_string(count));
        page::GlyphRun const* text = test::find_run(last.lines[0].items, "short");
        REQUIRE((number != nullptr && text != nullptr));
        CHECK(text->origin.x > number->origin.x + number->advance);
        CHECK(text->origin.x == doctest::Approx(test::find_run(first.lines[0].items, "short")->origin.x));
        double const said = kit.sheet.definition.notes.label_width.pt;
        CHECK((text->origin.x == doctest::Approx(said)) == (count < 100));
    }
}

TEST_CASE("a longer note is higher by its lines and keeps its links") {
    Kit kit;
    add_notes(kit);
    auto typesetter = kit.typesetter();
    layout::NoteBox shorter = make_note(typesetter, 0, page::NodeId::document, note_width(typesetter));
    layout::NoteBox longer = make_note(typesetter, 1, page::NodeId::document, note_width(typesetter));
    CHECK(longer.size.lines > shorter.size.lines + 2);
    CHECK(longer.size.lines == longer.lines.size());
    CHECK(longer.size.line == kit.sheet.style("note").leading);
    REQUIRE(longer.lines.back().links.size() == 1);
    layout::BoxLink const& link = longer.lines.back().links[0];
    CHECK(link.uri == "https://example.org");
    CHECK(link.area.y + link.area.height <= longer.size.line + 0.01);
}

TEST_CASE("each note is a node with an id of its own") {
    Kit kit;
    add_notes(kit);
    auto typesetter = kit.typesetter();
    make_note(typesetter, 0, page::NodeId::document, note_width(typesetter));
    make_note(typesetter, 1, page::NodeId::document, note_width(typesetter));
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
        layout::NoteBox note = make_note(typesetter, 1, page::NodeId::document, note_width(typesetter));
        for (layout::NoteLine const& line : note.lines) {
            for (page::Item const& item : line.items) {
                auto const& run = std::get<page::GlyphRun>(item.what);
                CHECK(run.origin.x + run.glyphs.back().offset.x < note_width(typesetter) + 1);
            }
        }
    }
}
