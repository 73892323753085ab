#include "page/dump.hpp"
#include "random_document.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <sstream>

using namespace brief;
using test::Kit;

namespace {

/// The words of all leaves, in the order of the leaves: hyphens at line ends taken out.
std::vector<std::string> words_read(page::Pages const& pages) {
    std::vector<std::string> out;
    for (std::string text : test::leaf_texts(pages)) {
        for (std::size_t at = 0; (at = text.find("\u00ad")) != std::string::npos;) {
            text.erase(at, 2);
        }
        std::istringstream in(text);
        for (std::string word; in >> word;) {
            out.push_back(word);
        }
    }
    return out;
}

/// A glyph run with the page it is on.
struct Placed {
    std::size_t page = 0;
    page::Item const* item = nullptr;
    page::GlyphRun const* run = nullptr;

    double width() const { return run->glyphs.empty() ? 0 : run->glyphs.back().offset.x; }
};

std::vector<Placed> runs_of(page::Pages const& pages) {
    std::vector<Placed> out;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        for (page::Item const& item : pages.pages[i].items) {
            if (auto const* run = std::get_if<page::GlyphRun>(&item.what)) {
                out.push_back({i, &item, run});
            }
        }
    }
    return out;
}

/// A document with its pages. Setting it takes most of the time of a test, so all tests look at the same
/// ones.
struct Made {
    std::uint32_t seed = 0;
    Kit kit;
    std::vector<std::string> written; ///< its words
    page::Pages pages;
};

std::vector<std::unique_ptr<Made>> const& all_made() {
    static std::vector<std::unique_ptr<Made>> const made = [] {
        constexpr int rounds = 40;
        std::vector<std::unique_ptr<Made>> out;
        for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
            out.push_back(std::make_unique<Made>());
            Made& next = *out.back();
            next.seed = seed;
            test::Author author(seed);
            author.write(next.kit, 6);
            next.written = author.written();
            next.pages = next.kit.pages();
        }
        return out;
    }();
    return made;
}

} // namespace

TEST_CASE("every word is on the pages, once, and read once") {
    for (auto const& made : all_made()) {
        CAPTURE(made->seed);
        std::map<std::string, int> seen;
        for (std::string const& word : words_read(made->pages)) {
            ++seen[word];
        }
        for (std::string const& word : made->written) {
            if (seen[word] != 1) {
                CAPTURE(word);
                CHECK(seen[word] == 1);
            }
        }
    }
}

TEST_CASE("nothing stands outside its frame, and no two lines overlap") {
    for (auto const& made : all_made()) {
        CAPTURE(made->seed);
        layout::Frame frame = made->kit.frame();
        std::vector<Placed> runs = runs_of(made->pages);
        std::size_t overlaps = 0;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            page::Point at = runs[i].run->origin;
            bool footer = runs[i].item->owner == page::Owner{page::Artifact::footer};
            // Quotation marks hang out by 7 pt, stops by less than 3.
            bool in_width = at.x > frame.start - 8 && at.x + runs[i].width() < frame.start + frame.width + 3;
            bool in_height = at.y > frame.top && at.y < frame.top + frame.height;
            bool inside = in_width && (in_height || footer);
            CHECK_MESSAGE(inside, runs[i].run->text, " at ", at.x, " ", at.y);
            for (std::size_t j = i + 1; j < runs.size() && runs[j].page == runs[i].page; ++j) {
                page::Point other = runs[j].run->origin;
                double apart = std::abs(other.y - at.y);
                bool beside =
                    at.x + runs[i].width() < other.x + 0.5 || other.x + runs[j].width() < at.x + 0.5;
                overlaps += apart > 0.01 && apart < 6 && !beside ? 1 : 0;
            }
        }
        CHECK(overlaps == 0);
    }
}

