#include "text/opportunities.hpp"

#include <doctest/doctest.h>

using namespace brief::text;

namespace {

/// The text with "|" where a line may end and "‖" where it must.
std::string marked(std::string_view text, std::string const& language = "en") {
    std::string out;
    std::size_t from = 0;
    for (Opportunity opportunity : line_break_opportunities(text, language)) {
        out += text.substr(from, opportunity.offset - from);
        out += opportunity.mandatory ? "‖" : "|";
        from = opportunity.offset;
    }
    return out;
}

} // namespace

TEST_CASE("lines end behind spaces, hyphens and dashes, and nowhere inside a word") {
    CHECK(marked("one two") == "one |two‖");
    CHECK(marked("pre-trial detention") == "pre-|trial |detention‖");
    CHECK(marked("years 1990–2000") == "years |1990–|2000‖");
    CHECK(marked("two  spaces") == "two  |spaces‖");
}

TEST_CASE("marks stay with the word they belong to") {
    CHECK(marked("“Free them,” he said.") == "“Free |them,” |he |said.‖");
    CHECK(marked("(see below) 50%") == "(see |below) |50%‖");
    CHECK(marked("a\u00a0b c") == "a\u00a0b |c‖");
    CHECK(marked("a\u2060-\u2060b") == "a\u2060-\u2060b‖");
}

TEST_CASE("a line separator must end a line, a zero-width space may") {
    CHECK(marked("one\u2028two") == "one\u2028‖two‖");
    CHECK(marked("a\u200bb") == "a\u200b|b‖");
}

TEST_CASE("the last opportunity is the end, whatever the text") {
    for (char const* text : {"", " ", "a", "a ", "漢字かな交じり文", "ə\u0301", "\u2028"}) {
        CAPTURE(text);
        auto found = line_break_opportunities(text, "en");
        REQUIRE_FALSE(found.empty());
        CHECK(found.back() == Opportunity{std::string_view(text).size(), true});
        for (std::size_t i = 1; i < found.size(); ++i) {
            CHECK(found[i - 1].offset < found[i].offset);
        }
    }
    CHECK(marked("漢字") == "漢|字‖");
}

TEST_CASE("Japanese lines start with no small kana, no sound mark and no stop") {
    CHECK(marked("ちょっと", "ja") == "ちょっ|と‖");
    CHECK(marked("コーヒー", "ja") == "コー|ヒー‖");
    CHECK(marked("「漢字」。", "ja") == "「漢|字」。‖");
}

TEST_CASE("Korean words are whole, in any language of the text around them") {
    for (char const* language : {"ko", "en"}) {
        CHECK(marked("모든 인간은 자유", language) == "모든 |인간은 |자유‖");
        CHECK(marked("2024년 UN은", language) == "2024년 |UN은‖");
    }
}

TEST_CASE("a language that nobody knows is broken by the rules for all") {
    CHECK(marked("one two", "xx-YY") == "one |two‖");
    CHECK(marked("one two", "") == "one |two‖");
}

TEST_CASE("an address is broken behind its slashes, not behind its hyphens") {
    CHECK(
        marked("see https://example.org/a-long-name/of-a.page now") ==
        "see |https://example|.org/|a-long-name/|of-a|.page |now‖"
    );
    CHECK(marked("www.example.org/a-b/c-d") == "www.example.org/|a-b/c-d‖");
    CHECK(marked("pre-trial http://example.org pre-trial") == "pre-|trial |http://example.org |pre-|trial‖");
}

TEST_CASE("a long address is broken before the marks that divide it") {
    CHECK(
        marked("https://www.example.org/find?name=anna&page=2#top") ==
        "https://www|.example|.org/|find|?name|=anna|&page|=2|#top‖"
    );
    CHECK(
        marked("(https://www.example.org/reports/2024).") == "(https://www|.example|.org/|reports/|2024).‖"
    );
}

TEST_CASE("line separators inside an address keep their meaning") {
    CHECK(marked("http://example.org/\u2028next") == "http://example.org/\u2028‖next‖");
}
