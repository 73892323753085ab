#include "truth/words.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

namespace {

std::string split(std::u32string_view text) {
    std::string out;
    for (truth::Range word : truth::split_words(text)) {
        out += (out.empty() ? "" : "|") + utf8::encode(truth::part(text, word));
    }
    return out;
}

} // namespace

TEST_CASE("words are runs of letters and what joins them, and other signs each by itself") {
    CHECK(split(U"They can't, full-time; 'so'.") == "They|can't|,|full-time|;|'|so|'|.");
    CHECK(split(U"the courts' own") == "the|courts|'|own");
    CHECK(split(U"他是良心犯") == "他|是|良|心|犯");
    CHECK(split(U"Nümunəqızı é") == "Nümunəqızı|é");
    CHECK(split(U"") == "");
}
