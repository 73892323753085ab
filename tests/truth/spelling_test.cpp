#include "truth/spelling.hpp"

#include <doctest/doctest.h>

using namespace brief;
using truth::spelling_skeleton;

TEST_CASE("systems of transliteration leave one skeleton") {
    CHECK(spelling_skeleton(U"Nümunəqızı") == spelling_skeleton(U"Numunagizi"));
    CHECK(spelling_skeleton(U"Příkladová") == spelling_skeleton(U"Prikladova"));
    CHECK(spelling_skeleton(U"Örnekoğlu") == spelling_skeleton(U"Ornekoghlu"));
    CHECK(spelling_skeleton(U"Namunakhanzadeh") == spelling_skeleton(U"Namunəxanzadə"));
    CHECK(spelling_skeleton(U"Shevchenko") == spelling_skeleton(U"Ševčenko"));
    CHECK(spelling_skeleton(U"Vzor") != spelling_skeleton(U"Vzorová"));
}

TEST_CASE("of another script nothing is known") {
    CHECK(spelling_skeleton(U"Примерова") == "");
    CHECK(spelling_skeleton(U"ნიმუშაძე") == "");
    CHECK(spelling_skeleton(U"") == "");
}
