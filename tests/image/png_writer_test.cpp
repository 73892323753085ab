#include "image/png_writer.hpp"

#include "image/png_reader.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

TEST_CASE("a picture that is written as a PNG is read again as it was") {
    for (unsigned const channels : {1U, 3U, 4U}) {
        CAPTURE(channels);
        image::Picture picture;
        picture.width = 3;
        picture.height = 2;
        picture.channels = channels;
        for (unsigned i = 0; i < 3 * 2 * channels; ++i) {
            picture.pixels.push_back(static_cast<char>(37 * i + 5));
        }
        Result<std::string> const file = image::write_png(picture);
        REQUIRE(file);
        Result<image::Picture> const read = image::read_png(*file, {});
        REQUIRE(read);
        CHECK(*read == picture);
        CHECK(*image::write_png(picture) == *file);
    }
}

TEST_CASE("few colours are written with a palette, many without, and all are read again as they were") {
    for (unsigned const colors : {1U, 2U, 255U, 256U, 257U, 1000U}) {
        CAPTURE(colors);
        image::Picture picture;
        picture.width = 50;
        picture.height = 40;
        for (unsigned i = 0; i < 2000; ++i) {
            unsigned const color = i % colors;
            picture.pixels += {static_cast<char>(color), static_cast<char>(color >> 8U), '\x7f'};
        }
        Result<std::string> const file = image::write_png(picture);
        REQUIRE(file);
        CHECK(*image::read_png(*file, {}) == picture);
        CHECK((file->find("PLTE") != std::string::npos) == (colors <= 256));
    }
}

TEST_CASE("a picture without pixels, or with too few, is not written") {
    image::Picture picture;
    picture.width = 2;
    picture.height = 2;
    CHECK(image::write_png(picture).error().front().code == Code::painting_failed);
    picture.pixels = "abc";
    CHECK(image::write_png(picture).error().front().code == Code::painting_failed);
}
