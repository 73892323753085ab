#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

content::Section chapter(std::string title, std::string numeral) {
    content::Section section;
    section.is_chapter = true;
    section.starts_page = true;
    section.heading = Kit::words(std::move(title));
    section.numeral = numeral.empty() ? content::Inlines{} : Kit::words(std::move(numeral));
    section.deck = Kit::words("What it is about");
    return section;
}

content::Section part(std::string heading) {
    content::Section section;
    section.level = 2;
    section.heading = Kit::words(std::move(heading));
    std::string words;
    for (int i = 0; i < 900; ++i) {
        words += "several words of text ";
    }
    section.blocks.emplace_back(content::Paragraph{"body", Kit::words(words)});
    return section;
}

Kit with_chapters() {
    Kit kit;
    kit.document.running.short_title = "Running";
    kit.document.running.chapter = "Chapter {number}";
    kit.sheet.definition.head =
        model::RunningHead{{50}, {"{chapter}", {}}, {"{section}", {}}, {"{short_title}", {}}};
    kit.document.sections.push_back(chapter("Alpha", "1"));
    kit.document.sections.push_back(part("Aside"));
    kit.document.sections.push_back(chapter("Omega", ""));
    kit.document.sections.push_back(part("Onward"));
    return kit;
}

/// The running head of a page.
std::string head_of(page::Page const& page) {
    std::string out;
    for (page::Item const& item : page.items) {
        auto const* run = std::get_if<page::GlyphRun>(&item.what);
        if (run != nullptr && item.owner == page::Owner{page::Artifact::header} && run->origin.y < 65) {
            out += run->text + "|";
        }
    }
    return out;
}

} // namespace

TEST_CASE("a chapter has its numeral in the side column and its title on the axis, as one head") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_chapter(typesetter, galley, chapter("Alpha", "1"), 0, page::NodeId::document);
    REQUIRE(galley.boxes().size() == 1);
    layout::Box const& box = galley.boxes()[0];
    CHECK(test::find_run(box.items, "1")->origin.x < kit.frame().side);
    CHECK(test::find_run(box.items, "Alpha")->origin.x == doctest::Approx(kit.frame().axis).epsilon(0.05));
    CHECK(test::count(typesetter.structure(), page::Role::heading_2) == 1);
    CHECK(box.rule == layout::EndRule::head);
    REQUIRE(box.heading);
    CHECK(box.heading->opens_chapter);
}

TEST_CASE("pages say which chapter and section they begin in, but for the first and the openings") {
    Kit kit = with_chapters();
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() >= 6);
    CHECK(head_of(pages.pages[0]).empty());
    CHECK(head_of(pages.pages[1]).empty()); // opens chapter 1
    CHECK(head_of(pages.pages[2]) == "Chapter 1|Aside|Running|");
    std::size_t omega = 3;
    while (!head_of(pages.pages[omega]).empty()) {
        ++omega;
    }
    CHECK(head_of(pages.pages[omega + 1]) == "Omega|Onward|Running|");
}

TEST_CASE("chapters and the sections inside are levels of the outline and of heads") {
    Kit kit = with_chapters();
    page::Pages const pages = kit.pages();
    std::vector<int> levels;
    for (auto const& entry : pages.outline) {
        levels.push_back(entry.level);
    }
    CHECK(levels == std::vector<int>{1, 2, 3, 2, 3});
    CHECK(test::count(pages.structure, page::Role::heading_3) == 2);
}

TEST_CASE("a paragraph behind another is set in where the style says so, the first is not") {
    Kit kit;
    kit.sheet.styles.find("body")->second.indent = 14;
    content::Section section;
    section.heading = Kit::words("Head");
    section.blocks.emplace_back(content::Paragraph{"body", Kit::words("Erstens text.")});
    section.blocks.emplace_back(content::Paragraph{"body", Kit::words("Zweitens text.")});
    section.blocks.emplace_back(content::List{content::ListKind::items, {Kit::words("item")}});
    section.blocks.emplace_back(content::Paragraph{"body", Kit::words("Drittens text.")});
    kit.document.sections.push_back(std::move(section));
    page::Pages const pages = kit.pages();
    auto x_of = [&](std::string_view text) {
        page::GlyphRun const* run = test::find_run(pages.pages[0].items, text);
        REQUIRE(run != nullptr);
        return run->origin.x - kit.frame().start - kit.frame().axis;
    };
    CHECK(x_of("Erstens") == doctest::Approx(0));
    CHECK(x_of("Zweitens") == doctest::Approx(14));
    CHECK(x_of("Drittens") == doctest::Approx(0));
}
