#include "exchange/written_date.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string read(std::string const& text, std::vector<std::string> const& patterns) {
    return exchange::written_date(text, patterns).value_or("fault");
}

} // namespace

TEST_CASE("a date is read by the pattern that fits, as precisely as it is written") {
    CHECK(read("3.12.2024", {"d.m.Y"}) == "2024-12-03");
    CHECK(read("12/2024", {"d/m/Y", "m/Y"}) == "2024-12");
    CHECK(read("2024", {"Y"}) == "2024");
    CHECK(read("1733184000", {"unix"}) == "2024-12-03");
    CHECK(read("-86400", {"unix"}) == "1969-12-31");
}

TEST_CASE("what no pattern fits stays as it is, for the reader to judge") {
    CHECK(read("2024-12-03", {"d.m.Y"}) == "2024-12-03");
    CHECK(read("31.2.2024", {"d.m.Y"}) == "31.2.2024");
    CHECK(read("3.12.24", {"d.m.Y"}) == "3.12.24");
    CHECK(read("3.12.2024 ", {"d.m.Y"}) == "3.12.2024 ");
}

TEST_CASE("two days that one text can mean are a fault, not a guess") {
    CHECK(read("3/12/2024", {"d/m/Y", "m/d/Y"}) == "fault");
    CHECK(read("13/12/2024", {"d/m/Y", "m/d/Y"}) == "2024-12-13");
    CHECK(read("3/3/2024", {"d/m/Y", "m/d/Y"}) == "2024-03-03");
}
