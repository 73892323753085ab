#include "base/content_digest.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

// The examples of FIPS 180-4 as NIST publishes them, the first half of each.
TEST_CASE("digests are the first half of SHA-256, in capitals") {
    CHECK(content_digest("") == "E3B0C44298FC1C149AFBF4C8996FB924");
    CHECK(content_digest("abc") == "BA7816BF8F01CFEA414140DE5DAE2223");
    CHECK(content_digest(std::string(1'000'000, 'a')) == "CDC76E5C9914FB9281A1C7E284D73E67");
}
