#include "svg/kit.hpp"
#include "svg/view_box.hpp"

using namespace brief;
using namespace brief::svg;

namespace {

Result<ViewBox> box_of(std::string const& attributes) {
    auto root = xml::parse("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>", {});
    REQUIRE(root);
    return view_box_of(*root);
}

} // namespace

TEST_CASE("the box is the viewBox, else width and height") {
    CHECK(*box_of("viewBox='1 2 30,40'") == ViewBox{1, 2, 30, 40});
    CHECK(*box_of("viewBox='0 0 30 40' width='3mm' height='4mm'") == ViewBox{0, 0, 30, 40});
    CHECK(*box_of("viewBox='0 0 30 40' width='100%' height='100%'") == ViewBox{0, 0, 30, 40});
    CHECK(*box_of("width='30px' height='40'") == ViewBox{0, 0, 30, 40});
}

TEST_CASE("a box that is not there or not clear is refused") {
    for (char const* attributes :
         {"",
          "width='5'",
          "width='0' height='1'",
          "viewBox='0 0 0 1'",
          "viewBox='0 0 1'",
          "viewBox='a b c d'",
          "viewBox='0 0 1 1 1'"}) {
        CAPTURE(attributes);
        auto box = box_of(attributes);
        REQUIRE_FALSE(box);
        CHECK(box.error().front().code == Code::image_damaged);
    }
    for (char const* attributes :
         {"viewBox='0 0 1 1' width='2' height='1'", "viewBox='0 0 1 1' transform='scale(2)'"}) {
        CAPTURE(attributes);
        auto box = box_of(attributes);
        REQUIRE_FALSE(box);
        CHECK(box.error().front().code == Code::svg_content);
    }
    CHECK(test::fault_of("<html/>") == "the drawing is XML, but no plain SVG, in line 1");
    CHECK(test::fault_of("<svg viewBox='0 0 1 1'/>") == "the drawing is XML, but no plain SVG, in line 1");
}

TEST_CASE("a line counts with its width, a curve where it really is") {
    page::Size box{100, 50};
    CHECK(lies_inside(page::rectangle({0, 0, 100, 50}, {}), box));
    CHECK_FALSE(lies_inside(page::rectangle({0, 0, 102, 50}, {}), box));
    CHECK_FALSE(lies_inside(page::rectangle({-2, 0, 10, 50}, {}), box));
    page::Shape line = page::line({0, 10}, {100, 10}, page::Stroke{1, {}, {}});
    CHECK(lies_inside(line, box));
    line.stroke->width = 30;
    CHECK_FALSE(lies_inside(line, box));
    page::Shape curve;
    curve.segments = {page::MoveTo{{0, 1}}, page::CurveTo{{30, -0.5}, {60, -0.5}, {100, 1}}};
    CHECK(lies_inside(curve, box));
    curve.segments = {page::MoveTo{{0, 1}}, page::CurveTo{{30, -50}, {60, -50}, {100, 1}}};
    CHECK_FALSE(lies_inside(curve, box));
}
