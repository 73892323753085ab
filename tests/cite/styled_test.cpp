#include "cite/styled.hpp"

#include "kit.hpp"

using namespace brief;
using namespace brief::cite;

TEST_CASE("in a style of notes each citation is a note of its own, a remark alone is said once") {
    CitationStyle const style = kit::style_of("briefwright-notes");
    std::vector<std::string> const found =
        kit::notes(kit::prose("A[@report] b[@report] c^[Remark] d^[Remark] e^[Other. [@report]]"), style);
    REQUIRE(found.size() == 4);
    CHECK(found[1] == "Ibid.");
    CHECK(found[2] == "Remark.");
    CHECK(found[3] == "Ibid. Other.");
    CHECK(
        kit::paragraphs(kit::prose("A[@report] b[@report] c^[Remark] d^[Remark]"), style) ==
        std::vector<std::string>{"A[^1] b[^2] c[^3] d[^3]"}
    );
}

TEST_CASE("in the text a citation stands before the stop, as a link to its entry") {
    CitationStyle const style = kit::numeric();
    std::string const list = kit::list_of_sources;
    auto const text = [&](std::string const& words) {
        return kit::paragraphs(kit::prose(words) + list, style).at(0);
    };
    CHECK(
        text("One.[@report] Two,[@novak] three.") ==
        "One <link entry 1: [1]>. Two <link entry 2: [2]>, three."
    );
    CHECK(text("One [@report] two") == "One <link entry 1: [1]> two");
    CHECK(text("[@report] says") == "<link entry 1: [1]> says");
    CHECK(text("Really?[@report]") == "Really? <link entry 1: [1]>");
    CHECK(text("Wait…[@report]") == "Wait… <link entry 1: [1]>");
    CHECK(text("One.[@report][@novak]") == "One <link entry 1: [1]> <link entry 2: [2]>.");
    CHECK(text("*One*[@report].") == "<emphasis: One> <link entry 1: [1]>.");
    // Each of several numbers leads to its own entry.
    CHECK(text("One.[@report; @novak]") == "One [<link entry 1: 1>][<link entry 2: 2>].");
}

TEST_CASE("an author who is a word of the text is named there") {
    std::string const list = kit::list_of_sources;
    CitationStyle const dates = kit::style_of("briefwright-author-date");
    CHECK(
        kit::paragraphs(kit::prose("As @gazeta [p. 3] says, and [-@opinion]") + list, dates).at(0) ==
        "As Příkladová and Roe <link entry 3: (2023, p. 3)> says, and <link entry 5: (2024)>"
    );
    // A style of numbers has no names, so the short name of the source stands for them; so it does for a
    // judgment, which nobody wrote.
    CHECK(
        kit::paragraphs(kit::prose("As @gazeta says") + list, kit::numeric()).at(0) ==
        "As Gazeta <link entry 1: [1]> says"
    );
    CitationStyle const notes = kit::style_of("briefwright-notes");
    CHECK(kit::paragraphs(kit::prose("As @novak says"), notes).at(0) == "As Novák[^1] says");
    CHECK(
        kit::paragraphs(kit::prose("As @opinion says"), notes).at(0) ==
        "As Working Group on Arbitrary Detention[^1] says"
    );
    // The name in the text is no citation that "ibid." could mean.
    CHECK(kit::notes(kit::prose("A[@novak] as @opinion says[@opinion]"), notes).at(2) == "Ibid.");
}

TEST_CASE("a remark keeps the citations that stand within its sentences") {
    CitationStyle const style = kit::style_of("briefwright-notes");
    CHECK(
        kit::notes(kit::prose("A[@novak] b^[Otherwise [@code, art. 5], rightly.]"), style).at(1) ==
        "Otherwise Criminal Code of Veldania, Parliament of Veldania, no. 787, § 221, 1999, art. 5, rightly."
    );
}

TEST_CASE("small capitals, italics, weight, raised and underlined words reach the page as styles") {
    CitationStyle const style = kit::small_style(
        R"(<group delimiter=" "><text value="a" font-variant="small-caps"/><text value="b" font-style="italic"/>)"
        R"(<text value="c" font-weight="bold"/><text value="d" vertical-align="sup"/><text value="e" vertical-align="sub"/>)"
        R"(<text value="f" text-decoration="underline"/><text value="g" font-style="italic" font-weight="bold"/></group>)",
        "note"
    );
    CHECK(
        kit::notes(kit::prose("x[@report]"), style).at(0) ==
        "<small-caps: a> <emphasis: b> <strong: c> <superscript: d> <subscript: e> <underline: f> "
        "<strong-emphasis: g>."
    );
}

TEST_CASE("a source for which a style writes nothing is an error that names it") {
    CitationStyle const style = kit::small_style(R"(<text variable="DOI"/>)", "note");
    Result<content::Document> const made = kit::resolved(kit::prose("x[@report]"), style);
    REQUIRE_FALSE(made);
    CHECK(made.error().front().code == Code::empty_citation);
    CHECK(made.error().front().message.find("“report”") != std::string::npos);
}

TEST_CASE("a style that cites in the text needs a list of sources") {
    Result<content::Document> const made = kit::resolved(kit::prose("x[@report]"), kit::numeric());
    REQUIRE_FALSE(made);
    CHECK(made.error().front().code == Code::no_list_of_sources);
}

TEST_CASE("of a source that may not be named nothing reaches the style") {
    CitationStyle const style = kit::small_style(
        R"(<group delimiter=", "><names variable="author"/><text variable="title"/><text variable="URL"/>)"
        R"(<text variable="DOI"/><text variable="publisher"/><text variable="locator"/></group>)",
        "note"
    );
    CHECK(
        kit::notes(kit::prose("x[@secret, p. 3]"), style) ==
        std::vector<std::string>{"confidential source A, on file."}
    );
}
