#include "base/suggest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace brief;

namespace {

std::vector<std::string> const keys{"name", "names", "birthdate", "əhməd", "charge"};

} // namespace

TEST_CASE("one slip of the pen is found") {
    CHECK(nearest("nmae", keys) == "name");     // two letters changed places
    CHECK(nearest("nam", keys) == "name");      // one is missing
    CHECK(nearest("namee", keys) == "name");    // one too many; "names" is as near, but later
    CHECK(nearest("chorge", keys) == "charge"); // one is another
    CHECK(nearest("birhtdaet", keys) == "birthdate");
}

TEST_CASE("the word itself is nearest") {
    CHECK(nearest("names", keys) == "names");
}

TEST_CASE("distance counts code points, not bytes") {
    CHECK(nearest("əhmad", keys) == "əhməd"); // one of five letters, but two of seven bytes
}

TEST_CASE("a word that is too far off gets no suggestion") {
    CHECK_FALSE(nearest("source", keys));
    CHECK_FALSE(nearest("xy", keys));
    CHECK_FALSE(nearest("name", {}));
    CHECK_FALSE(nearest(std::string(65, 'a'), std::vector<std::string>{std::string(65, 'a')}));
    CHECK_FALSE(nearest("a", std::vector<std::string>{std::string(10'000, 'a')}));
}
