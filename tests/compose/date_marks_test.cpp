#include "compose/date_marks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using content::DateMark;

TEST_CASE("a mark shows what is known of a date, and no more") {
    auto mark = [](std::string_view date) { return compose::mark_of(*model::parse_date(date)); };
    CHECK(mark("2024-12-03") == DateMark::day);
    CHECK(mark("2024-12") == DateMark::month);
    CHECK(mark("2024") == DateMark::month);
    CHECK(mark("2024-12-03~") == DateMark::approximate);
    CHECK(mark("2024-12?") == DateMark::approximate);
    CHECK(mark("../2024") == DateMark::approximate);
    CHECK(mark("2024-11-03/2024-11-09") == DateMark::approximate);
    CHECK(mark("2023-11/..") == DateMark::month);
}
