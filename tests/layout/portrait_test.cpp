#include "kit.hpp"
#include "layout/blocks.hpp"
#include "page/dump.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

layout::Pictures pictures() {
    auto picture = std::make_shared<image::Picture>();
    picture->width = 413;
    picture->height = 531;
    return {{"a.png", picture}};
}

content::Portraits portraits(std::size_t count, std::string const& file = "a.png") {
    content::Portraits out;
    out.name = "the portraits";
    for (std::size_t i = 0; i < count; ++i) {
        std::string const name(1, static_cast<char>('a' + i));
        out.portraits.push_back(
            {file, "Alt " + name, Kit::words("Name " + name), Kit::words("Photo: " + name), {}}
        );
    }
    return out;
}

std::vector<page::PlacedPicture> placed(layout::Box const& box) {
    std::vector<page::PlacedPicture> out;
    for (page::Item const& item : box.items) {
        if (auto const* picture = std::get_if<page::PlacedPicture>(&item.what)) {
            out.push_back(*picture);
        }
    }
    return out;
}

} // namespace

TEST_CASE("portraits stand in rows that are whole, each of the same form") {
    Kit kit;
    layout::Pictures const all = pictures();
    layout::TextTools tools = kit.tools();
    tools.pictures = &all;
    layout::Typesetter typesetter(kit.document, kit.sheet, kit.frame(), tools);
    layout::Galley galley;
    add_portraits(typesetter, galley, portraits(5), page::NodeId::document);
    // 170 mm hold four of 35 mm with 5 mm between them.
    REQUIRE(galley.boxes().size() == 2);
    layout::Box const& row = galley.boxes()[0];
    REQUIRE(placed(row).size() == 4);
    CHECK(placed(galley.boxes()[1]).size() == 1);
    CHECK(row.what == "row 1 of the portraits");
    model::PortraitBlock const& measures = kit.sheet.definition.portrait;
    for (std::size_t i = 0; i < 4; ++i) {
        page::PlacedPicture const picture = placed(row)[i];
        CHECK(
            picture.area.x == doctest::Approx(static_cast<double>(i) * (measures.width.pt + measures.gap.pt))
        );
        CHECK(picture.area.width == doctest::Approx(measures.width.pt));
        CHECK(picture.area.height == doctest::Approx(measures.height.pt));
        CHECK(picture.picture == all.at("a.png"));
    }
    page::GlyphRun const* name = test::find_run(row.items, "Name b");
    REQUIRE(name != nullptr);
    CHECK(name->origin.x == doctest::Approx(placed(row)[1].area.x));
    CHECK(name->origin.y > measures.height.pt);
    CHECK(galley.boxes()[1].space >= measures.gap.pt);
}

TEST_CASE("a portrait is a figure with its words, and its caption is read after it") {
    Kit kit;
    layout::Pictures const all = pictures();
    kit.add_section("Head", portraits(2));
    layout::TextTools tools = kit.tools();
    tools.pictures = &all;
    auto pages = layout::paginate(kit.document, kit.sheet, tools, {});
    REQUIRE(pages);
    std::string const structure = page::dump_structure(pages->value.pages);
    CHECK_MESSAGE(
        structure.find(R"(    Figure alt=“Alt a”
      Caption
        P
          “Name a”
        P
          “Photo: a”
    Figure alt=“Alt b”
)") != std::string::npos,
        structure
    );
}

TEST_CASE("a picture that was not handed over is an error, not a gap") {
    Kit kit;
    kit.add_section("Head", portraits(1, "other.png"));
    auto pages = kit.try_pages();
    REQUIRE_FALSE(pages);
    CHECK(pages.error().front().code == Code::file_not_found);
}

TEST_CASE("a photo is cut to the form of a portrait, and a fine one reduced") {
    model::PortraitBlock const measures = Kit().sheet.definition.portrait;
    image::Picture photo;
    photo.width = 1000;
    photo.height = 2000;
    photo.channels = 1;
    photo.pixels.assign(std::size_t{1000} * 2000, '\x40');
    auto made = layout::in_form(photo, measures);
    REQUIRE(made);
    // 35 x 45 mm at 300 dpi.
    CHECK(made->width == 413);
    CHECK(made->height == 531);
    CHECK(made->pixels == std::string(std::size_t{413} * 531, '\x40'));
}
