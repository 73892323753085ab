#include "base/length.hpp"
#include "set_in.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

Kit letter_kit(std::size_t paragraphs = 1) {
    Kit kit;
    set_in(kit, "letter");
    kit.document.title_block.title = Kit::words("The subject");
    content::Letter letter;
    letter.return_line = Kit::words("Sender");
    letter.address = {Kit::words("Addressee"), Kit::words("Square")};
    letter.information = {{Kit::words("Date"), {Kit::words("Today")}}};
    letter.salutation = Kit::words("Dear");
    letter.closing = Kit::words("Sincerely");
    letter.signatories = {{Kit::words("Nadia"), Kit::words("Officer")}, {Kit::words("Otto"), {}}};
    letter.enclosures_label = Kit::words("Enclosure");
    letter.enclosures = {Kit::words("A brief")};
    letter.continuation = "Continued";
    letter.imprint = {{"Desk"}, {"Web"}, {"Register"}};
    kit.document.letter = letter;
    content::Section section;
    for (std::size_t i = 0; i < paragraphs; ++i) {
        section.blocks.emplace_back(content::Paragraph{"body", Kit::words("A paragraph of the letter.")});
    }
    kit.document.sections.push_back(std::move(section));
    return kit;
}

double from_mm(double length) {
    return length * points_per_millimetre;
}

page::Point origin_of(page::Page const& page, std::string_view text) {
    page::GlyphRun const* run = test::find_run(page.items, text);
    REQUIRE(run != nullptr);
    return run->origin;
}

} // namespace

TEST_CASE("the parts of a letter stand where an envelope of DIN 5008 form B shows them") {
    Kit kit = letter_kit();
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() == 1);
    page::Page const& page = pages.pages[0];
    // The field of the address: 45 mm from the top, 20 mm from the left, 85 by 45 mm.
    for (char const* text : {"Sender", "Addressee", "Square"}) {
        page::Point const at = origin_of(page, text);
        CHECK(at.x == doctest::Approx(from_mm(25)));
        CHECK(at.y > from_mm(45));
        CHECK(at.y < from_mm(90));
    }
    CHECK(origin_of(page, "Addressee").y == doctest::Approx(190.7).epsilon(0.0005));
    CHECK(origin_of(page, "Date").x == doctest::Approx(from_mm(125)));
    CHECK(origin_of(page, "The subject").y == doctest::Approx(289.2).epsilon(0.0005));
    CHECK(origin_of(page, "Dear").y == doctest::Approx(317.2).epsilon(0.0005));
    CHECK(origin_of(page, "A paragraph").y == doctest::Approx(338.2).epsilon(0.0005));
}

TEST_CASE("the address on US Letter is what the window of a #10 envelope shows") {
    Kit kit = letter_kit();
    layout::Options options;
    options.page_size = "Letter";
    page::Pages const pages = kit.pages(options);
    page::Page const& page = pages.pages.at(0);
    CHECK(test::find_run(page.items, "Sender") == nullptr);
    for (char const* text : {"Addressee", "Square"}) {
        page::Point const at = origin_of(page, text);
        CHECK(at.x > 0.875 * points_per_inch);
        CHECK(at.y > 2.04 * points_per_inch);
        CHECK(at.y < 3.17 * points_per_inch);
    }
}

TEST_CASE("signatories stand side by side under room for their hands, with the closing") {
    Kit kit = letter_kit();
    page::Pages const pages = kit.pages();
    page::Page const& page = pages.pages.at(0);
    page::Point const first = origin_of(page, "Nadia");
    page::Point const second = origin_of(page, "Otto");
    CHECK(second.y == doctest::Approx(first.y));
    CHECK(second.x > first.x);
    CHECK(first.y - origin_of(page, "Sincerely").y == doctest::Approx(14 + 35));
    CHECK(origin_of(page, "Enclosure").y > first.y);
}

TEST_CASE("later pages have a head of their own, and every page what the sender says of itself") {
    Kit kit = letter_kit(40);
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() == 2);
    CHECK(test::find_run(pages.pages[0].items, "Continued") == nullptr);
    CHECK(origin_of(pages.pages[1], "Continued").y < from_mm(31));
    for (page::Page const& page : pages.pages) {
        CHECK(origin_of(page, "Register").x > origin_of(page, "Web").x);
    }
}

TEST_CASE("the subject is the first heading, and the address is read before it") {
    Kit kit = letter_kit();
    page::Pages const pages = kit.pages();
    REQUIRE(pages.outline.size() == 1);
    CHECK(pages.outline[0].title == "The subject");
    CHECK(test::count(pages.structure, page::Role::heading_1) == 1);
}
