// The pattern files that are shipped, each against words divided by hand.

#include "support/processor_time.hpp"
#include "support/repository.hpp"
#include "text/hyphenation.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace brief;

namespace {

text::Hyphenator patterns_of(std::string const& language) {
    auto folder = test::repository() / "layouts/hyphenation";
    auto exceptions = folder / (language + ".hyp.txt");
    return {
        test::read_file(folder / (language + ".pat.txt")),
        std::filesystem::exists(exceptions) ? test::read_file(exceptions) : std::string()};
}

/// The words of a list, without its comments.
std::vector<std::string> words_of_list(std::string const& language) {
    std::istringstream lines(
        test::read_file(test::repository() / "tests/text/hyphenation" / (language + ".txt"))
    );
    std::vector<std::string> words;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream rest(line.starts_with('#') ? std::string() : line);
        for (std::string word; rest >> word;) {
            words.push_back(word);
        }
    }
    return words;
}

std::string with_hyphens(text::Hyphenator const& hyphenator, std::string word, text::HyphenLimits limits) {
    std::erase(word, '-');
    std::string out;
    std::size_t from = 0;
    for (std::size_t at : hyphenator.positions(word, limits)) {
        out += word.substr(from, at - from) + "-";
        from = at;
    }
    return out + word.substr(from);
}

void check_list(std::string const& language, text::HyphenLimits limits, std::size_t least) {
    CAPTURE(language);
    text::Hyphenator const hyphenator = patterns_of(language);
    std::vector<std::string> const words = words_of_list(language);
    CHECK(words.size() >= least);
    for (std::string const& word : words) {
        CHECK(with_hyphens(hyphenator, word, limits) == word);
    }
}

/// Azerbaijani syllables are as regular as Turkish ones: each has one vowel, and begins with the one
/// consonant before it (V-CV, VC-CV, VCC-CV). Loan words may begin with more, which then stay together.
std::string azerbaijani_patterns() {
    char const* const vowels[] = {"a", "e", "ə", "ı", "i", "o", "ö", "u", "ü"};
    char const* const consonants[] = {"b", "c", "ç", "d", "f", "g", "ğ", "h", "j", "k", "l", "m",
                                      "n", "p", "q", "r", "s", "ş", "t", "v", "x", "y", "z"};
    char const* const onsets[] = {"b2l", "b2r", "d2r",   "f2l",   "f2r",   "k2l",   "k2r",  "k2s", "k2v",
                                  "p2l", "p2r", "p2s",   "q2l",   "q2r",   "s2f",   "s2k",  "s2l", "s2m",
                                  "s2n", "s2p", "s2t",   "s2v",   "ş2k",   "ş2l",   "ş2n",  "ş2p", "ş2t",
                                  "t2r", "x2r", "s2k2l", "s2k2r", "s2p2l", "s2p2r", "s2t2r"};
    std::string out;
    for (char const* onset : onsets) {
        out += std::string(".") + onset + "\n";
    }
    for (char const* vowel : vowels) {
        for (char const* consonant : consonants) {
            out += std::string("1") + consonant + vowel + "\n";
        }
        for (char const* second : vowels) {
            out += std::string(vowel) + "1" + second + "\n";
        }
    }
    return out;
}

} // namespace

TEST_CASE("words of every language are divided as its rules say, at least three letters on either side") {
    for (char const* language : {"de", "es", "fr", "it", "pl", "pt", "ru", "tr", "uk"}) {
        check_list(language, {3, 3}, 20);
    }
}

TEST_CASE("the Azerbaijani patterns are those of the rule, and divide a list made by hand") {
    auto const file = test::repository() / "layouts/hyphenation/az.pat.txt";
    if (std::getenv("BRIEF_BLESS") != nullptr) {
        std::ofstream(file, std::ios::binary) << azerbaijani_patterns();
    }
    CHECK(test::read_file(file) == azerbaijani_patterns()); // BRIEF_BLESS=1 writes it
    check_list("az", {1, 1}, 500);
}

TEST_CASE("the largest pattern file is read whole") {
    std::string const patterns = test::read_file(test::repository() / "layouts/hyphenation/de.pat.txt");
    double const start = test::processor_seconds();
    text::Hyphenator const hyphenator(patterns, "");
    double const taken = 1000.0 * (test::processor_seconds() - start);
    MESSAGE("German patterns: " << taken << " ms of CPU");            // docs/explanation/measurements.md
    CHECK(with_hyphens(hyphenator, "zuletzt", {2, 2}) == "zu-letzt"); // of the last patterns in the file
}
