#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

page::Drawing drawing(double width, double height) {
    page::Drawing out;
    out.size = {width, height};
    out.shapes.push_back(page::rectangle({0, 0, width, height}, Color{1, 2, 3}));
    return out;
}

Kit with_logo() {
    Kit kit;
    kit.document.letterhead.name = Kit::words("Desk");
    kit.document.letterhead.logo = content::Logo{"logo.svg", "Desk: a lamp", {}};
    return kit;
}

/// The corner of the rectangle that the drawing is.
page::Point far_corner(std::vector<page::Item> const& items) {
    for (page::Item const& item : items) {
        auto const* shape = std::get_if<page::Shape>(&item.what);
        if (shape != nullptr && shape->fill == Color{1, 2, 3}) {
            return std::get<page::LineTo>(shape->segments.at(2)).to;
        }
    }
    FAIL("no logo");
    return {};
}

} // namespace

TEST_CASE("a drawing is as high as the layout says, in its own form") {
    Kit kit = with_logo();
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    layout::Logo const logo = drawing(100, 50);
    add_letterhead(typesetter, galley, &logo);
    double height = kit.sheet.definition.letterhead.logo_height.pt;
    page::Point corner = far_corner(galley.boxes().at(0).items);
    CHECK(corner.y == doctest::Approx(height));
    CHECK(corner.x == doctest::Approx(2 * height));
    CHECK(galley.boxes()[0].height >= height);
    page::Node const& figure = test::first(typesetter.structure(), page::Role::figure);
    CHECK(figure.alternative == "Desk: a lamp");
    CHECK(figure.kids.size() == 1);
}

TEST_CASE("a wide logo is reduced to its column") {
    Kit kit = with_logo();
    auto typesetter = kit.typesetter();
    layout::Box box;
    double height = put_logo(typesetter, box, drawing(1000, 50), page::NodeId::document);
    page::Point corner = far_corner(box.items);
    CHECK(corner.x == doctest::Approx(kit.frame().side));
    CHECK(corner.y == doctest::Approx(kit.frame().side / 20));
    CHECK(height == doctest::Approx(corner.y));
}

TEST_CASE("a picture keeps its form and is no finer than asked") {
    Kit kit = with_logo();
    image::Picture picture;
    picture.width = 4000;
    picture.height = 2000;
    picture.channels = 1;
    picture.pixels.assign(std::size_t{4000} * 2000, '\x40');
    model::Letterhead measures = kit.sheet.definition.letterhead;
    measures.logo_height.pt = 36;
    measures.logo_dpi = 600;
    auto fitted = layout::in_form(picture, measures);
    REQUIRE(fitted);
    CHECK(fitted->height == 300);
    CHECK(fitted->width == 600);
    auto small = layout::in_form(*fitted, measures);
    REQUIRE(small);
    CHECK(*small == *fitted);

    auto typesetter = kit.typesetter();
    layout::Box box;
    auto shared = std::make_shared<image::Picture const>(*fitted);
    put_logo(typesetter, box, shared, page::NodeId::document);
    auto const& placed = std::get<page::PlacedPicture>(box.items.at(0).what);
    CHECK(placed.area.width == doctest::Approx(2 * placed.area.height));
}

TEST_CASE("a logo that was not read is told, not left out") {
    Kit kit = with_logo();
    auto pages = kit.try_pages();
    REQUIRE_FALSE(pages);
    CHECK(pages.error().front().code == Code::file_not_found);
    layout::Options options;
    options.logo = drawing(2, 1);
    CHECK(kit.try_pages(options));
}

TEST_CASE("a page that is read from the right does not show the logo in a mirror") {
    auto shape_of = [](std::string const& language) {
        Kit kit = with_logo();
        kit.document.properties.language = language;
        page::Drawing logo = drawing(100, 50);
        logo.shapes.front().segments = {
            page::MoveTo{{0, 0}}, page::LineTo{{30, 0}}, page::LineTo{{0, 50}}, page::ClosePath{}};
        layout::Options options;
        options.logo = logo;
        page::Pages pages = kit.pages(options);
        for (page::Item const& item : pages.pages.at(0).items) {
            auto const* shape = std::get_if<page::Shape>(&item.what);
            if (shape != nullptr && shape->fill == Color{1, 2, 3}) {
                return std::get<page::LineTo>(shape->segments[1]).to.x -
                       std::get<page::MoveTo>(shape->segments[0]).to.x;
            }
        }
        return 0.0;
    };
    CHECK(shape_of("en") > 0);
    CHECK(shape_of("ar") == doctest::Approx(shape_of("en")));
}
