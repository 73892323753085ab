#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using test::Kit;

namespace {

content::Timeline timeline(std::size_t entries) {
    content::Timeline out;
    for (std::size_t i = 0; i < entries; ++i) {
        std::string const name(1, static_cast<char>('a' + i));
        out.entries.push_back(
            {Kit::words("Date " + name), content::DateMark::day, "", Kit::words("Text " + name)}
        );
    }
    return out;
}

std::size_t shapes(layout::Box const& box) {
    return static_cast<std::size_t>(std::ranges::count_if(box.items, [](page::Item const& item) {
        return std::holds_alternative<page::Shape>(item.what);
    }));
}

} // namespace

TEST_CASE("a date ends at the side column's end, its text starts on the axis, on one baseline") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_timeline(typesetter, galley, timeline(2), page::NodeId::document);
    REQUIRE(galley.boxes().size() == 2);
    page::GlyphRun const* date = test::find_run(galley.boxes()[0].items, "Date");
    page::GlyphRun const* text = test::find_run(galley.boxes()[0].items, "Text");
    REQUIRE((date != nullptr && text != nullptr));
    CHECK(date->origin.x > 0);
    CHECK(date->origin.x < kit.frame().side);
    CHECK(text->origin.x == doctest::Approx(kit.frame().axis));
    CHECK(date->origin.y == doctest::Approx(text->origin.y));
}

TEST_CASE("a line joins each mark to the next, so the last has none") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_timeline(typesetter, galley, timeline(3), page::NodeId::document);
    CHECK(shapes(galley.boxes().at(0)) == 2);
    CHECK(shapes(galley.boxes().at(1)) == 2);
    CHECK(shapes(galley.boxes().at(2)) == 1);
}

TEST_CASE("a timeline is a list: date as label, text as body") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_timeline(typesetter, galley, timeline(3), page::NodeId::document);
    CHECK(test::count(typesetter.structure(), page::Role::list) == 1);
    CHECK(test::count(typesetter.structure(), page::Role::list_item) == 3);
    CHECK(test::count(typesetter.structure(), page::Role::label) == 3);
    CHECK(test::count(typesetter.structure(), page::Role::list_body) == 3);
}

TEST_CASE("a mark that says more than its date is read out") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    content::Timeline spoken = timeline(1);
    spoken.entries[0].mark_alternative = "approximate date";
    add_timeline(typesetter, galley, spoken, page::NodeId::document);
    CHECK(test::first(typesetter.structure(), page::Role::span).actual_text == " approximate date");
    Kit silent;
    auto other = silent.typesetter();
    layout::Galley unspoken;
    add_timeline(other, unspoken, timeline(1), page::NodeId::document);
    CHECK(test::count(other.structure(), page::Role::span) == 0);
}

TEST_CASE("no page ends behind the first entry or before the last of many") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_timeline(typesetter, galley, timeline(5), page::NodeId::document);
    CHECK(galley.boxes().at(0).penalty == layout::forbidden);
    CHECK(galley.boxes().at(1).penalty < layout::forbidden);
    CHECK(galley.boxes().at(3).penalty == layout::forbidden);
}
