#include "truth/occurrences.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

TEST_CASE("every occurrence is found, as by looking at each place") {
    std::uint32_t state = 7;
    auto random = [&](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % below;
    };
    for (int round = 0; round < 2'000; ++round) {
        std::u32string text(random(40), U'a');
        std::u32string pattern(1 + random(5), U'a');
        for (std::u32string* part : {&text, &pattern}) {
            for (char32_t& point : *part) {
                point = random(2) == 0 ? U'a' : U'b';
            }
        }
        std::size_t from = text.empty() ? 0 : random(static_cast<std::uint32_t>(text.size()));
        truth::Occurrences occurrences(pattern, text, from);
        std::size_t expected = text.find(pattern, from);
        while (expected != std::u32string::npos) {
            REQUIRE(occurrences.next() == expected);
            expected = text.find(pattern, expected + 1);
        }
        REQUIRE_FALSE(occurrences.next());
    }
}
