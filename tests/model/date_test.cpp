#include "model/date.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace brief::model;

namespace {

std::vector<DatePoint> sample_points() {
    std::vector<DatePoint> points;
    for (int year : {1, 999, 1900, 2000, 2023, 2024, 9999}) {
        points.push_back({year, {}, {}, false, false});
        for (unsigned month = 1; month <= 12; ++month) {
            points.push_back({year, month, {}, month % 2 == 0, month % 3 == 0});
            for (unsigned day : {1U, 9U, 10U, 28U}) {
                points.push_back({year, month, day, day % 2 == 0, day % 3 == 0});
            }
        }
    }
    return points;
}

} // namespace

TEST_CASE("what is formatted is read back as the same date") {
    std::vector<DatePoint> points = sample_points();
    for (DatePoint const& point : points) {
        PartialDate date{point, {}, false};
        CAPTURE(format(date));
        CHECK(parse_date(format(date)) == date);
    }
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        auto pick = [&]() -> std::optional<DatePoint> { return points[random() % points.size()]; };
        PartialDate date{pick(), pick(), true};
        if (i % 7 == 0) {
            (i % 2 == 0 ? date.start : date.end).reset();
        }
        CAPTURE(format(date));
        CHECK(parse_date(format(date)) == date);
    }
}

TEST_CASE("a date is known to the precision it is written in") {
    CHECK(parse_date("2023")->start->precision() == Precision::year);
    CHECK(parse_date("2023-11")->start->precision() == Precision::month);
    CHECK(parse_date("2024-12-03")->start->precision() == Precision::day);
    CHECK_FALSE(parse_date("2023-11")->start->day);
    CHECK(parse_date("2023-11~")->start->approximate);
    CHECK(parse_date("2023?")->start->uncertain);
    CHECK(parse_date("2023-11/..")->interval);
    CHECK_FALSE(parse_date("2023-11/..")->end);
    CHECK_FALSE(parse_date("../2024")->start);
}

TEST_CASE("only real days and known forms are dates") {
    for (char const* wrong :
         {"",
          "20",
          "2023-",
          "2023-1",
          "2023-13",
          "2023-00",
          "0000",
          "2023-02-29",
          "2100-02-29",
          "2024-04-31",
          "2024-12-00",
          "2024-12-03T10:00",
          "2024-12-03~?",
          "2024-12-03 ",
          " 2024",
          "2024-12-03-04",
          "3 December 2024",
          "../..",
          "2023/",
          "/2023",
          "2023/2024/2025",
          "+2023",
          "2023-٠٣"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_date(wrong));
    }
    CHECK(parse_date("2024-02-29"));
    CHECK(parse_date("2000-02-29"));
}

TEST_CASE("dates are ordered by their earliest moment, the less precise first") {
    std::vector<char const*> ascending{
        "../2020", "2023", "2023-01", "2023-01-01", "2023-01-02", "2023-11", "2023-11-01", "2024-12-03"};
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        for (std::size_t k = 0; k < ascending.size(); ++k) {
            CAPTURE(ascending[i]);
            CAPTURE(ascending[k]);
            CHECK(order(*parse_date(ascending[i]), *parse_date(ascending[k])) == (i <=> k));
        }
    }
    CHECK(order(*parse_date("2023-11/.."), *parse_date("2023-11")) == std::strong_ordering::equal);
}
