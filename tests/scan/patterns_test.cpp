#include "scan/patterns.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

namespace brief::scan {

namespace {

struct Hit {
    std::size_t owner;
    std::size_t at;

    auto operator<=>(Hit const&) const = default;
};

std::vector<Hit> hits(Patterns const& patterns, std::string_view text) {
    std::vector<Hit> out;
    patterns.find(text, [&](std::size_t owner, std::string_view pattern, std::size_t at) {
        CHECK(text.substr(at, pattern.size()) == pattern);
        out.push_back({owner, at});
    });
    std::ranges::sort(out);
    return out;
}

/// By asking for each pattern at each place.
std::vector<Hit> expected(std::vector<std::string> const& patterns, std::string_view text) {
    std::vector<Hit> out;
    for (std::size_t owner = 0; owner < patterns.size(); ++owner) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text.substr(at).starts_with(patterns[owner])) {
                out.push_back({owner, at});
            }
        }
    }
    return out;
}

/// Few letters, so that patterns meet and overlap.
std::string letters(std::uint64_t& seed, std::size_t length) {
    std::string out;
    for (std::size_t i = 0; i < length; ++i) {
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        out += "ab"[seed >> 40U & 1U];
    }
    return out;
}

} // namespace

TEST_CASE("a pattern is found wherever it stands, once at each place") {
    Patterns patterns(8);
    patterns.add("Prikladova", 3);
    for (std::size_t before = 0; before < 20; ++before) {
        std::string const text = std::string(before, '-') + "Prikladova" + std::string(before, '.');
        CHECK(hits(patterns, text) == std::vector<Hit>{{3, before}});
        CHECK(hits(patterns, text.substr(0, before + 9)).empty());
    }
    CHECK(hits(patterns, "").empty());
    CHECK(hits(Patterns(4), "Prikladova").empty());
}

TEST_CASE("what is found is what a search for each pattern finds") {
    std::uint64_t seed = 7;
    for (std::size_t shortest : {4U, 6U, 8U}) {
        for (int round = 0; round < 60; ++round) {
            Patterns patterns(shortest);
            std::vector<std::string> all;
            for (std::size_t owner = 0; owner < 12; ++owner) {
                all.push_back(letters(seed, 2 + owner)); // some of them shorter than the shortest
                patterns.add(all.back(), owner);
            }
            std::string const text = letters(seed, 400);
            CHECK(hits(patterns, text) == expected(all, text));
        }
    }
}

} // namespace brief::scan