TEST_CASE("a note is on the page of its first mark, in the order of marks, and its mark leads to it") {
    for (auto const& made : all_made()) {
        CAPTURE(made->seed);
        Kit const& kit = made->kit;
        page::Pages const& pages = made->pages;
        std::map<page::NodeId, std::size_t> page_of_node;
        for (Placed const& placed : runs_of(pages)) {
            if (auto const* leaf = std::get_if<page::LeafId>(&placed.item->owner)) {
                page_of_node.emplace(pages.structure.parent_of(*leaf), placed.page);
            }
        }
        std::size_t number = 0;
        std::size_t links = 0;
        for (std::size_t i = 0; i < pages.structure.nodes().size(); ++i) {
            page::Node const& node = pages.structure.nodes()[i];
            if (node.role == page::Role::note) {
                CHECK(node.id == "note-" + std::to_string(++number));
            }
        }
        CHECK(number == kit.document.notes.size());
        for (std::size_t page = 0; page < pages.pages.size(); ++page) {
            for (page::Link const& link : pages.pages[page].links) {
                auto const* target = std::get_if<page::Destination>(&link.target);
                if (target != nullptr && pages.structure.at(link.node).role == page::Role::reference) {
                    CHECK(target->page == page); // each note of these documents has one mark
                    CHECK(target->at.y > link.area.y);
                    ++links;
                }
            }
        }
        CHECK(links == kit.document.notes.size());
    }
}

TEST_CASE("a table's part on each page starts with its head") {
    Kit kit;
    content::Table table;
    table.name = "the table";
    table.head = {{"table-head", Kit::words("Name")}, {"table-head", Kit::words("Role")}};
    for (int i = 0; i < 200; ++i) {
        table.rows.push_back({{"table-name", Kit::words("N")}, {"table-cell", Kit::words("R")}});
    }
    kit.add_section("Head", table);
    page::Pages pages = kit.pages();
    CHECK(pages.pages.size() > 3);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        CAPTURE(i);
        std::vector<page::Item> const& items = pages.pages[i].items;
        page::GlyphRun const* head = test::find_run(items, "Role");
        page::GlyphRun const* cell = test::find_run(items, "R");
        REQUIRE((head != nullptr && cell != nullptr));
        CHECK(head->origin.y <= cell->origin.y);
        if (i > 0) {
            CHECK(head->origin.y < kit.frame().top + 20);
        }
    }
}

TEST_CASE("laying out twice gives the same pages") {
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        Kit kit;
        test::Author author(seed);
        author.write(kit, 6);
        page::Pages once = kit.pages();
        page::Pages again = kit.pages();
        CHECK(once.pages == again.pages);
        CHECK(once.structure.nodes() == again.structure.nodes());
        CHECK(once.outline == again.outline);
    }
}

TEST_CASE("a longer text area never needs more pages") {
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        Kit kit;
        test::Author author(seed);
        author.write(kit, 5);
        std::size_t before = kit.pages().pages.size();
        kit.sheet.definition.page.margin.bottom.pt -= 30;
        CHECK(kit.pages().pages.size() <= before);
    }
}

TEST_CASE("pages do not depend on how many of them were expected") {
    for (int sections : {1, 9, 14}) {
        CAPTURE(sections);
        Kit kit;
        std::string words;
        for (int i = 0; i < 700; ++i) {
            words += "several words ";
        }
        content::Inlines numbers;
        for (int i = 0; i < sections; ++i) {
            kit.add_section("Head", content::Paragraph{"body", Kit::words(words)});
            kit.document.sections.back().starts_page = true;
            kit.document.sections.back().anchor = static_cast<std::size_t>(i);
            numbers.push_back({content::PageNumber{static_cast<std::size_t>(i)}});
            numbers.push_back({content::Text{", "}});
        }
        kit.add_section("Pages", content::Paragraph{"body", numbers});
        page::Pages const pages = kit.pages();
        CHECK((pages.pages.size() > 9) == (sections > 4));
        std::string const as_found = page::dump(pages, kit.fonts);
        for (std::size_t length : {std::size_t{10'000}, std::size_t{150'000}, std::size_t{20'000'000}}) {
            CAPTURE(length);
            layout::Options options;
            options.length = length;
            CHECK(page::dump(kit.pages(options), kit.fonts) == as_found);
        }
    }
}

TEST_CASE("the page's size is the layout's, or the one asked for") {
    Kit kit;
    kit.add_section("Head", content::Paragraph{"body", Kit::words("Words.")});
    CHECK(kit.pages().pages.at(0).size.width == doctest::Approx(595.2756));
    layout::Options letter;
    letter.page_size = "Letter";
    CHECK(kit.pages(letter).pages.at(0).size == page::Size{612, 792});
    layout::Options unknown;
    unknown.page_size = "B5";
    REQUIRE_FALSE(kit.try_pages(unknown));
    CHECK(kit.try_pages(unknown).error().at(0).code == Code::bad_value);
}

