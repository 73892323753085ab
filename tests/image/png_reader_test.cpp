#include "image/png_reader.hpp"

#include "image/kit.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::image;

TEST_CASE("every colour type is unpacked to 8 bits, interlaced or not") {
    struct Case {
        int type;
        int depth;
        unsigned channels;
    };

    for (Case const& made : {
             Case{PNG_COLOR_TYPE_GRAY, 1, 1},
             Case{PNG_COLOR_TYPE_GRAY, 2, 1},
             Case{PNG_COLOR_TYPE_GRAY, 4, 1},
             Case{PNG_COLOR_TYPE_GRAY, 8, 1},
             Case{PNG_COLOR_TYPE_GRAY, 16, 1},
             Case{PNG_COLOR_TYPE_GRAY_ALPHA, 8, 4},
             Case{PNG_COLOR_TYPE_GRAY_ALPHA, 16, 4},
             Case{PNG_COLOR_TYPE_PALETTE, 1, 3},
             Case{PNG_COLOR_TYPE_PALETTE, 4, 3},
             Case{PNG_COLOR_TYPE_PALETTE, 8, 3},
             Case{PNG_COLOR_TYPE_RGB, 8, 3},
             Case{PNG_COLOR_TYPE_RGB, 16, 3},
             Case{PNG_COLOR_TYPE_RGB_ALPHA, 8, 4},
             Case{PNG_COLOR_TYPE_RGB_ALPHA, 16, 4},
         }) {
        CAPTURE(made.type);
        CAPTURE(made.depth);
        Result<Picture> plain = read_png(make_png(37, 23, made.type, made.depth), {});
        Result<Picture> laced = read_png(make_png(37, 23, made.type, made.depth, true), {});
        REQUIRE(plain);
        REQUIRE(laced);
        CHECK(*plain == *laced);
        CHECK(plain->channels == made.channels);
        CHECK(plain->pixels.size() == std::size_t{37} * 23 * made.channels);
    }
    CHECK(read_png(make_png(37, 23, PNG_COLOR_TYPE_RGB_ALPHA), {})->pixels == gradient(37, 23, 4));
    CHECK(read_png(make_png(37, 23, PNG_COLOR_TYPE_RGB), {})->pixels == gradient(37, 23, 3));
}

TEST_CASE("a picture that is opaque all over has no alpha") {
    Picture one = *read_png(make_png(5, 1, PNG_COLOR_TYPE_RGB_ALPHA), {});
    CHECK(one.channels == 3); // the alpha of the gradient falls from its second row
    CHECK(one.pixels == gradient(5, 1, 3));
}

TEST_CASE("what is cut off or changed anywhere is refused") {
    std::string png = make_png(20, 20, PNG_COLOR_TYPE_RGB);
    for (std::size_t length = 8; length < png.size(); ++length) {
        CHECK(code_of(read_png(png.substr(0, length), {})) == Code::image_damaged);
    }
    CHECK(read_png(png + "Jana Prikladova", {}));
    std::string flipped = png;
    std::size_t data = png.find("IDAT") + 10;
    flipped[data] = static_cast<char>(flipped[data] ^ 1);
    CHECK(message_of(read_png(flipped, {})) == "the picture has a wrong check sum");
    std::string foreign = png;
    foreign[png.find("tEXt")] = 'T';
    CHECK(code_of(read_png(foreign, {})) == Code::image_format);
}
