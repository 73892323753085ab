#include "deliver/base64.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("base64 has the vectors of RFC 4648, section 10") {
    CHECK(deliver::base64("").empty());
    CHECK(deliver::base64("f") == "Zg==");
    CHECK(deliver::base64("fo") == "Zm8=");
    CHECK(deliver::base64("foo") == "Zm9v");
    CHECK(deliver::base64("foob") == "Zm9vYg==");
    CHECK(deliver::base64("fooba") == "Zm9vYmE=");
    CHECK(deliver::base64("foobar") == "Zm9vYmFy");
    CHECK(deliver::base64("\xff\xfe\xfd") == "//79");
}

TEST_CASE("base64 of a mail has lines of 76 characters, each ended by CRLF") {
    CHECK(deliver::base64_lines("").empty());
    CHECK(deliver::base64_lines(std::string(57, 'a')).size() == 78);
    std::string const two = deliver::base64_lines(std::string(58, 'a'));
    CHECK(two.find("\r\n") == 76);
    CHECK(two.ends_with("YQ==\r\n"));
    for (std::size_t size = 0; size < 200; ++size) {
        CHECK(deliver::base64_lines(std::string(size, 'x')).size() == deliver::base64_lines_size(size));
    }
}
