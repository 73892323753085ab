#include "svg/kit.hpp"
#include "svg/shape.hpp"

using namespace brief;
using namespace brief::svg;
using Segments = std::vector<page::Segment>;

namespace {

Segments drawn_by(std::string const& element) {
    auto parsed = xml::parse(element, {});
    REQUIRE(parsed);
    CHECK(is_shape(parsed->name));
    auto segments = segments_of(*parsed);
    if (!segments) {
        FAIL(segments.error().front().message);
    }
    return *segments;
}

} // namespace

TEST_CASE("rectangles, with round corners as well") {
    CHECK(drawn_by("<rect x='1' y='2' width='3' height='4'/>") == page::rectangle({1, 2, 3, 4}, {}).segments);
    CHECK(drawn_by("<rect width='0' height='4'/>").empty());
    Segments round = drawn_by("<rect width='10' height='10' rx='2'/>");
    CHECK(round.size() == 10);
    CHECK(round.front() == page::Segment(page::MoveTo{{2, 0}}));
    // A radius is half a side at most.
    CHECK(drawn_by("<rect width='10' height='10' rx='9'/>").front() == page::Segment(page::MoveTo{{5, 0}}));
    CHECK(drawn_by("<rect width='10' height='10' rx='auto'/>").size() == 5);
}

TEST_CASE("circles and ellipses are four curves") {
    Segments circle = drawn_by("<circle cx='5' cy='5' r='2'/>");
    REQUIRE(circle.size() == 6);
    CHECK(circle.front() == page::Segment(page::MoveTo{{7, 5}}));
    CHECK(drawn_by("<ellipse cx='5' cy='5' rx='2' ry='1'/>").size() == 6);
    CHECK(drawn_by("<circle r='0'/>").empty());
    CHECK(drawn_by("<circle r='-1'/>").empty());
}

TEST_CASE("lines and polygons") {
    Segments const line{page::MoveTo{{1, 2}}, page::LineTo{{3, 4}}};
    CHECK(drawn_by("<line x1='1' y1='2' x2='3' y2='4'/>") == line);
    CHECK(drawn_by("<polyline points=' 1,2 3,4 '/>") == line);
    Segments closed = line;
    closed.emplace_back(page::ClosePath{});
    CHECK(drawn_by("<polygon points='1 2 3 4'/>") == closed);
    CHECK(drawn_by("<polygon points=''/>").empty());
    CHECK(drawn_by("<path/>").empty());
    CHECK(drawn_by("<path d='M1 2L3 4'/>") == line);
}

TEST_CASE("data that break the grammar are told with their line") {
    CHECK(
        test::fault_of(test::drawing("\n<path d='M1'/>"), Code::image_damaged) ==
        "the drawing has a path whose data break the grammar of SVG, in line 2"
    );
    CHECK(
        test::fault_of(test::drawing("<polygon points='1 2 3'/>"), Code::image_damaged) ==
        "the drawing has a polygon whose data break the grammar of SVG, in line 1"
    );
    CHECK(
        test::fault_of(test::drawing("<rect width='50%' height='1'/>"), Code::image_damaged) ==
        "the drawing has width \"50%\", which is no length, in line 1"
    );
}
