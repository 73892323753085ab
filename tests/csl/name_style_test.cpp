#include "csl/name_style.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace brief::csl;

TEST_CASE("a special level goes over a general one, and subsequent options hold for repeated cites only") {
    NameOptions general;
    general.delimiter = "; ";
    general.et_al_min = 4;
    general.et_al_use_first = 2;
    general.et_al_subsequent_min = 2;
    general.et_al_subsequent_use_first = 1;
    NameOptions special;
    special.et_al_min = 6;
    std::array<NameOptions const*, 3> const levels{&general, nullptr, &special};
    NameStyle first = resolve(levels, false);
    CHECK(first.delimiter == "; ");
    CHECK(first.et_al_min == 6);
    CHECK(first.et_al_use_first == 2);
    NameStyle repeated = resolve(levels, true);
    CHECK(repeated.et_al_min == 2);
    CHECK(repeated.et_al_use_first == 1);
}
