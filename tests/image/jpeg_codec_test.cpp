#include "image/jpeg_codec.hpp"

#include "image/kit.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace brief;
using namespace brief::image;

namespace {

int channel(Picture const& picture, std::size_t x, std::size_t y, std::size_t c) {
    return static_cast<unsigned char>(picture.pixels.at((y * picture.width + x) * picture.channels + c));
}

} // namespace

TEST_CASE("only grey and YCbCr may pass as they are") {
    auto passes = [](J_COLOR_SPACE in, J_COLOR_SPACE packed) {
        return decode(make_jpeg(32, 24, {in, packed, false, 0, {}}))->passes;
    };
    CHECK(passes(JCS_RGB, JCS_YCbCr));
    CHECK(passes(JCS_GRAYSCALE, JCS_GRAYSCALE));
    CHECK_FALSE(passes(JCS_RGB, JCS_RGB));
    CHECK_FALSE(passes(JCS_CMYK, JCS_CMYK));
    CHECK_FALSE(passes(JCS_CMYK, JCS_YCCK));
}

TEST_CASE("inks become light") {
    // libjpeg writes Adobe's mark, so 255 is no ink: the gradient's black is light at the top.
    for (J_COLOR_SPACE packed : {JCS_CMYK, JCS_YCCK}) {
        Picture rgb = decode(make_jpeg(64, 64, {JCS_CMYK, packed, false, 0, {}}))->picture;
        CHECK(rgb.channels == 3);
        CHECK(rgb.pixels.size() == 64 * 64 * 3);
        std::string inks = gradient(64, 64, 4);
        for (std::size_t at : {10U, 1000U, 3000U}) {
            for (std::size_t c = 0; c < 2; ++c) {
                int ink = static_cast<unsigned char>(inks[at * 4 + c]);
                int black = static_cast<unsigned char>(inks[at * 4 + 3]);
                CHECK(std::abs(channel(rgb, at % 64, at / 64, c) - ink * black / 255) < 12);
            }
        }
    }
}

TEST_CASE("a picture comes back from a JPEG much as it was, and always the same") {
    for (unsigned channels : {1U, 3U}) {
        Picture picture = picture_of(64, 48, channels);
        Result<Picture> packed = encode(picture);
        REQUIRE(packed);
        CHECK(packed->pixels.empty());
        CHECK(packed->jpeg == encode(picture)->jpeg);
        Result<Unpacked> back = decode(packed->jpeg);
        REQUIRE(back);
        CHECK(back->passes);
        CHECK(back->picture.channels == channels);
        CHECK(std::abs(channel(back->picture, 32, 20, 0) - channel(picture, 32, 20, 0)) < 12);
    }
}

TEST_CASE("what libjpeg only warns of is damage") {
    std::string jpeg = make_jpeg(64, 64);
    std::size_t data = jpeg.find("\xff\xda") + 14;
    std::string cut = jpeg.substr(0, data + (jpeg.size() - data) / 2) + "\xff\xd9";
    Result<Unpacked> read = decode(cut);
    REQUIRE_FALSE(read);
    CHECK(read.error().front().code == Code::image_damaged);
    CHECK_FALSE(decode(""));
    CHECK_FALSE(decode("\xff\xd8\xff\xd9"));
}

TEST_CASE("what goes into a file as it is has the size it says, and is damaged where its pixels are") {
    for (bool progressive : {false, true}) {
        for (J_COLOR_SPACE packed : {JCS_GRAYSCALE, JCS_YCbCr, JCS_CMYK}) {
            J_COLOR_SPACE const in = packed == JCS_YCbCr ? JCS_RGB : packed;
            std::string const jpeg = make_jpeg(67, 43, {in, packed, progressive, 0, {}});
            Result<std::optional<Passing>> const passing = find_passing(jpeg);
            REQUIRE(passing);
            CHECK(passing->has_value() == decode(jpeg)->passes);
            if (*passing) {
                CHECK((*passing)->width == 67);
                CHECK((*passing)->height == 43);
                CHECK((*passing)->channels == decode(jpeg)->picture.channels);
            }
            std::size_t damaged = 0;
            for (std::size_t at = 0; at < jpeg.size(); at += 3) {
                CAPTURE(at);
                std::string const cut = jpeg.substr(0, at) + "\xff\xd9";
                std::string flipped = jpeg;
                flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
                for (std::string const& bytes : {cut, flipped}) {
                    bool const good = decode(bytes).has_value();
                    CHECK(find_passing(bytes).has_value() == good);
                    damaged += good ? 0 : 1;
                }
            }
            CHECK(damaged > 0);
        }
    }
}
