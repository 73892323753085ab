#include "layout/assembler.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

/// A brief of so many paragraphs, each long enough to fill a good part of a page and each with a note.
Kit long_brief(std::size_t paragraphs) {
    Kit kit;
    kit.document.running.reference = "ERD 1";
    kit.document.markings = {
        {content::MarkingLook::sample, Kit::words("Sample"), Kit::words("Nothing here is real.")}};
    for (std::size_t i = 0; i < paragraphs; ++i) {
        std::string words = "Paragraph " + std::to_string(i) + " opens ";
        for (int word = 0; word < 150; ++word) {
            words += "with several words ";
        }
        kit.add_section(
            "Head " + std::to_string(i),
            content::Paragraph{"body", {{content::Text{words}}, Kit::mark(i), {content::Text{"."}}}}
        );
        kit.document.notes.push_back({Kit::words("Note of paragraph " + std::to_string(i) + ".")});
    }
    return kit;
}

} // namespace

TEST_CASE("pages are numbered from one, with marking and footer on each") {
    Kit kit = long_brief(8);
    page::Pages pages = kit.pages();
    REQUIRE(pages.pages.size() > 2);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        page::Page const& page = pages.pages[i];
        std::string const number = std::to_string(i + 1);
        CHECK(page.label == number);
        CHECK(test::find_run(page.items, number + " / " + std::to_string(pages.pages.size())) != nullptr);
        CHECK(test::find_run(page.items, "SAMPLE") != nullptr);
        CHECK(test::find_run(page.items, "ERD 1") != nullptr);
    }
}

TEST_CASE("notes stand at the foot of the text area, below all text, over the footer") {
    Kit kit = long_brief(8);
    layout::Frame frame = kit.frame();
    double foot = frame.top + frame.height;
    std::size_t notes = 0;
    for (page::Page const& page : kit.pages().pages) {
        double lowest_text = 0;
        double highest_note = foot;
        double note_size = kit.sheet.style("note").size;
        for (page::Item const& item : page.items) {
            auto const* run = std::get_if<page::GlyphRun>(&item.what);
            if (run == nullptr || run->origin.y > foot || run->origin.y < frame.top) {
                continue;
            }
            if (run->text.find("Note of") != std::string::npos) {
                ++notes;
                CHECK(run->size == note_size);
                highest_note = std::min(highest_note, run->origin.y);
            } else if (run->text.find("words") != std::string::npos) {
                lowest_text = std::max(lowest_text, run->origin.y);
            }
        }
        CHECK(lowest_text < highest_note);
    }
    CHECK(notes == 8);
}

TEST_CASE("the outline leads to every head, where it stands") {
    Kit kit = long_brief(8);
    page::Pages pages = kit.pages();
    REQUIRE(pages.outline.size() == 9);
    for (std::size_t i = 1; i < pages.outline.size(); ++i) {
        page::OutlineEntry const& entry = pages.outline[i];
        CHECK(entry.title == "Head " + std::to_string(i - 1));
        page::GlyphRun const* head = test::find_run(pages.pages.at(entry.target.page).items, entry.title);
        REQUIRE(head != nullptr);
        CHECK(head->origin.y > entry.target.at.y);
        CHECK(head->origin.y < entry.target.at.y + 40);
    }
}

TEST_CASE("a note that is cited again on a later page is shown there and read once") {
    Kit kit = long_brief(8);
    auto& last = std::get<content::Paragraph>(kit.document.sections.back().blocks[0]);
    last.text.push_back(Kit::mark(0));
    page::Pages pages = kit.pages();
    std::size_t shown = 0;
    for (page::Page const& page : pages.pages) {
        shown += test::find_run(page.items, "Note of paragraph 0") != nullptr ? 1 : 0;
    }
    std::size_t read = 0;
    for (std::string const& text : test::leaf_texts(pages)) {
        read += text.find("Note of paragraph 0") != std::string::npos ? 1 : 0;
    }
    CHECK(shown == 2);
    CHECK(read == 1);
}

TEST_CASE("a note too long for its page goes on at the foot of the next, and says so at both ends") {
    Kit kit = long_brief(6);
    kit.document.running.continues = "goes on";
    kit.document.running.continued = "went on";
    std::string words;
    for (int i = 0; i < 500; ++i) {
        words += "word" + std::to_string(i) + " ";
    }
    kit.document.notes[2].text = Kit::words(words);
    kit.sheet.definition.notes.columns = 1;
    page::Pages pages = kit.pages();
    std::vector<std::size_t> goes_on;
    std::vector<std::size_t> went_on;
    std::vector<std::size_t> marks;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        std::vector<page::Item> const& items = pages.pages[i].items;
        if (page::GlyphRun const* run = test::find_run(items, "goes on")) {
            goes_on.push_back(i);
            double const foot = kit.frame().top + kit.frame().height;
            CHECK(run->origin.y < foot);
            CHECK(run->origin.y > foot - kit.sheet.style("note").leading);
        }
        if (test::find_run(items, "went on") != nullptr) {
            went_on.push_back(i);
        }
        if (test::find_run(items, "Paragraph 2") != nullptr) {
            marks.push_back(i);
        }
    }
    // Its mark stands at the end of its paragraph.
    REQUIRE(goes_on.size() == 1);
    CHECK(went_on == std::vector<std::size_t>{goes_on[0] + 1});
    CHECK(goes_on[0] >= marks.at(0));
    std::string read;
    for (std::string const& text : test::leaf_texts(pages)) {
        read += text + "\n";
    }
    CHECK(read.find("goes on") == std::string::npos);
    CHECK(read.find("went on") == std::string::npos);
    for (int i = 0; i < 500; ++i) {
        CHECK(read.find("word" + std::to_string(i)) != std::string::npos);
    }
}
