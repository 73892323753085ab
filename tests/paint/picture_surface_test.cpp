#include "image/jpeg_codec.hpp"
#include "paint/paint.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
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
    REQUIRE(painted->brushes.size() == 1);
    CHECK(painted->brushes[0] == std::vector<page::Brush>{{page::LeafId{0}, {}}});
    return painted->pdf;
}

bool has(std::string const& pdf, std::string const& what) {
    return pdf.find(what) != std::string::npos;
}

/// The middle of what a picture of the page shows.
std::array<int, 3> middle_of(image::Picture picture) {
    page::Page page;
    page.size = {100, 100};
    auto shared = std::make_shared<image::Picture const>(std::move(picture));
    page.items = {{page::LeafId{0}, page::PlacedPicture{{0, 0, 100, 100}, std::move(shared)}}};
    text::FontSet const fonts;
    paint::FontCache cache(fonts);
    Result<std::string> const png = paint::picture(page, cache, 40);
    REQUIRE(png);
    Result<image::Picture> const shown = image::read(*png, {});
    REQUIRE(shown);
    std::size_t const at = (std::size_t{20} * shown->width + 20) * shown->channels;
    std::array<int, 3> color{};
    for (std::size_t c = 0; c < color.size(); ++c) {
        color.at(c) = static_cast<unsigned char>(shown->pixels.at(at + (shown->channels == 1 ? 0 : c)));
    }
    return color;
}

} // namespace

TEST_CASE("a picture of a page shows what a JPEG shows") {
    image::Picture plain = pixels(70, 45, 3);
    for (std::size_t i = 0; i < plain.pixels.size(); ++i) {
        plain.pixels[i] = static_cast<char>(std::array{200, 90, 40}.at(i % 3));
    }
    image::Picture const jpeg = *image::encode(plain);
    std::array<int, 3> const shown = middle_of(jpeg);
    CHECK(middle_of(plain) == std::array<int, 3>{200, 90, 40});
    CHECK(std::abs(shown[0] - 200) < 4);
    CHECK(std::abs(shown[1] - 90) < 4);
    CHECK(std::abs(shown[2] - 40) < 4);
}

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