TEST_CASE("more pages than should be are told, with the lines and words that are too many") {
    Kit kit;
    test::Author author(3);
    author.write(kit, 8);
    std::size_t needed = kit.pages().pages.size();
    REQUIRE(needed > 1);
    layout::Options options;
    options.max_pages = static_cast<std::int64_t>(needed);
    CHECK(kit.try_pages(options));
    options.max_pages = 1;
    auto over = kit.try_pages(options);
    REQUIRE(over);
    REQUIRE(over->warnings.size() == 1);
    Diagnostic const& told = over->warnings[0];
    CHECK(told.code == Code::page_limit);
    CHECK(
        told.message.find(std::to_string(needed) + " pages, and should have 1: over by ") != std::string::npos
    );
    CHECK(told.message.find("; the longest section is “q") != std::string::npos);
}

TEST_CASE("a quotation longer than a page goes on at the next, with all its words") {
    Kit kit;
    std::string words;
    for (int i = 0; i < 1500; ++i) {
        words += "several words ";
    }
    kit.add_section("Head", content::Quotation{"“", Kit::words(words + "at the end"), {}, ""});
    page::Pages const pages = kit.pages();
    CHECK(pages.pages.size() > 2);
    CHECK(test::find_run(pages.pages.back().items, "at the end") != nullptr);
}

TEST_CASE("what cannot be divided and is taller than a page is an error that says where it is written") {
    Kit kit;
    kit.sheet.styles.at("quotation").size = 2000; // one letter
    kit.sheet.styles.at("quotation").leading = 2000;
    Span const written{FileId{0}, 12, 1};
    kit.document.origins.push_back({written, "statement hunger, text"});
    kit.add_section("Head", content::Quotation{"“", Kit::words("I", content::OriginId{1}), {}, ""});
    auto made = kit.try_pages();
    REQUIRE_FALSE(made);
    CHECK(made.error().back().code == Code::block_too_tall);
    CHECK(made.error().back().span == written);
    CHECK(made.error().back().message.find("a quotation (statement hunger, text)") != std::string::npos);
}

TEST_CASE("a page end that breaks a rule is told with its page and the rule") {
    auto told = [](Kit& kit) {
        auto made = kit.try_pages();
        REQUIRE(made);
        std::vector<std::string> messages;
        for (Diagnostic const& each : made->warnings) {
            CHECK(each.code == Code::relaxed_break);
            CHECK(each.severity == Severity::warning);
            messages.push_back(each.message);
        }
        return messages;
    };
    std::string words;
    for (int i = 0; i < 1500; ++i) {
        words += "several words ";
    }
    Kit kit;
    kit.add_section("Head", content::Paragraph{"body", Kit::words(words)});
    CHECK(told(kit).empty());
    kit.sheet.definition.paragraph.widow = 10000;
    std::vector<std::string> const widows = told(kit);
    REQUIRE(widows.size() > 1);
    CHECK(widows[0] == "page 1 ends in a paragraph: its last lines should stand together (widow)");
    CHECK(widows[1].starts_with("page 2 "));
    kit.sheet.definition.paragraph.orphan = 10000;
    CHECK(told(kit).at(0) == "page 1 ends in a paragraph: its first lines should stand together (orphan)");
    // What no page can hold is an error, and then no page end matters.
    kit.sheet.styles.at("quotation").size = 2000; // one letter
    kit.sheet.styles.at("quotation").leading = 2000;
    kit.add_section("Head", content::Quotation{"“", Kit::words("I"), {}, ""});
    auto made = kit.try_pages();
    REQUIRE_FALSE(made);
    CHECK(std::ranges::count(made.error(), Code::relaxed_break, &Diagnostic::code) == 0);
    CHECK(std::ranges::count(made.error(), Code::block_too_tall, &Diagnostic::code) == 1);
}

TEST_CASE("the file says of itself what the document says") {
    Kit kit;
    kit.document.properties = {"Title", "Author", "Subject", {"key"}, "en"};
    kit.add_section("Head", content::Paragraph{"body", Kit::words("Words.")});
    layout::Options options;
    options.date = 86400;
    options.producer = "Briefwright";
    page::Pages pages = kit.pages(options);
    CHECK(
        pages.properties ==
        page::Properties{"Title", "Author", "Subject", {"key"}, "en", 86400, "Briefwright"}
    );
    REQUIRE(pages.outline.size() == 2);
    CHECK(pages.outline[0].level == 1);
    CHECK(pages.outline[1].title == "Head");
}
