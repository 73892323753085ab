#include "truth/compare.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace brief;
using truth::Comparison;
using truth::Verdict;

namespace {

constexpr char const* statement =
    "[para. 2] Officials did not detain Jana Příkladová in Kesh. They said: “We can’t release her without a "
    "court’s order.”\n\nShe is unable to travel. The full-time editor was, reportedly, questioned by police "
    "on "
    "3 December,\nand she was released the same day.";

Comparison compared(std::string_view words) {
    return truth::compare(words, statement);
}

Verdict verdict(std::string_view words) {
    return compared(words).verdict;
}

} // namespace

TEST_CASE("words that stand there are exact") {
    CHECK(verdict("Officials did not detain Jana Příkladová in Kesh.") == Verdict::exact);
    CHECK(verdict("on 3 December, and she was released") == Verdict::exact); // over the end of a line
    CHECK(verdict("without a court’s order") == Verdict::exact);
    CHECK(verdict("Jana Pr\u030ci\u0301kladova\u0301") == Verdict::exact); // NFD here, NFC there
}

TEST_CASE("marks, spaces and hidden characters are typography") {
    CHECK(verdict("without a court's order") == Verdict::typographic);
    CHECK(verdict("They said: \"We can't release her") == Verdict::typographic);
    CHECK(verdict("on\u00a03\u2009December") == Verdict::typographic);
    CHECK(verdict("She is un\u00adable to\u200b travel") == Verdict::typographic);
}

TEST_CASE("case and diacritics are words") {
    CHECK(verdict("officials did not detain") == Verdict::changed);
    CHECK(compared("officials did not detain").nearest->only_case);
    CHECK(verdict("Officials did not detain Jana Prikladova in Kesh.") == Verdict::changed);
}

TEST_CASE("a passage does not begin or end inside a word") {
    CHECK_FALSE(truth::holds(verdict("able to travel")));
    CHECK_FALSE(truth::holds(verdict("We can")));
    CHECK_FALSE(truth::holds(verdict("time editor")));
    CHECK_FALSE(truth::holds(verdict("unable to trav")));
    CHECK(truth::holds(truth::compare("良心犯", "他是良心犯。").verdict)); // no spaces between words
    CHECK(truth::holds(truth::compare("État", "Ce n'est pas l'État.").verdict));
}

TEST_CASE("the reporter may have closed a quotation with another mark") {
    CHECK(verdict("Officials did not detain Jana Příkladová in Kesh,") == Verdict::terminal_punctuation);
    CHECK(compared("Officials did not detain Jana Příkladová in Kesh,").closing_mark == ".");
    Comparison kept = truth::compare({"released the same day", ",", "en", ""}, truth::StoredText(statement));
    CHECK(kept.verdict == Verdict::terminal_punctuation);
    CHECK(kept.closing_mark == ".");
}

TEST_CASE("cuts are found in order, and what they take out is told") {
    Comparison cut = compared("Officials did […] detain Jana Příkladová […] without a court’s order");
    CHECK(cut.verdict == Verdict::elided);
    REQUIRE(cut.cuts.size() == 2);
    CHECK(cut.cuts[0].text == "not");
    CHECK(cut.cuts[0].qualifiers == std::vector<std::string>{"not"});
    CHECK(cut.cuts[1].qualifiers == std::vector<std::string>{"can't"});
    REQUIRE(cut.places.size() == 3);
    CHECK(verdict("Officials … in Kesh") == Verdict::elided);
    CHECK(verdict("Officials ... in Kesh") == Verdict::elided);
    CHECK(verdict("Officials [...] in Kesh") == Verdict::elided);
    CHECK(verdict("… Officials did not detain […]") == Verdict::elided);
    CHECK_FALSE(truth::holds(verdict("in Kesh […] Officials did not"))); // not in this order
    CHECK(truth::compare("wait… what", "They said wait… what now").verdict == Verdict::exact);
}

TEST_CASE("of repeated words those are taken that make the cut short") {
    Comparison cut =
        truth::compare("The court [...] free", "The court sat. Nobody came. The court was free.");
    REQUIRE(cut.cuts.size() == 1);
    CHECK(cut.cuts[0].text == "was");
}

