#include "pdf/file.hpp"
#include "support/hand_made.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("pages inherit their resources, and a circle of kids ends") {
    HandMade file;
    file.add(1, "<< /Type /Catalog /Pages 2 0 R >>")
        .add(2, "<< /Type /Pages /Kids [3 0 R 4 0 R 2 0 R 7 0 R 8] /Resources << /X 1 >> >>")
        .add(3, "<< /Type /Page >>")
        .add(4, "<< /Type /Pages /Kids [5 0 R 2 0 R 3 0 R] >>")
        .add(5, "<< /Type /Page /Resources << /Y 1 >> >>");
    std::string bytes = file.finish("/Root 1 0 R");
    auto opened = pdf::File::open(bytes);
    REQUIRE(opened);
    auto pages = pdf::pages_of(*opened);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].id.number == 3);
    CHECK_FALSE(find(*pages[0].resources, "X").is_null());
    CHECK(pages[1].id.number == 5);
    CHECK_FALSE(find(*pages[1].resources, "Y").is_null());
}

TEST_CASE("kids without end are not followed") {
    HandMade file;
    file.add(1, "<< /Type /Catalog /Pages 2 0 R >>");
    for (std::size_t i = 2; i < 5000; ++i) {
        file.add(i, "<< /Type /Pages /Kids [" + std::to_string(i + 1) + " 0 R] >>");
    }
    file.add(5000, "<< /Type /Page >>");
    std::string bytes = file.finish("/Root 1 0 R");
    auto opened = pdf::File::open(bytes);
    REQUIRE(opened);
    CHECK(pdf::pages_of(*opened).empty());
}
