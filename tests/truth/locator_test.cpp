#include "truth/locator.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

namespace {

std::string read(std::string_view locator) {
    std::string out;
    for (truth::Paragraphs const& stretch : truth::paragraphs_of(locator)) {
        out += std::to_string(stretch.first) + "-" + std::to_string(stretch.last) + " ";
    }
    return out;
}

} // namespace

TEST_CASE("locators that name paragraphs are understood") {
    CHECK(read("para. 4") == "4-4 ");
    CHECK(read("paras. 2–3") == "2-3 ");
    CHECK(read("paras. 2 and 7") == "2-2 7-7 ");
    CHECK(read("paras. 1, 3-5 and 9") == "1-1 3-5 9-9 ");
    CHECK(read("paragraph 12") == "12-12 ");
    CHECK(read("¶ 3") == "3-3 ");
    CHECK(read("абз. 2") == "2-2 ");
}

TEST_CASE("others are left alone") {
    for (char const* locator :
         {"", "p. 4", "para.", "para. x", "para. 4 (b)", "paras. 5–3", "4", "para. 0"}) {
        CAPTURE(locator);
        CHECK(read(locator) == "");
    }
}
