#include "truth/word_diff.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string changes(std::u32string_view words, std::string_view text) {
    truth::StoredText stored(text);
    auto nearest = truth::nearest_passage(words, stored);
    return nearest ? truth::describe_changes(*nearest, words, stored) : "none";
}

} // namespace

TEST_CASE("the passage that is most like the words is shown beside them") {
    char const* text = "The court sat in May. The court freed nobody in June. The judges went home.";
    CHECK(
        changes(U"The court freed somebody in June.", text) ==
        "The court freed [-nobody-] {+somebody+} in June."
    );
    CHECK(changes(U"The court nobody in June.", text) == "The court [-freed-] nobody in June.");
    CHECK(
        changes(U"The court freed almost nobody in June.", text) ==
        "The court freed {+almost+} nobody in June."
    );
    CHECK(changes(U"Entirely other words", text) == "none");
    CHECK(changes(U"words", "") == "none");
}

TEST_CASE("of words that stand in both only those around a change are shown") {
    std::string const text =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
    CHECK(
        changes(
            U"one two three four five six SEVEN eight nine ten eleven twelve thirteen fourteen FIFTEEN", text
        ) == "… three four five six [-seven-] {+SEVEN+} eight nine ten eleven twelve thirteen fourteen "
             "[-fifteen-] {+FIFTEEN+}"
    );
}
