#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

TEST_CASE("a section has its prose, then its records, then its note") {
    content::Document document = test::composed(
        test::person("a"),
        test::section("people", "text = \"Before.\"\nnote = \"After.\"") +
            test::section("prose", "text = \"Words.\"")
    );
    REQUIRE(document.sections.size() == 2);
    std::vector<content::Block> const& blocks = document.sections[0].blocks;
    REQUIRE(blocks.size() == 3);
    CHECK(std::get<content::Paragraph>(blocks[0]).style == "body");
    CHECK(std::holds_alternative<content::Table>(blocks[1]));
    CHECK(std::get<content::Paragraph>(blocks[2]).style == "small-print");
    CHECK(plain(document.sections[1].heading) == "Heading");
}

TEST_CASE("small print stands where the definition wants it") {
    std::string const note = "note = \"Small print.\"\nnote_place = ";
    content::Document before =
        test::composed(test::person("a"), test::section("people", note + "\"before\""));
    REQUIRE(before.sections.at(0).blocks.size() == 2);
    CHECK(std::holds_alternative<content::Paragraph>(before.sections[0].blocks[0]));
    content::Document beside = test::composed(test::person("a"), test::section("people", note + "\"side\""));
    CHECK(beside.sections.at(0).blocks.size() == 1);
    CHECK(plain(beside.sections[0].side_note) == "Small print.");
}

TEST_CASE("every text knows the line it came from") {
    test::Records input(test::person("a"), test::section("people", "text = \"Before.\""));
    auto document = test::value_of(
        input.sources, compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
    );
    auto const& table = std::get<content::Table>(document.sections.at(0).blocks.at(1));
    auto const& name = std::get<content::Text>(table.rows.at(0).at(0).text.at(0).what);
    content::Origin const& origin = document.origin(name.origin);
    CHECK(origin.what == "person a, name");
    std::string_view line = input.sources.line(origin.span.file, origin.span.line);
    CHECK(line.find("Name of a") != std::string_view::npos);
    auto const& prose = std::get<content::Paragraph>(document.sections[0].blocks[0]).text.at(0);
    content::Origin const& written = document.origin(std::get<content::Text>(prose.what).origin);
    CHECK(written.what == "section “Heading”");
    CHECK(input.sources.path(written.span.file) == "briefing.toml");
}

TEST_CASE("all faults come back at once") {
    test::Records input(
        "",
        test::section("prose", "text = \"[@nobody] and `code`\"") +
            test::section("prose", "text = \"[@no-one]\"")
    );
    auto document = compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
    REQUIRE_FALSE(document);
    CHECK(document.error().size() == 3);
}

TEST_CASE("the list of contents has every section with a heading but itself") {
    content::Document document = test::composed(
        test::person("a"),
        "[[section]]\nkind = \"prose\"\ntext = \"Words.\"\n[[section]]\nkind = \"contents\"\n" +
            test::section("people") + test::section("prose", "text = \"Words.\"")
    );
    REQUIRE(document.sections.size() == 4);
    CHECK(plain(document.sections[1].heading) == "Contents");
    auto const& contents = std::get<content::Contents>(document.sections[1].blocks.at(0));
    REQUIRE(contents.entries.size() == 2);
    CHECK(contents.entries[0].section == 2);
    CHECK(contents.entries[1].section == 3);
    CHECK(plain(contents.entries[1].title) == "Heading");
    CHECK(
        plain(test::composed("", test::section("contents") + test::section("prose", "text = \"W.\""))
                  .sections.at(0)
                  .heading) == "Heading"
    );
}

TEST_CASE("a list of contents with nothing to list is a fault") {
    test::Records input("", test::section("contents") + "[[section]]\nkind = \"prose\"\ntext = \"Words.\"\n");
    auto document = compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
    REQUIRE_FALSE(document);
    CHECK(document.error().at(0).code == Code::nothing_selected);
}

TEST_CASE("a catalogue that lacks a label is a fault, not a hole in the brief") {
    test::Records input("", test::section("prose", "text = \"Words.\""));
    input.labels.texts.erase("as_of.title");
    auto document = compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
    REQUIRE_FALSE(document);
    CHECK(document.error().at(0).code == Code::unknown_label);
}

TEST_CASE("chapters and the sections inside are numbered, and what stands before them is not") {
    auto prose = [](std::string const& heading) {
        return "[[section]]\nkind = \"prose\"\nheading = \"" + heading + "\"\ntext = \"Words.\"\n";
    };
    auto chapter = [](std::string const& heading, std::string const& more = "") {
        return "[[section]]\nkind = \"chapter\"\nheading = \"" + heading + "\"\n" + more;
    };
    content::Document const document = test::composed(
        "",
        "[[section]]\nkind = \"contents\"\n" + prose("Before") + chapter("One", "text = \"Deck.\"\n") +
            prose("First") + prose("") + prose("Second") + chapter("Aside", "numbered = false\n") +
            prose("Third") + chapter("Two") + prose("Fourth")
    );
    std::vector<std::string> heads;
    for (content::Section const& section : document.sections) {
        heads.push_back(test::plain(section.numeral) + "|" + test::plain(section.heading));
    }
    CHECK(
        heads ==
        std::vector<std::string>{
            "|Contents",
            "|Before",
            "1|One",
            "|1.1 First",
            "|",
            "|1.2 Second",
            "|Aside",
            "|Third",
            "2|Two",
            "|2.1 Fourth",
        }
    );
    auto const& contents = std::get<content::Contents>(document.sections[0].blocks.at(0));
    REQUIRE(contents.entries.size() == 8);
    CHECK(test::plain(contents.entries[1].title) == "1 One");
    CHECK(contents.entries[1].level == 1);
    CHECK(contents.entries[2].level == 2);
    CHECK(test::plain(document.sections[2].deck) == "Deck.");
}
