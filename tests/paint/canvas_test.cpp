#include "image/jpeg_codec.hpp"
#include "paint/paint.hpp"
#include "support/fonts.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>

using namespace brief;

namespace {

constexpr Color bright_red{255, 0, 0};
constexpr Color bright_blue{0, 0, 255};

/// Large letters at the left, `down` the page.
page::Item word(Color color, double down, double stretch = 1) {
    page::GlyphRun run;
    run.font = test::serif;
    run.size = 40;
    run.stretch = stretch;
    run.color = color;
    run.origin = {10, down};
    run.glyphs = {{30, {0, 0}}, {31, {30, 0}}, {32, {60, 0}}};
    run.text = "abc";
    run.clusters = {{1, 1}, {1, 1}, {1, 1}};
    return {page::LeafId{0}, run};
}

page::Item sheet(double from, double to) {
    page::Shape shape;
    shape.segments = {
        page::MoveTo{{0, from}},
        page::LineTo{{200, from}},
        page::LineTo{{200, to}},
        page::LineTo{{0, to}},
        page::ClosePath{}};
    shape.fill = Color{255, 255, 255};
    return {page::LeafId{0}, shape};
}

/// A picture of a page of 200 by 100 pt, a pixel a point.
class Thumbnail {
public:
    explicit Thumbnail(std::vector<page::Item> items) {
        page::Page page;
        page.size = {200, 100};
        page.items = std::move(items);
        text::FontSet const fonts = test::three_fonts();
        paint::FontCache cache(fonts);
        Result<std::string> const png = paint::picture(page, cache, 200);
        REQUIRE(png);
        Result<image::Picture> shown = image::read(*png, {});
        REQUIRE(shown);
        REQUIRE(shown->channels == 3);
        shown_ = std::move(*shown);
    }

    /// Pixels in rows `from` to `to` that are rather of this colour than white or another.
    std::size_t count(Color color, std::size_t from, std::size_t to) const {
        std::size_t found = 0;
        for (std::size_t at = from * 200; at < to * 200; ++at) {
            auto const is = [&](std::size_t channel, std::uint8_t wanted) {
                int const value = static_cast<unsigned char>(shown_.pixels.at(at * 3 + channel));
                return wanted > 128 ? value > 128 : value < 128;
            };
            found += is(0, color.red) && is(1, color.green) && is(2, color.blue) ? 1 : 0;
        }
        return found;
    }

private:
    image::Picture shown_;
};

} // namespace

TEST_CASE("a picture has its text in the order of the page, each in its colour") {
    Thumbnail const picture(
        {word(bright_red, 40), word(bright_red, 90, 1.02), sheet(50, 100), word(bright_blue, 90)}
    );
    CHECK(picture.count(bright_red, 0, 50) > 100);
    CHECK(picture.count(bright_blue, 0, 50) == 0);
    CHECK(picture.count(bright_red, 50, 100) == 0); // under the sheet
    CHECK(picture.count(bright_blue, 50, 100) > 100);
}

TEST_CASE("the last text of a picture is there, and a sheet over all of it hides it") {
    Thumbnail const picture({sheet(0, 100), word(bright_red, 40), word(bright_blue, 90)});
    CHECK(picture.count(bright_red, 0, 50) > 100);
    CHECK(picture.count(bright_blue, 50, 100) > 100);
    CHECK(
        Thumbnail({word(bright_red, 40), word(bright_blue, 90), sheet(0, 100)}).count(bright_blue, 50, 100) ==
        0
    );
}
