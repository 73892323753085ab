#include "image/jpeg_codec.hpp"
#include "paint/paint.hpp"

#include <doctest/doctest.h>

#include <memory>

using namespace brief;

namespace {

image::Picture pixels(std::uint32_t width, std::uint32_t height, unsigned channels) {
    image::Picture picture;
    picture.width = width;
    picture.height = height;
    picture.channels = channels;
    for (std::size_t i = 0; i < std::size_t{width} * height * channels; ++i) {
        picture.pixels += static_cast<char>(i * 37 % 251);
    }
    return picture;
}

std::string pdf_of(image::Picture picture) {
    page::Pages pages;
    pages.pages.resize(1);
    pages.pages[0].size = {200, 100};
    auto shared = std::make_shared<image::Picture const>(std::move(picture));
    pages.pages[0].items = {{page::LeafId{0}, page::PlacedPicture{{10, 10, 70, 45}, std::move(shared)}}};
    Result<page::Painted> painted = paint::pdf(pages, {});
    REQUIRE(painted);
    CHECK(painted->chunks == std::vector<std::vector<page::Owner>>{{page::LeafId{0}}});
    return painted->pdf;
}

bool has(std::string const& pdf, std::string const& what) {
    return pdf.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("a JPEG goes into the file byte for byte") {
    for (unsigned channels : {1U, 3U}) {
        image::Picture jpeg = *image::encode(pixels(70, 45, channels));
        std::string pdf = pdf_of(jpeg);
        CHECK(has(pdf, jpeg.jpeg));
        CHECK(has(pdf, "/DCTDecode"));
        CHECK(has(pdf, channels == 1 ? "/DeviceGray" : "/DeviceRGB"));
        CHECK(pdf == pdf_of(jpeg));
    }
}

TEST_CASE("pixels are packed without loss, and alpha is a mask of its own") {
    std::string plain = pdf_of(pixels(70, 45, 3));
    CHECK_FALSE(has(plain, "/DCTDecode"));
    CHECK_FALSE(has(plain, "/SMask"));
    CHECK(has(plain, "/Width 70"));
    CHECK(has(plain, "/Height 45"));
    CHECK(has(pdf_of(pixels(70, 45, 4)), "/SMask"));
    CHECK_FALSE(has(pdf_of(pixels(70, 45, 1)), "/SMask"));
}
