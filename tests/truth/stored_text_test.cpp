#include "truth/stored_text.hpp"

#include <doctest/doctest.h>

using namespace brief;
using truth::StoredText;

namespace {

int paragraph_of(StoredText const& text, std::u32string_view words) {
    std::size_t at = text.folded().text.find(words);
    REQUIRE(at != std::u32string::npos);
    return text.place({at, at + words.size()}).paragraph;
}

} // namespace

TEST_CASE("paragraphs are set apart by blank lines") {
    StoredText text("One\nis long.\n\n \nTwo.\n\nThree.\n");
    CHECK(text.counts_paragraphs());
    CHECK(paragraph_of(text, U"is long") == 1);
    CHECK(paragraph_of(text, U"Two") == 2);
    CHECK(paragraph_of(text, U"Three") == 3);
    CHECK(text.begin_of(2) == text.folded().text.find(U"Two"));
    CHECK_FALSE(text.begin_of(4));
}

TEST_CASE("a text of one paragraph has none to count") {
    StoredText text("One.");
    CHECK_FALSE(text.counts_paragraphs());
    CHECK(paragraph_of(text, U"One") == 0);
}

TEST_CASE("marks give paragraphs their numbers and are no text") {
    StoredText text("[para. 4] Four.\n\nFive.\n\n[para. 9]\nNine.");
    CHECK(text.folded().text == U"Four. Five. Nine.");
    CHECK(paragraph_of(text, U"Four") == 4);
    CHECK(paragraph_of(text, U"Five") == 5);
    CHECK(paragraph_of(text, U"Nine") == 9);
    CHECK(text.place({6, 10}).characters == truth::Range{0, 4});
}

TEST_CASE("behind a gap nobody knows the number until a mark gives it") {
    for (char const* sign : {"[…]", "[...]", "[[…]]"}) {
        CAPTURE(sign);
        StoredText text(std::string("One.\n") + sign + "\nSome.\n\nMore.\n\n[para. 7] Seven.");
        CHECK(text.has_gaps());
        CHECK(paragraph_of(text, U"One") == 1);
        CHECK(paragraph_of(text, U"Some") == 0);
        CHECK(paragraph_of(text, U"More") == 0);
        CHECK(paragraph_of(text, U"Seven") == 7);
    }
    CHECK_FALSE(StoredText("They said […] nothing.").has_gaps()); // the report's own cut
}

TEST_CASE("words are shown as they stand, on one line") {
    StoredText text("One’s\nown.\n\n[…]\n\n[para. 3] Two.");
    CHECK(text.words({0, 9}) == "One’s own");
    CHECK(text.words({0, text.folded().text.size()}) == "One’s own. […] Two.");
    CHECK(text.has_word(U"own"));
    CHECK_FALSE(text.has_word(U"ow"));
}

TEST_CASE("a noncharacter of the author's is no gap") {
    StoredText text("one\uffff two");
    CHECK_FALSE(text.has_gaps());
    CHECK(text.folded().text == U"one two");
}
