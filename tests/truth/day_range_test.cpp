#include "truth/day_range.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace brief;

namespace {

model::PartialDate date(char const* text) {
    return *model::parse_date(text);
}

} // namespace

TEST_CASE("a date is all the days that it can mean") {
    CHECK(truth::days_of(date("1970-01-02")).first == 1);
    CHECK(truth::days_of(date("1970-02")).first == 31);
    CHECK(truth::days_of(date("1970-02")).last == 58);
    CHECK(truth::days_of(date("1972")).last - truth::days_of(date("1972")).first == 365);
    CHECK(truth::days_of(date("1970-01-02~")).first == 1 - 366);
    CHECK(truth::days_of(date("1970/..")).last == std::numeric_limits<int>::max());
    CHECK(truth::days_of(date("../1970")).first == std::numeric_limits<int>::min());
}

TEST_CASE("only what cannot overlap is certainly before") {
    CHECK(truth::certainly_before(date("2024-02"), date("2024-03-01")));
    CHECK_FALSE(truth::certainly_before(date("2024-03"), date("2024-03-31")));
    CHECK_FALSE(truth::certainly_before(date("2024-01-01?"), date("2024-03-31")));
    CHECK_FALSE(truth::certainly_before(date("2023/.."), date("2024")));
}