TEST_CASE("words in brackets are the editor's") {
    Comparison named = compared("Officials did not detain [the editor] in Kesh");
    CHECK(named.verdict == Verdict::elided);
    CHECK(named.inserted == std::vector<std::string>{"the editor"});
    REQUIRE(named.cuts.size() == 1);
    CHECK(named.cuts[0].text == "Jana Příkladová");
    CHECK(named.cuts[0].inserted == "the editor");
    CHECK(verdict("detain Jana Příkladová [a writer] in Kesh") == Verdict::elided); // nothing taken out
    CHECK(compared("Officials [did] detain Jana").cuts[0].qualifiers == std::vector<std::string>{"not"});
    CHECK_FALSE(truth::holds(verdict("Officials [had all] order"))); // it would take out a whole sentence
}

TEST_CASE("a capital may be changed in brackets only") {
    CHECK(verdict("[o]fficials did not detain") == Verdict::elided);
    CHECK(verdict("[S]he was released") == Verdict::elided);
    CHECK_FALSE(truth::holds(verdict("[a]ble to travel")));
    CHECK_FALSE(truth::holds(verdict("[h]e was released")));
}

TEST_CASE("other words are shown beside the statement's") {
    Comparison changed = compared("Officials did detain Jana Příkladová in Kesh");
    CHECK(changed.verdict == Verdict::changed);
    REQUIRE(changed.nearest);
    CHECK(changed.nearest->changes == "Officials did [-not-] detain Jana Příkladová in Kesh");
    CHECK(changed.nearest->place.paragraph == 2);
    CHECK(
        compared("questioned by the army on 3 December").nearest->changes ==
        "questioned by [-police-] {+the army+} on 3 December"
    );
    CHECK(verdict("The Ministry of Health opened two hospitals") == Verdict::not_found);
    CHECK(verdict("") == Verdict::not_found);
    CHECK_FALSE(truth::holds(truth::compare("words", "").verdict));
}

TEST_CASE("places count paragraphs and characters") {
    Comparison second = compared("unable to travel");
    REQUIRE(second.places.size() == 1);
    CHECK(second.places[0] == truth::Place{3, 3, {7, 23}});
    Comparison over = compared("court’s order.” She is unable");
    CHECK(over.places[0].paragraph == 2);
    CHECK(over.places[0].last_paragraph == 3);
}

TEST_CASE("of equal passages the one that the locator names is taken") {
    truth::StoredText text("Free them.\n\nThey wait.\n\nFree them.");
    CHECK(truth::compare({"Free them.", "", "en", "para. 3"}, text).places[0].paragraph == 3);
    CHECK(truth::compare({"Free them.", "", "en", "para. 2"}, text).places[0].paragraph == 1);
    CHECK(truth::compare({"Free them.", "", "en", "p. 3"}, text).places[0].paragraph == 1);
}

TEST_CASE("nothing is found across what was left out") {
    char const* extract = "[para. 1] They were\n[…]\n[para. 4] released.";
    CHECK_FALSE(truth::holds(truth::compare("They were released.", extract).verdict));
    Comparison cut = truth::compare("They were […] released.", extract);
    CHECK(cut.verdict == Verdict::elided);
    REQUIRE(cut.cuts.size() == 1);
    CHECK(cut.cuts[0].across_gap);
    CHECK(cut.places[1].paragraph == 4);
}

TEST_CASE("direction controls are no words, but are told") {
    Comparison turned =
        truth::compare("they are free", "they are \u202enot\u202c free and they \u202eare free\u202c");
    CHECK(turned.verdict == Verdict::typographic);
    CHECK(turned.direction_controls == U"\u202e");
}

TEST_CASE("texts made to be slow are compared in no time") {
    std::string const text(1 << 20, 'a');
    std::string const words = std::string(10'000, 'a') + "b" + std::string(9'999, 'a');
    std::string alternating;
    std::string pieces;
    for (int i = 0; i < 1'000; ++i) {
        pieces += "a […] ";
    }
    while (alternating.size() < (1U << 20U)) {
        alternating += "a a b ";
    }
    auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(truth::holds(truth::compare(words, text).verdict));
    CHECK_FALSE(truth::holds(truth::compare(words, alternating).verdict));
    CHECK_FALSE(truth::holds(truth::compare(pieces + "c", alternating).verdict));
    CHECK_FALSE(truth::holds(truth::compare("a [x] a [x] a [x] c", alternating).verdict));
    std::string unlike;
    while (unlike.size() < 20'000) {
        unlike += "b b a ";
    }
    CHECK_FALSE(truth::holds(truth::compare(unlike, alternating).verdict));
    auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    MESSAGE("seconds: ", seconds);
    // Work that grows with the square would take hours and meet the time limit of the test.
}
