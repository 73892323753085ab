#include "compose/cross_reference.hpp"

#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

/// A brief whose first section says `prose`, before a chart and another section.
std::string referring(std::string const& prose) {
    return "[[section]]\nkind = \"prose\"\nid = \"opening\"\nheading = \"Opening\"\ntext = \"\"\"\n" + prose +
           R"(
"""

[[section]]
kind = "prose"
id = "method"
heading = "How it was found"
text = "Words."

[[section]]
kind = "prose"
id = "bare"
text = "No heading."
)";
}

content::Inlines first_paragraph(std::string const& prose) {
    content::Document const document = test::composed("", referring(prose));
    return std::get<content::Paragraph>(document.sections.at(0).blocks.at(0)).text;
}

content::Link link_in(content::Inlines const& inlines) {
    for (content::Inline const& piece : inlines) {
        if (auto const* link = std::get_if<content::Link>(&piece.what)) {
            return *link;
        }
    }
    FAIL("no link");
    return {};
}

Diagnostics faults_of(std::string const& prose) {
    test::Records input("", referring(prose));
    auto made = compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
    REQUIRE(!made);
    return made.error();
}

} // namespace

TEST_CASE("a reference without words prints what it leads to, and leads to the section of that id") {
    content::Document const document = test::composed("", referring("See [](#method)."));
    content::Inlines const& text = std::get<content::Paragraph>(document.sections[0].blocks[0]).text;
    CHECK(plain(text) == "See How it was found.");
    CHECK(link_in(text).anchor == document.sections[1].anchor);
    CHECK(link_in(text).target.empty());
    CHECK(document.sections[0].anchor != document.sections[1].anchor);
}

TEST_CASE("a reference with words prints them") {
    content::Inlines const text = first_paragraph("See [the *method*](#method).");
    CHECK(plain(text) == "See the method.");
    CHECK(link_in(text).anchor);
}

TEST_CASE("a sign alone is the number of the page, and does not part from the word before it") {
    content::Link const link = link_in(first_paragraph("See [page #](#method)."));
    REQUIRE(link.children.size() == 2);
    CHECK(std::get<content::Text>(link.children[0].what).text == "page\u00a0");
    CHECK(std::get<content::PageNumber>(link.children[1].what).anchor == link.anchor);
    content::Link const inside = link_in(first_paragraph("See [note #4, p. # (C#)](#method)."));
    REQUIRE(inside.children.size() == 3);
    CHECK(std::get<content::Text>(inside.children[0].what).text == "note #4, p.\u00a0");
    CHECK(std::get<content::Text>(inside.children[2].what).text == " (C#)");
}

TEST_CASE("a note and the section itself can refer, too") {
    content::Inlines const text = first_paragraph("Words.^[See [](#opening).]");
    auto const citation = test::citations(text);
    REQUIRE(citation.size() == 1);
    CHECK(plain(citation[0].remark) == "See Opening.");
}

TEST_CASE("an id that no section has is reported where it stands, with the nearest one") {
    Diagnostics const faults = faults_of("First.\n\nSee [](#mehtod) and [this](#nothing-like-it).");
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].code == Code::unknown_target);
    CHECK(faults[0].hints[0] == "did you mean “#method”?");
    CHECK(faults[1].hints[0] == "give the section it leads to a name: id = \"nothing-like-it\"");
    CHECK(faults[0].span.column == 8);
    CHECK(faults[1].span.line == faults[0].span.line);
    CHECK(faults[1].span.column > faults[0].span.column);
}

TEST_CASE("a reference without words to a section without a heading is a fault") {
    Diagnostics const faults = faults_of("See [](#bare).");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == Code::prose_markup);
}
