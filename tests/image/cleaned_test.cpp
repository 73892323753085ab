#include "image/cleaned.hpp"
#include "image/kit.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::image;

TEST_CASE("a JPEG loses where it was taken and keeps how it lies") {
    for (int orientation = 1; orientation <= 8; ++orientation) {
        std::string const photo =
            make_jpeg(32, 16, {.markers = {{0xe1, exif(orientation)}}}) + "behind its end";
        Result<std::string> const clean = cleaned(photo);
        REQUIRE(clean);
        CHECK(clean->find("behind") == std::string::npos);
        CHECK(clean->find("GPS") == std::string::npos);
        CHECK(read(*clean) == read(photo));
        CHECK(cleaned(*clean) == clean);
        CHECK(essence(*clean) == essence(photo));
    }
}

TEST_CASE("a PNG is written anew, pixel by pixel") {
    for (int type : {PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGBA, PNG_COLOR_TYPE_PALETTE}) {
        std::string const photo = make_png(20, 10, type) + "behind its end";
        Result<std::string> const clean = cleaned(photo);
        REQUIRE(clean);
        CHECK(clean->find("behind") == std::string::npos);
        CHECK(read(*clean) == read(photo));
        CHECK(essence(*clean) == essence(photo));
    }
    CHECK(essence(make_png(20, 10, PNG_COLOR_TYPE_RGB)) != essence(make_png(10, 20, PNG_COLOR_TYPE_RGB)));
}

TEST_CASE("what is no picture is refused") {
    CHECK(cleaned("GIF89a").error().front().code == Code::image_format);
    CHECK(cleaned("\xff\xd8").error().front().code == Code::image_damaged);
    Limits limits;
    limits.bytes = 10;
    CHECK(cleaned(make_jpeg(8, 8), limits).error().front().code == Code::image_too_large);
}
