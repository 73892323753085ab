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

TEST_CASE("the host of a URL is what stands between scheme and path, without www") {
    CHECK(brief::host_of("https://www.turan.az/en/politics/x-1") == "turan.az");
    CHECK(brief::host_of("https://turan.az") == "turan.az");
    CHECK(brief::host_of("http://editorials.voa.gov?id=1") == "editorials.voa.gov");
    CHECK(brief::host_of("https://wwwx.org/#top") == "wwwx.org");
    CHECK(brief::host_of("") == "");
    CHECK(brief::host_of("turan.az/en") == "");
}
