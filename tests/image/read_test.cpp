#include "image/kit.hpp"
#include "image/picture.hpp"
#include "support/processor_time.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::image;

namespace {

std::string big_png(std::uint32_t width, std::uint32_t height) {
    std::string out;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png,
        &out,
        [](png_structp from, png_bytep data, size_t size) {
            static_cast<std::string*>(png_get_io_ptr(from))
                ->append(reinterpret_cast<char const*>(data), size);
        },
        nullptr
    );
    png_set_IHDR(png, info, width, height, 1, PNG_COLOR_TYPE_GRAY, 0, 0, 0);
    png_write_info(png, info);
    std::string row((width + 7) / 8, '\0');
    for (std::uint32_t y = 0; y < height; ++y) {
        png_write_row(png, reinterpret_cast<png_bytep>(row.data()));
    }
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return out;
}

} // namespace

TEST_CASE("a small file of a huge picture is refused before anything is unpacked") {
    std::string bomb = big_png(16000, 16000);
    REQUIRE(bomb.size() < 40000);
    double const start = test::processor_seconds();
    Result<Picture> result = read(bomb);
    double const took = test::processor_seconds() - start;
    CHECK(code_of(result) == Code::image_too_large);
    CHECK(message_of(result) == "the picture has 16000 x 16000 pixels");
    CHECK(took < 0.05); // Windows counts in steps of 0.016 s

    std::string jpeg = make_jpeg(16, 16);
    std::size_t frame = jpeg.find("\xff\xc0");
    jpeg.replace(frame + 5, 4, "\x3e\x80\x3e\x80");
    CHECK(code_of(read(jpeg)) == Code::image_too_large);
}

TEST_CASE("each limit, at its edge") {
    Limits limits;
    std::string png = make_png(40, 30, PNG_COLOR_TYPE_RGB);
    limits.bytes = png.size();
    CHECK(read(png, limits));
    limits.bytes = png.size() - 1;
    CHECK(code_of(read(png, limits)) == Code::image_too_large);
    limits = {};
    limits.pixels = 1200;
    CHECK(read(png, limits));
    limits.pixels = 1199;
    CHECK(code_of(read(png, limits)) == Code::image_too_large);
}

TEST_CASE("a header that claims more than its file can hold") {
    std::string png = make_png(8, 8, PNG_COLOR_TYPE_RGB);
    png.replace(16, 8, std::string("\0\0\x17\x70\0\0\x17\x70", 8)); // 6000 x 6000
    CHECK(message_of(read(png)) == "the picture claims 6000 x 6000 pixels, for which its file is too short");
}

TEST_CASE("formats of others are named") {
    CHECK(message_of(read("GIF89a")) == "the picture is a file of the format GIF");
    CHECK(message_of(read("RIFF....WEBPVP8 ")) == "the picture is a file of the format WebP");
    CHECK(message_of(read("<svg xmlns=''>")) == "the picture is a file of the format SVG");
    CHECK(message_of(read("hello")) == "the picture is neither a JPEG nor a PNG");
    CHECK(code_of(read("hello")) == Code::image_format);
    CHECK(message_of(read("")) == "the picture is an empty file");
}

TEST_CASE("what every viewer understands keeps its data; the rest is unpacked") {
    CHECK_FALSE(read(make_jpeg(50, 40))->jpeg.empty());
    CHECK(read(make_jpeg(50, 40))->pixels.empty());
    CHECK_FALSE(read(make_jpeg(50, 40, {JCS_GRAYSCALE, JCS_GRAYSCALE, true, 0, {}}))->jpeg.empty());
    CHECK(read(make_jpeg(50, 40, {JCS_CMYK, JCS_YCCK, false, 0, {}}))->jpeg.empty());
    CHECK(read(make_jpeg(50, 40, {JCS_RGB, JCS_RGB, false, 0, {}}))->jpeg.empty());
    CHECK(read(make_jpeg(50, 40) + "Jana Prikladova")->jpeg.find("Jana") == std::string::npos);
}

TEST_CASE("nothing that is damaged brings the reader down") {
    std::vector<std::string> seeds{
        make_jpeg(40, 30),
        make_jpeg(40, 30, {JCS_RGB, JCS_YCbCr, true, 2, {{JPEG_APP0 + 1, exif(6)}}}),
        make_jpeg(24, 24, {JCS_CMYK, JCS_YCCK, false, 0, {}}),
        make_png(24, 16, PNG_COLOR_TYPE_PALETTE, 4, true),
        make_png(24, 16, PNG_COLOR_TYPE_RGB_ALPHA),
    };
    Limits limits;
    limits.pixels = 100'000; // what a mutation may claim must be unpacked in no time
    test::Random random(20241217);
    int good = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string bytes = seeds[random.whole(0, seeds.size() - 1)];
        if (random.one_in(4)) {
            bytes.resize(random.whole(0, bytes.size() - 1));
        }
        for (std::size_t n = random.whole(0, 5); n > 0 && !bytes.empty(); --n) {
            bytes[random.whole(0, bytes.size() - 1)] = static_cast<char>(random.whole(0, 255));
        }
        Result<Picture> result = read(bytes, limits);
        if (result) {
            ++good;
            CHECK(result->jpeg.empty() != result->pixels.empty());
            CHECK(fit(std::move(*result), 7, 9));
        } else {
            CHECK_FALSE(result.error().front().message.empty());
        }
    }
    CHECK(good > 100);
    CHECK(good < 3000);
}
