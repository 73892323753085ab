#include "image/resample.hpp"

#include "image/kit.hpp"

#include <doctest/doctest.h>

using namespace brief::image;

namespace {

/// A grey picture from digits, a row a word.
Picture grey(std::uint32_t width, std::string const& digits) {
    Picture picture;
    picture.width = width;
    picture.height = static_cast<std::uint32_t>(digits.size()) / width;
    picture.channels = 1;
    picture.pixels = digits;
    return picture;
}

} // namespace

TEST_CASE("a picture is turned upright from each way to lie") {
    // The letter F, of which no two turns look the same: 12 over 3. over 5.
    Picture const upright = grey(2, "123456");
    CHECK(turned(upright, 1) == upright);
    CHECK(turned(grey(2, "214365"), 2) == upright);
    CHECK(turned(grey(2, "654321"), 3) == upright);
    CHECK(turned(grey(2, "563412"), 4) == upright);
    CHECK(turned(grey(3, "135246"), 5) == upright);
    CHECK(turned(grey(3, "246135"), 6) == upright);
    CHECK(turned(grey(3, "642531"), 7) == upright);
    CHECK(turned(grey(3, "531642"), 8) == upright);
}

TEST_CASE("the middle of a form") {
    CHECK(middle(picture_of(400, 100, 1), 1, 1) == Cut{150, 0, 100, 100});
    CHECK(middle(picture_of(100, 400, 1), 1, 1) == Cut{0, 150, 100, 100});
    CHECK(middle(picture_of(35, 45, 1), 35, 45) == Cut{0, 0, 35, 45});
    CHECK(middle(picture_of(413, 531, 1), 413, 531) == Cut{0, 0, 413, 531});
    CHECK(middle(picture_of(1000, 1, 1), 1, 1000).width == 1);
}

TEST_CASE("a cut has the pixels of its place and no others") {
    CHECK(cropped(grey(3, "123456789"), {1, 1, 2, 2}) == grey(2, "5689"));
}

TEST_CASE("a reduced pixel is the mean of what it covers") {
    CHECK(reduced(grey(4, {0, 10, 20, 30, 0, 10, 20, 30}), 2, 1) == grey(2, {5, 25}));
    // Three pixels in two: each has the half of the middle one.
    CHECK(reduced(grey(3, {0, 30, 90}), 2, 1) == grey(2, {10, 70}));
    CHECK(reduced(picture_of(50, 40, 3), 50, 40) == picture_of(50, 40, 3));
    std::string white(std::size_t{301} * 299, '\xff');
    CHECK(reduced(grey(301, white), 7, 5) == grey(7, std::string(35, '\xff')));
}

TEST_CASE("what cannot be seen does not colour what can") {
    Picture picture;
    picture.width = 2;
    picture.height = 1;
    picture.channels = 4;
    picture.pixels = std::string("\xc8\x64\x32\xff\x00\xff\x00\x00", 8);
    CHECK(reduced(picture, 1, 1).pixels == "\xc8\x64\x32\x80");
}
