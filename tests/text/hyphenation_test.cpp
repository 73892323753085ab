#include "text/hyphenation.hpp"

#include "support/random.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

using namespace brief;
using text::Hyphenator;

namespace {

std::string divided(Hyphenator const& hyphenator, std::string_view word, text::HyphenLimits limits = {2, 3}) {
    std::string out;
    std::size_t from = 0;
    for (std::size_t at : hyphenator.positions(word, limits)) {
        out += std::string(word.substr(from, at - from)) + "-";
        from = at;
    }
    return out + std::string(word.substr(from));
}

Hyphenator shipped(std::string const& language) {
    auto folder = test::repository() / "layouts/hyphenation";
    return {
        test::read_file(folder / (language + ".pat.txt")), test::read_file(folder / (language + ".hyp.txt"))};
}

} // namespace

TEST_CASE("the American patterns divide the words of Liang's thesis as it does") {
    Hyphenator american = shipped("en-us");
    CHECK(divided(american, "hyphenation") == "hy-phen-ation");
    CHECK(divided(american, "concatenation") == "con-cate-na-tion");
    CHECK(
        divided(american, "supercalifragilisticexpialidocious") ==
        "su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious"
    );
    CHECK(divided(american, "associate") == "as-so-ciate"); // of the list of exceptions
    CHECK(divided(american, "project") == "project");
}

TEST_CASE("upper case is divided like lower case") {
    Hyphenator american = shipped("en-us");
    CHECK(divided(american, "Hyphenation") == "Hy-phen-ation");
    CHECK(divided(american, "CONCATENATION") == "CON-CATE-NA-TION");
    CHECK(divided(american, "ASSOCIATE") == "AS-SO-CIATE");
}

TEST_CASE("British patterns divide otherwise") {
    CHECK(divided(shipped("en-us"), "democracy") == "democ-racy");
    CHECK(divided(shipped("en-gb"), "democracy") == "demo-cracy");
}

TEST_CASE("the limits hold on both sides") {
    Hyphenator american = shipped("en-us");
    CHECK(divided(american, "hyphenation", {3, 3}) == "hyphen-ation");
    CHECK(divided(american, "hyphenation", {2, 6}) == "hy-phenation");
    CHECK(divided(american, "hyphenation", {7, 7}) == "hyphenation");
    Hyphenator all("1a 1b 1c 1d 1e", "");
    CHECK(divided(all, "abcde", {1, 1}) == "a-b-c-d-e");
    CHECK(divided(all, "abcde", {2, 2}) == "ab-c-de");
}

TEST_CASE("an even level forbids what an odd one allows, the higher one counts") {
    CHECK(divided(Hyphenator("a1b", ""), "xaby", {1, 1}) == "xa-by");
    CHECK(divided(Hyphenator("a1b xa2b", ""), "xaby", {1, 1}) == "xaby");
    CHECK(divided(Hyphenator("a1b xa2b xa3by", ""), "xaby", {1, 1}) == "xa-by");
    CHECK(divided(Hyphenator(".x1a", ""), "xaxa", {1, 1}) == "x-axa");
    CHECK(divided(Hyphenator("x1a.", ""), "xaxa", {1, 1}) == "xax-a");
}

TEST_CASE("comments, blanks and Windows line ends in pattern files are skipped") {
    Hyphenator found("% nothing here a1b\r\n  c1d\t e1f % g1h\r\n", "% no\n gg-hh\r\n");
    CHECK(divided(found, "abcdefgh", {1, 1}) == "abc-de-fgh");
    CHECK(divided(found, "gghh", {1, 1}) == "gg-hh");
}

TEST_CASE("letters beyond ASCII count as one and are never cut") {
    Hyphenator found("é1ə ə1я", "");
    CHECK(divided(found, "aéəяb", {2, 2}) == "aé-ə-яb");
    CHECK(divided(found, "AÉƏЯB", {2, 2}) == "AÉ-Ə-ЯB");
}

TEST_CASE("an apostrophe inside a word is that of the patterns, however it is written") {
    Hyphenator french("'1é é1t", "");
    CHECK(divided(french, "l'état", {1, 1}) == "l'-é-tat");
    CHECK(divided(french, "l’état", {1, 1}) == "l’-é-tat");
    CHECK(divided(french, "lʼétat", {2, 2}) == "lʼ-é-tat");
}

TEST_CASE("without patterns, and in a word of more than a hundred letters, nothing is divided") {
    CHECK(Hyphenator().empty());
    CHECK(Hyphenator().positions("hyphenation", {}).empty());
    Hyphenator all("1a", "");
    CHECK(all.positions(std::string(100, 'a'), {1, 1}).size() == 99);
    CHECK(all.positions(std::string(101, 'a'), {1, 1}).empty());
}

TEST_CASE("positions are ascending and inside the limits for any word") {
    Hyphenator american = shipped("en-us");
    test::Random random(7);
    for (int i = 0; i < 2000; ++i) {
        std::string word = random.word(25);
        CAPTURE(word);
        std::size_t before = 2;
        for (std::size_t at : american.positions(word, {3, 3})) {
            CHECK(at > before);
            CHECK(at + 3 <= word.size());
            before = at;
        }
    }
}
