#include "truth/edit_script.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using Sequence = std::vector<std::uint32_t>;

namespace {

/// The second sequence, made from the first by the script.
Sequence applied(std::vector<truth::Edit> const& script, Sequence const& from, Sequence const& to) {
    Sequence out;
    std::size_t next = 0;
    for (truth::Edit const& edit : script) {
        if (edit.kind != truth::Edit::Kind::insert) {
            CHECK(edit.from == next);
            ++next;
        }
        if (edit.kind == truth::Edit::Kind::keep) {
            CHECK(from[edit.from] == to[edit.to]);
        }
        if (edit.kind != truth::Edit::Kind::remove) {
            CHECK(edit.to == out.size());
            out.push_back(to[edit.to]);
        }
    }
    CHECK(next == from.size());
    return out;
}

/// Length of the longest common subsequence, by the textbook.
std::size_t common(Sequence const& a, Sequence const& b) {
    std::vector<std::vector<std::size_t>> length(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t k = 0; k < b.size(); ++k) {
            length[i + 1][k + 1] =
                a[i] == b[k] ? length[i][k] + 1 : std::max(length[i][k + 1], length[i + 1][k]);
        }
    }
    return length[a.size()][b.size()];
}

} // namespace

TEST_CASE("scripts of random sequences are right and the shortest") {
    std::uint32_t state = 1;
    auto random = [&](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % below;
    };
    for (int round = 0; round < 500; ++round) {
        Sequence from(random(14));
        Sequence to(random(14));
        std::uint32_t letters = 1 + random(4);
        std::ranges::generate(from, [&] { return random(letters); });
        std::ranges::generate(to, [&] { return random(letters); });
        auto script = truth::edit_script(from, to, 100);
        REQUIRE(script);
        CHECK(applied(*script, from, to) == to);
        auto kept = std::ranges::count(*script, truth::Edit::Kind::keep, &truth::Edit::kind);
        CHECK(static_cast<std::size_t>(kept) == common(from, to));
    }
}

TEST_CASE("a script longer than the bound is none") {
    CHECK_FALSE(truth::edit_script({1, 2, 3}, {4, 5, 6}, 5));
    CHECK(truth::edit_script({1, 2, 3}, {4, 5, 6}, 6));
    CHECK(truth::edit_script({}, {}, 0)->empty());
}
