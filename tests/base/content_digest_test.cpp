#include "base/content_digest.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

// By another implementation: hashlib.blake2b(…, digest_size=16) of Python 3.11.
TEST_CASE("digests are those of BLAKE2b with 128 bits") {
    CHECK(content_digest("") == "CAE66941D9EFBD404E4D88758EA67670");
    CHECK(content_digest("abc") == "CF4AB791C62B8D2B2109C90275287816");
    CHECK(content_digest(std::string(1'000'000, 'a')) == "7B704218D19F31B3A0FB7E4336822AE1");
}
