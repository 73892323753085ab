#include "image/jpeg_codec.hpp"
#include "image/kit.hpp"
#include "image/picture.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::image;

TEST_CASE("a picture of the form and about the size passes as it is") {
    Picture picture = *read(make_jpeg(70, 90));
    REQUIRE_FALSE(picture.jpeg.empty());
    CHECK(*fit(picture, 70, 90) == picture);
    CHECK(*fit(picture, 350, 450) == picture);
    CHECK(*fit(picture, 49, 63) == picture);
    CHECK(fit(picture, 35, 45)->width == 35);
    Picture png = *read(make_png(70, 90, PNG_COLOR_TYPE_RGB));
    CHECK(*fit(png, 70, 90) == png);
}

TEST_CASE("what is cut off is gone, and a photo stays a JPEG") {
    Picture made = *fit(*read(make_jpeg(700, 300)), 350, 450);
    CHECK(made.width == 233);
    CHECK(made.height == 300);
    REQUIRE_FALSE(made.jpeg.empty());
    Picture inside = *unpacked(made);
    CHECK(inside.width == 233);
    CHECK(inside.pixels.size() == 233 * 300 * 3);
    CHECK(*fit(*read(make_jpeg(700, 300)), 350, 450) == made);

    Picture drawn = *fit(*read(make_png(700, 300, PNG_COLOR_TYPE_RGB_ALPHA)), 35, 45);
    CHECK(drawn.jpeg.empty());
    CHECK(drawn.width == 35);
    CHECK(drawn.height == 45);
    CHECK(drawn.channels == 4);
}

TEST_CASE("a photo that was unpacked is packed again") {
    JpegOptions options;
    options.markers = {{JPEG_APP0 + 1, exif(6)}};
    Picture lying = *read(make_jpeg(90, 70, options));
    CHECK(lying.width == 70);
    CHECK(lying.height == 90);
    CHECK(lying.jpeg.empty());
    Picture made = *fit(lying, 70, 90);
    CHECK_FALSE(made.jpeg.empty());
    CHECK(made.width == 70);
}
