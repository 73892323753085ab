#include "compose/prose.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using content::Inlines;

namespace {

struct Read {
    std::vector<content::Block> blocks;
    Diagnostics diagnostics;
    Sources sources;
};

/// Reads prose that stands at line 2, column 8 of a file.
Read read(std::string const& prose) {
    test::Records records("");
    Read out;
    FileId file = out.sources.add("briefing.toml", "# a definition\ntext = " + prose + "\n");
    std::vector<content::Origin> origins;
    compose::Origins collected(origins);
    model::Text text{prose, Span{file, 2, 8, 1}};
    out.blocks = compose::read_prose(
        text, "section “A”", "body", {records.library, out.sources, collected, out.diagnostics}
    );
    return out;
}

Inlines line(std::string const& prose) {
    Read found = read(prose);
    REQUIRE(found.diagnostics.empty());
    REQUIRE(found.blocks.size() == 1);
    return std::get<content::Paragraph>(found.blocks[0]).text;
}

std::string fault(std::string const& prose) {
    Read found = read(prose);
    REQUIRE(found.diagnostics.size() >= 1);
    return std::string(info(found.diagnostics[0].code).name) + ": " + found.diagnostics[0].message;
}

} // namespace

TEST_CASE("paragraphs and lists come in their order") {
    Read found = read("One\nand one.\n\nTwo.\n\n- a\n- b\n\n1. c\n");
    REQUIRE(found.blocks.size() == 4);
    CHECK(content::plain_text(std::get<content::Paragraph>(found.blocks[0]).text) == "One and one.");
    CHECK(std::get<content::Paragraph>(found.blocks[1]).style == "body");
    auto const& items = std::get<content::List>(found.blocks[2]);
    CHECK(items.kind == content::ListKind::items);
    REQUIRE(items.items.size() == 2);
    CHECK(content::plain_text(items.items[1]) == "b");
    CHECK(std::get<content::List>(found.blocks[3]).kind == content::ListKind::numbers);
    CHECK(read("").blocks.empty());
}

TEST_CASE("emphasis, links and forced line ends keep their texts") {
    Inlines found = line("a *b* **c** [d](https://example.org/x)\\\ne");
    CHECK(content::plain_text(found) == "a b c d e");
    auto styled = [&](std::size_t i) { return std::get<content::Styled>(found.at(i).what).style; };
    CHECK(styled(1) == "emphasis");
    CHECK(styled(3) == "strong");
    CHECK(std::get<content::Link>(found.at(5).what).target == "https://example.org/x");
    CHECK(std::holds_alternative<content::LineBreak>(found.at(6).what));
}

TEST_CASE("entities become their characters, unknown ones stay") {
    CHECK(content::plain_text(line("a&nbsp;b &amp; &#233;&#xe9; &nosuch;")) == "a\u00a0b & éé &nosuch;");
    CHECK(content::plain_text(line("&#0; &#xd800; x")).ends_with(" x"));
}

TEST_CASE("citations and notes become marks in their places") {
    Inlines found = line("Said so.[@report, para. 2] More^[In *other* words. [@report]] text.");
    REQUIRE(found.size() == 5);
    auto const& cited = std::get<content::Citation>(found[1].what);
    CHECK(cited.sources[0].source == "report");
    CHECK(cited.sources[0].locator == "para. 2");
    auto const& note = std::get<content::Citation>(found[3].what);
    CHECK(content::plain_text(note.remark) == "In other words.");
    CHECK(note.sources.size() == 1);
    CHECK(content::plain_text(found) == "Said so. More text.");
}

TEST_CASE("CommonMark does not look into a citation, nor a citation into a link") {
    CHECK(std::holds_alternative<content::Citation>(line("x[@report, p. *2*]").at(1).what));
    CHECK(content::plain_text(line("[a](https://example.org) b@c.org")) == "a b@c.org");
}

TEST_CASE("markup that a brief cannot set is named") {
    CHECK(fault("# Head") == "prose_markup: section “A” has a heading, which a brief cannot set");
    CHECK(fault("[x](javascript:y)").find("a link that leads neither by http") != std::string::npos);
    CHECK(fault("[x](page.html)").find("a link that leads neither by http") != std::string::npos);
    CHECK(fault("> quoted").find("a block quotation") != std::string::npos);
    CHECK(fault("```\ncode\n```").find("a block of code") != std::string::npos);
    CHECK(fault("some `code`").find("code") != std::string::npos);
    CHECK(fault("![x](y.png)").find("an image") != std::string::npos);
    CHECK(fault("---").find("a rule") != std::string::npos);
    CHECK(fault("- a\n  - b").find("a list inside a list") != std::string::npos);
    std::string deep = "x";
    for (int i = 0; i < 30; ++i) {
        deep = i % 2 == 0 ? "*a " + deep + " a*" : "_a " + deep + " a_";
    }
    CHECK(fault(deep).find("nested deeper") != std::string::npos);
}

TEST_CASE("faults of citations point at the place in the file") {
    Read unknown = read("Said.[@reprot]");
    REQUIRE(unknown.diagnostics.size() == 1);
    CHECK(unknown.diagnostics[0].code == Code::unknown_source);
    CHECK(unknown.diagnostics[0].span.line == 2);
    CHECK(unknown.diagnostics[0].span.column == 14);
    CHECK(unknown.diagnostics[0].hints[0] == "did you mean “@report”?");
    Read named = read("As @reprot says, or \\@nobody.");
    REQUIRE(named.diagnostics.size() == 1);
    CHECK(named.diagnostics[0].code == Code::unknown_source);
    CHECK(named.diagnostics[0].span.column == 11);
    CHECK(named.diagnostics[0].hints.back() == "write \\@ where no source is meant");
    Read syntax = read("Said.\nMore [@Report].");
    REQUIRE(syntax.diagnostics.size() == 1);
    CHECK(syntax.diagnostics[0].code == Code::citation_syntax);
    CHECK(syntax.diagnostics[0].span.line == 3);
}

TEST_CASE("a line of two paragraphs is a fault") {
    test::Records records("");
    std::vector<content::Origin> origins;
    compose::Origins collected(origins);
    Diagnostics diagnostics;
    compose::ProseContext context{records.library, records.sources, collected, diagnostics};
    CHECK(content::plain_text(compose::read_line({"One *line*.", {}}, "ask a", context)) == "One line.");
    CHECK(diagnostics.empty());
    compose::read_line({"One.\n\nTwo.", {}}, "ask a", context);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == Code::prose_markup);
}
