#include "app/dates.hpp"

#include "support/environment.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::optional<model::Date> date(std::string_view text) {
    return model::Date{*model::parse_date(text), false, {}, {}};
}

constexpr char const* epoch = "SOURCE_DATE_EPOCH";

} // namespace

TEST_CASE("a file is dated by the first moment of its as-of date, never by the clock") {
    test::Environment unset(epoch, std::nullopt);
    CHECK(app::file_date(date("1970-01-02")) == 86400);
    CHECK(app::file_date(date("2024-12-11")) == 1733875200);
    CHECK(app::file_date(date("2024-12")) == 1733011200); // 1 December, 0:00 UTC
    CHECK(app::file_date(date("2024")) == 1704067200);
    CHECK(app::file_date(date("2023-11/..")) == 1698796800);
    CHECK(app::file_date(date("../2023")) == 0);
    CHECK(app::file_date(std::nullopt) == 0);
}

TEST_CASE("SOURCE_DATE_EPOCH comes before it") {
    {
        test::Environment set(epoch, "1234567890");
        CHECK(app::file_date(date("2024-12-11")) == 1234567890);
        CHECK(app::file_date(std::nullopt) == 1234567890);
    }
    test::Environment empty(epoch, "");
    CHECK(app::file_date(date("1970-01-02")) == 86400);
}

TEST_CASE("a SOURCE_DATE_EPOCH that is no time is a fault that names it") {
    for (char const* value : {"now", "12x", "-1", "1.5", " 1", "253402300800", "99999999999999999999"}) {
        CAPTURE(value);
        test::Environment set(epoch, value);
        auto found = app::file_date(std::nullopt);
        REQUIRE_FALSE(found);
        CHECK(found.error().at(0).code == Code::bad_value);
        CHECK(found.error().at(0).path == epoch);
    }
    test::Environment last(epoch, "253402300799");
    CHECK(app::file_date(std::nullopt) == 253402300799);
}
