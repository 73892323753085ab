#include "base/web_address.hpp"

#include <doctest/doctest.h>

using brief::is_web_address;

TEST_CASE("three schemes are known") {
    for (char const* uri :
         {"http://a", "https://example.org/a", "HTTPS://EXAMPLE.ORG", "mailto:desk@example.org"}) {
        CAPTURE(uri);
        CHECK(is_web_address(uri));
    }
    for (char const* uri :
         {"",
          "https://",
          "javascript:alert(1)",
          "file:///etc/passwd",
          "ftp://a",
          "example.org",
          "#a",
          " https://a"}) {
        CAPTURE(uri);
        CHECK_FALSE(is_web_address(uri));
    }
}
