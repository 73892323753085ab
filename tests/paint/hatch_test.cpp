#include "image/picture.hpp"
#include "paint/paint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

using namespace brief;

namespace {

constexpr double side = 60;   // pt, of the page
constexpr int per_point = 10; // pixels

std::vector<page::Item> items(std::vector<page::Hatch> const& hatches) {
    std::vector<page::Item> out;
    for (page::Hatch const& hatch : hatches) {
        out.push_back({page::LeafId{0}, hatch});
    }
    return out;
}

/// A page with hatches, in pixels.
class Picture {
public:
    explicit Picture(std::vector<page::Hatch> const& hatches) {
        page::Page page;
        page.size = {side, side};
        page.items = items(hatches);
        text::FontSet const fonts;
        paint::FontCache cache(fonts);
        Result<std::string> const png = paint::picture(page, cache, static_cast<int>(side) * per_point);
        REQUIRE(png);
        Result<image::Picture> shown = image::read(*png, {});
        REQUIRE(shown);
        picture_ = std::move(*shown);
    }

    /// 0 to 255, at a place in pt.
    int light(page::Point at) const {
        auto const x = static_cast<std::size_t>(at.x * per_point);
        auto const y = static_cast<std::size_t>(at.y * per_point);
        return static_cast<unsigned char>(picture_.pixels.at((y * picture_.width + x) * picture_.channels));
    }

    /// The difference of the pixels that differ most.
    int most_apart(Picture const& other) const {
        int most = 0;
        for (std::size_t i = 0; i < picture_.pixels.size(); ++i) {
            int const here = static_cast<unsigned char>(picture_.pixels[i]);
            int const there = static_cast<unsigned char>(other.picture_.pixels.at(i));
            most = std::max(most, std::abs(here - there));
        }
        return most;
    }

    std::size_t width() const { return picture_.width; }

    bool operator==(Picture const& other) const { return picture_ == other.picture_; }

private:
    image::Picture picture_;
};

page::Hatch hatch(page::Rect area) {
    return {area, 1, 4, 1, Color{0, 0, 0}};
}

/// From the middle of the nearest line, in pt along x.
double apart(page::Hatch const& hatch, page::Point at) {
    double const up = hatch.area.y + hatch.area.height - at.y;
    double const foot = at.x + (hatch.falls ? up : -up);
    double const lines = (foot - hatch.foot) / hatch.step;
    return std::abs(lines - std::round(lines)) * hatch.step;
}

bool is_inside(page::Rect const& area, page::Point at) {
    return at.x >= area.x && at.x < area.x + area.width && at.y >= area.y && at.y < area.y + area.height;
}

/// Looks at every pixel; those at the edge of a line are neither dark nor light.
void check_pixels(page::Hatch const& hatch) {
    Picture const picture({hatch});
    double const half = hatch.width * std::numbers::sqrt2 / 2;
    constexpr double edge = 0.15; // pt
    int wrong = 0;
    for (std::size_t row = 0; row < picture.width(); ++row) {
        for (std::size_t column = 0; column < picture.width(); ++column) {
            page::Point const at{
                (static_cast<double>(column) + 0.5) / per_point,
                (static_cast<double>(row) + 0.5) / per_point};
            double const away = apart(hatch, at);
            bool const dark = is_inside(hatch.area, at) && away < half - edge;
            bool const light = !is_inside(hatch.area, at) || away > half + edge;
            wrong += (dark && picture.light(at) != 0) || (light && picture.light(at) != 255) ? 1 : 0;
        }
    }
    CHECK(wrong == 0);
}

std::size_t bytes_of(std::vector<page::Item> what) {
    page::Pages pages;
    pages.pages.resize(1);
    pages.pages[0].size = {600, 800};
    pages.pages[0].items = std::move(what);
    Result<page::Painted> const painted = paint::pdf(pages, {});
    REQUIRE(painted);
    return painted->pdf.size();
}

} // namespace

TEST_CASE("a hatch is lines at 45° that are cut off at the edges of its area") {
    page::Hatch shown = hatch({10, 20, 30, 7});
    SUBCASE("rising") {}
    SUBCASE("falling") {
        shown.falls = true;
    }
    SUBCASE("counted from far away") {
        shown.foot = -4003;
    }
    SUBCASE("narrower than it is high") {
        shown.area.width = 2;
    }
    check_pixels(shown);
}

TEST_CASE("hatches of neighbours with one foot look like one") {
    Picture const two({hatch({10, 20, 13, 7}), hatch({23, 20, 17, 7})});
    Picture const one({hatch({10, 20, 30, 7})});
    // Cairo rounds where a line begins to 1/256 pt.
    constexpr int rounding = 16;
    CHECK(one.most_apart(two) <= rounding);
    page::Hatch moved = hatch({23, 20, 17, 7});
    moved.foot += 0.1;
    CHECK(one.most_apart(Picture({hatch({10, 20, 13, 7}), moved})) > 2 * rounding);
}

TEST_CASE("a hatch whose lines touch is a full area, one without lines is nothing") {
    page::Hatch full = hatch({10, 20, 30, 7});
    full.width = 3;
    CHECK(
        Picture({full}).light({25, 23}) + Picture({full}).light({27, 23}) + Picture({full}).light({39, 26}) ==
        0
    );
    Picture const blank({});
    page::Hatch none = hatch({10, 20, 30, 7});
    SUBCASE("no step") {
        none.step = 0;
    }
    SUBCASE("no width") {
        none.width = 0;
    }
    SUBCASE("no area") {
        none.area.height = 0;
    }
    CHECK(Picture({none}) == blank);
}

TEST_CASE("a hatch takes no more of a file when it is longer") {
    std::size_t const least = bytes_of(items({hatch({10, 20, 20, 7})}));
    std::size_t const longer = bytes_of(items({hatch({10, 20, 500, 7})}));
    CHECK(longer < least + 10);
    std::size_t const more = bytes_of(items({hatch({10, 20, 500, 7}), hatch({10, 40, 500, 7})}));
    CHECK(more < longer + 200);
}

TEST_CASE("what is painted after a hatch is not cut off") {
    page::Hatch const small = hatch({10, 20, 5, 5});
    page::Page page;
    page.size = {side, side};
    page.items = items({small});
    page.items.push_back({page::LeafId{0}, page::rectangle({30, 30, 20, 20}, small.color)});
    text::FontSet const fonts;
    paint::FontCache cache(fonts);
    Result<std::string> const png = paint::picture(page, cache, static_cast<int>(side));
    REQUIRE(png);
    Result<image::Picture> const shown = image::read(*png, {});
    REQUIRE(shown);
    CHECK(shown->pixels.at((std::size_t{40} * shown->width + 40) * shown->channels) == 0);
}
