#include "model/byte_count.hpp"

#include <doctest/doctest.h>

using namespace brief::model;

TEST_CASE("a size is a whole number of a unit") {
    CHECK(parse_byte_count("800 B") == ByteCount{800});
    CHECK(parse_byte_count("300 kB") == ByteCount{300'000});
    CHECK(parse_byte_count("2 MB") == ByteCount{2'000'000});
    CHECK(parse_byte_count("999 MB") == ByteCount{999'000'000});
    for (char const* other :
         {"",
          "kB",
          "300",
          "300kB",
          "300 KB",
          "300 kB ",
          "0 kB",
          "-3 kB",
          "+3 kB",
          "1.5 MB",
          "1000 MB",
          "2 GB",
          "99999999999999999999 B"}) {
        CAPTURE(other);
        CHECK_FALSE(parse_byte_count(other));
    }
}

TEST_CASE("a size is told with one decimal") {
    CHECK(to_text({0}) == "0 B");
    CHECK(to_text({999}) == "999 B");
    CHECK(to_text({47'560}) == "47.5 kB");
    CHECK(to_text({2'000'000}) == "2.0 MB");
}
