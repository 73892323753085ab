#include "support/random.hpp"
#include "svg/kit.hpp"

using namespace brief;

TEST_CASE("shapes come in painting order, in their place, with what they inherit") {
    page::Drawing drawing = test::read_drawing(
        "<g fill='#123456' transform='translate(10 5)'>"
        "<rect width='20' height='10'/>"
        "<g transform='scale(2)'><line x1='1' y1='1' x2='2' y2='2' stroke='red' stroke-width='3'/></g>"
        "</g>"
    );
    CHECK(drawing.size == page::Size{100, 50});
    REQUIRE(drawing.shapes.size() == 2);
    CHECK(drawing.shapes[0] == page::rectangle({10, 5, 20, 10}, Color{0x12, 0x34, 0x56}));
    page::Shape const& line = drawing.shapes[1];
    CHECK(line.segments == page::line({12, 7}, {14, 9}, {}).segments);
    CHECK_FALSE(line.fill);
    REQUIRE(line.stroke);
    CHECK(line.stroke->width == 6);
    CHECK(line.stroke->miter_limit == 4);
}

TEST_CASE("the corner of the viewBox is the origin") {
    auto read = svg::read("<svg xmlns='http://www.w3.org/2000/svg' viewBox='-10 -20 40 40'>"
                          "<rect x='-10' y='-20' width='5' height='5' fill-rule='evenodd'/></svg>");
    REQUIRE(read);
    REQUIRE(read->shapes.size() == 1);
    CHECK(read->shapes[0].segments == page::rectangle({0, 0, 5, 5}, {}).segments);
    CHECK(read->shapes[0].fill_rule == page::FillRule::even_odd);
}

TEST_CASE("nothing that cannot be seen gets into the drawing") {
    page::Drawing drawing =
        test::read_drawing("<g display='none'><rect x='900' width='1' height='1'/></g>"
                           "<rect visibility='hidden' width='1' height='1'/>"
                           "<rect fill='none' width='1' height='1'/>"
                           "<g visibility='hidden'><rect visibility='visible' width='2' height='2'/></g>");
    REQUIRE(drawing.shapes.size() == 1);
    CHECK(drawing.shapes[0] == page::rectangle({0, 0, 2, 2}, {}));
    CHECK(test::fault_of(test::drawing("<g/>")) == "the drawing shows nothing");
}

TEST_CASE("what would be cut off or distorted is refused") {
    CHECK(
        test::fault_of(test::drawing("<rect x='90' width='20' height='5'/>")) ==
        "the drawing reaches beyond its edge, where it would be cut off, in line 1"
    );
    CHECK(
        test::fault_of(test::drawing("<g transform='scale(2 1)'><path d='M1 1L2 2' stroke='red'/></g>")) ==
        "the drawing has a line that is wider in one direction than in another, in line 1"
    );
    CHECK(
        test::fault_of(test::drawing("<g transform='scale('/>"), Code::image_damaged) ==
        "the drawing has a transform that breaks the grammar of SVG, in line 1"
    );
}

TEST_CASE("XML that asks for more than itself is refused") {
    CHECK(
        test::fault_of("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>") ==
        "the drawing has a document type declaration"
    );
    CHECK(
        test::fault_of("<?xml-stylesheet href='http://example.org/a.css'?><svg/>") ==
        "the drawing has a style sheet"
    );
    CHECK(test::fault_of("<svg>", Code::image_damaged) == "the drawing is not well-formed XML, in line 1");
    CHECK(
        test::fault_of("<svg>\xff</svg>", Code::image_damaged) ==
        "the drawing is not UTF-8, or has control characters, in line 1"
    );
}

TEST_CASE("limits hold at their border") {
    std::string const rect = "<rect width='1' height='1'/>"; // five segments
    std::string const two = test::drawing(rect + rect);
    CHECK(svg::read(two, {.elements = 3}));
    CHECK_FALSE(svg::read(two, {.elements = 2}));
    CHECK(svg::read(two, {.segments = 10}));
    CHECK_FALSE(svg::read(two, {.segments = 9}));
    CHECK(svg::read(two, {.bytes = two.size()}));
    CHECK_FALSE(svg::read(two, {.bytes = two.size() - 1}));
    std::string const deep = test::drawing("<g><g>" + rect + "</g></g>");
    CHECK(svg::read(deep, {.depth = 4}));
    auto too_deep = svg::read(deep, {.depth = 3});
    REQUIRE_FALSE(too_deep);
    CHECK(too_deep.error().front().code == Code::image_too_large);
}

TEST_CASE("damaged drawings are told, never shown in part by accident") {
    std::string const good =
        test::drawing("<g transform='rotate(30) scale(.5)' style='fill:#abc;stroke:red'><path d='M1 1C2 2 3 "
                      "3 4 4A1 2 3 0 1 "
                      "5 5z'/><circle cx='9' cy='9' r='3'/><polygon points='1,1 2,2 3,1'/></g>");
    test::Random random(7);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = good;
        for (std::size_t n = random.whole(1, 4); n > 0; --n) {
            std::size_t at = random.whole(0, bytes.size() - 1);
            switch (random.whole(0, 2)) {
            case 0: bytes[at] = static_cast<char>(random.whole(0, 255)); break;
            case 1: bytes.erase(at, random.whole(1, 5)); break;
            default: bytes.insert(at, bytes.substr(random.whole(0, bytes.size() - 1), random.whole(0, 8)));
            }
            if (bytes.empty()) {
                bytes = "<";
            }
        }
        auto read = svg::read(bytes);
        bool good_or_told = read ? !read->shapes.empty() : read.error().size() == 1;
        CHECK(good_or_told);
    }
}
