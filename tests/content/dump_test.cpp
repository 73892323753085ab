#include "content/document.hpp"

#include <doctest/doctest.h>

using namespace brief::content;

namespace {

Inlines words(std::string text) {
    return {Inline{Text{std::move(text)}}};
}

/// A document that holds one of everything.
Document sample() {
    Document document;
    document.properties = {"Title", "Author", "Subject", {"key"}, "en-GB"};
    document.letterhead = {
        "mark", words("Desk"), words("A desk"), {words("Street 1"), words("desk@example.org")}};
    document.title_block = {words("Briefing"), words("Title"), words("Deck"), words("As reported"), {}, {}};
    document.running = {"ERD 1", "Short", "as reported"};
    document.markings = {{MarkingLook::sample, words("Sample"), words("Nothing here is real.")}};
    Inlines rich{
        {Styled{"emphasis", words("said")}},
        {Foreign{"az", words("Bakı")}},
        {Link{"https://example.org", words("there")}},
        {LineBreak{}},
        {NoteMark{0}},
        {Citation{{{"source-a", "para. 2"}, {"source-b", ""}}, words("remark")}},
        {CheckMark{Check::report, "checked against a report"}},
    };
    Section section;
    section.heading = words("In brief");
    section.side_note = words("Beside it");
    section.blocks.emplace_back(Paragraph{"body", rich});
    section.blocks.emplace_back(Quotation{"“", words("Words”"), {{"speaker", words("Speaker")}}, "az"});
    section.blocks.emplace_back(Table{
        {{"table-head", words("Name")}}, {{{"table-name", words("R. S.")}}}, "the table"});
    section.blocks.emplace_back(Timeline{{{words("2023"), DateMark::approximate, "about", words("Held")}}});
    section.blocks.emplace_back(List{ListKind::numbers, {words("One"), words("Two")}});
    document.sections.push_back(section);
    document.notes.push_back({words("A note.")});
    return document;
}

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("everything a document says is in its dump") {
    std::string const text = dump(sample());
    for (char const* part :
         {"Title",    "Author",      "Subject",    "en-GB",      "Desk",    "Street 1", "desk@example.org",
          "Briefing", "As reported", "ERD 1",      "Short",      "Sample",  "is real",  "In brief",
          "“Words”",  "Speaker",     "R. S.",      "2023",       "Held",    "One",      "A note.",
          "Two",      "speaker",     "table-head", "table-name", "numbers", "Beside it"}) {
        CAPTURE(part);
        CHECK(has(text, part));
    }
    CHECK(has(text, "<emphasis: said><lang az: Bakı><link https://example.org: there><break>[^1]"));
    CHECK(has(text, "[@source-a, para. 2; @source-b; remark: remark]"));
}

TEST_CASE("the order of a dump is the order of reading, one line a thing") {
    std::string const text = dump(sample());
    std::size_t before = 0;
    for (char const* part :
         {"title: ",
          "section: In brief",
          "paragraph body",
          "quotation",
          "table",
          "timeline",
          "list numbers",
          "note 1: A note."}) {
        CAPTURE(part);
        std::size_t at = text.find(part, before);
        REQUIRE(at != std::string::npos);
        before = at;
    }
    CHECK(text.ends_with("\n"));
    CHECK(text.find("\n\n") == std::string::npos);
}

TEST_CASE("two documents that differ in one word differ in their dumps") {
    Document other = sample();
    std::get<Quotation>(other.sections[0].blocks[1]).text = words("Word”");
    CHECK(dump(sample()) != dump(other));
    CHECK(dump(sample()) == dump(sample()));
    other = sample();
    other.markings.clear();
    CHECK_FALSE(has(dump(other), "marking"));
}
