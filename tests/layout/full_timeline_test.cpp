#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

content::FullTimeline three_events() {
    content::FullTimeline timeline;
    timeline.date_head = Kit::words("Date");
    timeline.event_head = Kit::words("What");
    timeline.source_head = Kit::words("Source");
    for (int i = 0; i < 3; ++i) {
        content::FullTimelineEntry entry;
        entry.year = i == 1 ? content::Inlines{} : Kit::words("Jahr" + std::to_string(i));
        entry.date = Kit::words("Tag" + std::to_string(i));
        entry.event = Kit::words("Ereignis" + std::to_string(i));
        entry.source = Kit::words("Akte" + std::to_string(i));
        entry.state = i == 0 ? std::optional(content::CustodyForm::sentence) : std::nullopt;
        timeline.entries.push_back(std::move(entry));
    }
    timeline.key = {{content::DateMark::day, "day known"}};
    timeline.name = "the timeline";
    return timeline;
}

} // namespace

TEST_CASE("dates end before the line, events start behind it, and sources have their column") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_full_timeline(typesetter, galley, three_events(), page::NodeId::document);
    REQUIRE(galley.boxes().size() == 5); // heads, three entries, key
    layout::Box const& entry = galley.boxes()[1];
    page::GlyphRun const* date = test::find_run(entry.items, "Tag0");
    page::GlyphRun const* event = test::find_run(entry.items, "Ereignis0");
    page::GlyphRun const* source = test::find_run(entry.items, "Akte0");
    REQUIRE((date != nullptr && event != nullptr && source != nullptr));
    CHECK(date->origin.x + date->advance == doctest::Approx(kit.frame().side).epsilon(0.01));
    CHECK(event->origin.x > kit.frame().axis);
    CHECK(source->origin.x > event->origin.x);
    CHECK(date->origin.y == doctest::Approx(event->origin.y));
    CHECK(source->origin.y == doctest::Approx(event->origin.y).epsilon(0.05));
    CHECK(test::find_run(entry.items, "Jahr0")->origin.x < 1);
}

TEST_CASE("a page that begins within a year says which") {
    Kit kit;
    content::FullTimeline timeline = three_events();
    for (int i = 0; i < 90; ++i) {
        content::FullTimelineEntry entry = timeline.entries[1];
        entry.year = i == 70 ? Kit::words("Jahr70") : content::Inlines{};
        timeline.entries.insert(timeline.entries.end() - 1, entry);
    }
    kit.add_section("", timeline);
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() > 2);
    for (std::size_t page = 1; page < pages.pages.size(); ++page) {
        std::vector<page::Item> const& items = pages.pages[page].items;
        page::GlyphRun const* year =
            test::find_run(items, page + 1 < pages.pages.size() ? "Jahr0" : "Jahr70");
        page::GlyphRun const* day = test::find_run(items, "Tag1");
        REQUIRE((year != nullptr && day != nullptr));
        CHECK(year->origin.y == doctest::Approx(day->origin.y).epsilon(0.01));
    }
    std::string read;
    for (std::string const& leaf : test::leaf_texts(pages)) {
        read += leaf;
    }
    CHECK(read.find("Jahr0") == read.rfind("Jahr0")); // it is not read again
}

TEST_CASE("a full timeline is a table whose cells name their heads") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_full_timeline(typesetter, galley, three_events(), page::NodeId::document);
    CHECK(test::count(typesetter.structure(), page::Role::table) == 1);
    CHECK(test::count(typesetter.structure(), page::Role::table_row) == 4);
    CHECK(test::count(typesetter.structure(), page::Role::header_cell) == 3 + 3);
}

TEST_CASE("the line is thick in custody, and thin at liberty") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_full_timeline(typesetter, galley, three_events(), page::NodeId::document);
    auto filled = [&](layout::Box const& box) {
        std::size_t count = 0;
        for (page::Item const& item : box.items) {
            auto const* shape = std::get_if<page::Shape>(&item.what);
            count += shape != nullptr && shape->fill == kit.sheet.color({"accent", {}}) ? 1 : 0;
        }
        return count;
    };
    CHECK(filled(galley.boxes()[1]) == 1);
    CHECK(filled(galley.boxes()[2]) == 0);
}

TEST_CASE("the heads of the columns stand over every page of a timeline, and are read once") {
    Kit kit;
    content::FullTimeline timeline = three_events();
    for (int i = 0; i < 40; ++i) {
        timeline.entries.push_back(timeline.entries[1]);
    }
    kit.document.sections.emplace_back();
    kit.document.sections[0].blocks.emplace_back(std::move(timeline));
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() >= 2);
    std::size_t read = 0;
    for (page::Page const& page : pages.pages) {
        bool found = false;
        for (page::Item const& item : page.items) {
            auto const* run = std::get_if<page::GlyphRun>(&item.what);
            if (run != nullptr && run->text.find("Source") != std::string::npos) {
                found = true;
                read += std::holds_alternative<page::LeafId>(item.owner) ? 1 : 0;
            }
        }
        CHECK(found);
    }
    CHECK(read == 1);
}
