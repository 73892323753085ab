#include "cite/cite.hpp"

#include "compose/compose.hpp"
#include "support/records.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace brief;

namespace {

std::string const second_source = R"([[source]]
id = "other"
type = "news"
title = "Another title"
short = "Other"
publisher = "Other"
accessed = 2026-11-23
checked = "online"
language = "en"
note = "A remark on it."

)";

std::string prose(std::string const& text) {
    return "[[section]]\nkind = \"prose\"\nheading = \"H\"\ntext = '''" + text + "'''\n";
}

content::Document resolved(std::string const& sections) {
    test::Records input(second_source, sections);
    auto document = compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
                        .and_then([&](content::Document made) {
                            return cite::resolve(std::move(made), test::view_of(input), input.labels);
                        });
    return test::value_of(input.sources, std::move(document));
}

std::vector<std::string> notes(content::Document const& document) {
    std::vector<std::string> out;
    for (content::Note const& note : document.notes) {
        out.push_back(test::plain(content::plain_text(note.text)));
    }
    return out;
}

/// The marks of a document's paragraphs, in reading order.
std::vector<std::size_t> marks(content::Document const& document) {
    std::vector<std::size_t> out;
    std::function<void(content::Inlines const&)> walk = [&](content::Inlines const& inlines) {
        for (content::Inline const& piece : inlines) {
            CHECK_FALSE(std::holds_alternative<content::Citation>(piece.what));
            if (auto const* mark = std::get_if<content::NoteMark>(&piece.what)) {
                out.push_back(mark->note);
            } else if (auto const* styled = std::get_if<content::Styled>(&piece.what)) {
                walk(styled->children);
            }
        }
    };
    for (content::Section const& section : document.sections) {
        for (content::Block const& block : section.blocks) {
            if (auto const* paragraph = std::get_if<content::Paragraph>(&block)) {
                walk(paragraph->text);
            }
        }
    }
    return out;
}

} // namespace

TEST_CASE("notes are numbered in the order of their marks, and every mark has its note") {
    content::Document document = resolved(
        prose("One[@report, p. 1] two[@other] *three[@report, p. 2]* four[@report, p. 1].") +
        prose("Five[@other] six[@other, p. 9].")
    );
    CHECK(marks(document) == std::vector<std::size_t>{0, 1, 2, 0, 1, 3});
    CHECK(document.notes.size() == 4);
    std::size_t highest = 0;
    for (std::size_t mark : marks(document)) {
        REQUIRE(mark < document.notes.size());
        CHECK(mark <= highest);
        highest = std::max(highest, mark + 1);
    }
}

TEST_CASE("a source is given in full first, then shortly with the way back") {
    std::vector<std::string> found = notes(resolved(prose("One[@report, p. 1] two[@report, p. 2].")));
    REQUIRE(found.size() == 2);
    CHECK(found[0].find("Title of the report") != std::string::npos);
    CHECK(found[0].find("p. 1") != std::string::npos);
    CHECK(found[1].find("Title of the report") == std::string::npos);
    CHECK(found[1].find("The Report") != std::string::npos);
    CHECK(found[1].find("note 1") != std::string::npos);
    CHECK(found[1].find("p. 2") != std::string::npos);
}

TEST_CASE("a source that the list of sources has is given shortly from the first note on") {
    std::vector<std::string> found = notes(resolved(
        prose("One[@report, p. 1] two[@report, p. 2].") +
        "[[section]]\nkind = \"sources\"\nheading = \"Sources\"\n"
    ));
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "The Report, p. 1.");
    CHECK(found[1] == "The Report, p. 2.");
}

TEST_CASE("a remark is said behind the source, and makes a note of its own") {
    content::Document document =
        resolved(prose("One[@report] two^[In the reporter’s words. [@report]] three^[Only a remark]."));
    std::vector<std::string> found = notes(document);
    REQUIRE(found.size() == 3);
    CHECK(found[1].ends_with("In the reporter’s words."));
    CHECK(found[2] == "Only a remark.");
}

TEST_CASE("two sources of one citation share a note, the second place of one source names it once") {
    std::vector<std::string> found =
        notes(resolved(prose("One[@report, p. 1; @other] two[@other, p. 1; @other, p. 2].")));
    REQUIRE(found.size() == 2);
    CHECK(found[0].find("; Other") != std::string::npos);
    std::size_t first = found[1].find("Other");
    CHECK(found[1].find("Other", first + 1) == std::string::npos);
    CHECK(found[1].find("p. 1") < found[1].find("p. 2"));
}

TEST_CASE("every note ends in one stop") {
    for (std::string const& note :
         notes(resolved(prose("One[@report] two^[Why? [@other]] three^[So. [@report]].")))) {
        CAPTURE(note);
        bool stopped = note.ends_with(".") || note.ends_with("?");
        CHECK(stopped);
        CHECK_FALSE(note.ends_with(".."));
    }
}

TEST_CASE("a stop inside the language’s own closing mark ends a note") {
    auto remark = [](std::string const& close) {
        test::Records input("", prose("One^[«So." + close + "]."));
        input.labels.texts["quotation.close"] = "»";
        auto document = compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
                            .and_then([&](content::Document made) {
                                return cite::resolve(std::move(made), test::view_of(input), input.labels);
                            });
        return notes(test::value_of(input.sources, std::move(document))).at(0);
    };
    CHECK(remark("»") == "«So.»");
    CHECK(remark("”") == "«So.”.");
}

TEST_CASE("the list of sources gives each in full, with its remark") {
    content::Document document = resolved("[[section]]\nkind = \"sources\"\nheading = \"Sources\"\n");
    auto const& list = std::get<content::List>(document.sections.at(0).blocks.at(0));
    REQUIRE(list.items.size() == 2);
    CHECK(content::plain_text(list.items[0]) == "Publisher, “Title of the report”, example.org, item 7.");
    CHECK(content::plain_text(list.items[1]) == "Other, “Another title”. A remark on it.");
    CHECK(document.notes.empty());
}

TEST_CASE("a citation of no source names who cites it") {
    test::Records input("", prose("Words.[@report]"));
    auto document = test::value_of(
        input.sources, compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
    );
    input.library.sources.clear();
    auto result = cite::resolve(document, test::view_of(input), input.labels);
    REQUIRE_FALSE(result);
    CHECK(result.error().at(0).code == Code::unknown_source);
    CHECK(result.error().at(0).message == "section “H” cites “report”, which is no source of the library");
}

TEST_CASE("words before a source, and a source that the text names") {
    content::Document document = resolved(prose("A[see @report, p. 1] as @other says, and[also @other]"));
    CHECK(
        notes(document) ==
        std::vector<std::string>{
            "See Publisher, “Title of the report”, example.org, item 7, p. 1.",
            "Other, “Another title”.",
            "Also Other (note 2)."}
    );
    auto const* paragraph = std::get_if<content::Paragraph>(&document.sections.at(0).blocks.at(0));
    REQUIRE(paragraph != nullptr);
    CHECK(content::plain_text(paragraph->text) == "A as Other says, and");
}

TEST_CASE("a citation within a sentence of a remark stays there") {
    content::Document document = resolved(prose("A^[Otherwise [@other, p. 2], rightly.]"));
    CHECK(notes(document) == std::vector<std::string>{"Otherwise Other, “Another title”, p. 2, rightly."});
}
