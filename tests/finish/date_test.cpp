#include "finish/date.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("dates are written in UTC") {
    CHECK(finish::pdf_date(1767323045) == "D:20260102030405Z");
    CHECK(finish::xmp_date(1767323045) == "2026-01-02T03:04:05Z");
    CHECK(finish::pdf_date(0) == "D:19700101000000Z");
    CHECK(finish::xmp_date(-1) == "1969-12-31T23:59:59Z");
    CHECK(finish::xmp_date(951782400) == "2000-02-29T00:00:00Z");
}
