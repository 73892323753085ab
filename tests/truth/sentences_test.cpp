#include "truth/sentences.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

namespace {

std::vector<std::string> split(std::string const& text, std::string_view language = "en") {
    std::vector<std::string> out;
    for (truth::Range range : truth::SentenceSplitter(language).split(text)) {
        out.push_back(text.substr(range.begin, range.end - range.begin));
    }
    return out;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("text is split into sentences") {
    CHECK(split("One. Two!  Three?") == Sentences{"One.", "Two!", "Three?"});
    CHECK(split("Řekl „ne“. Šel. 𝔄 end.") == Sentences{"Řekl „ne“.", "Šel.", "𝔄 end."});
    CHECK(split("彼は言った。終わり。", "ja") == Sentences{"彼は言った。", "終わり。"});
    CHECK(split("قال ذلك؟ نعم.", "ar") == Sentences{"قال ذلك؟", "نعم."});
    CHECK(split("").empty());
}

TEST_CASE("abbreviations, initials and ends of lines end none") {
    CHECK(split("The U.S. Secretary and Mr. Smith met A. Nobody.").size() == 1);
    CHECK(split("One\nline. Two.") == Sentences{"One\nline.", "Two."});
    CHECK(split("One\n\nTwo") == Sentences{"One", "Two"});
    CHECK(split("- One\n- Two").size() == 2);
}
