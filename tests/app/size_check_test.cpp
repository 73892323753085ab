#include "app/size_check.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a file that is too large is told with what is heavy in it") {
    pdf::Sizes const sizes{200'000, 0, 0, 0, 0, 0, 0, {{"image", 150'000}, {"font A", 900}}};
    model::Briefing briefing;
    CHECK(app::check_size(briefing, sizes).empty());
    briefing.size = model::SizeBudget{model::ByteCount{200'000}, std::nullopt, {}};
    CHECK(app::check_size(briefing, sizes).empty());
    briefing.size->warning = model::ByteCount{199'999};
    Diagnostics told = app::check_size(briefing, sizes);
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == Code::size_warning);
    CHECK(told[0].severity == Severity::warning);
    CHECK(told[0].hints.at(0) == "heaviest: image 150.0 kB, font A 900 B");
    briefing.size->limit = model::ByteCount{1'000};
    told = app::check_size(briefing, sizes);
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == Code::size_limit);
    CHECK(told[0].message == "the file has 200.0 kB, more than 1.0 kB");
}
