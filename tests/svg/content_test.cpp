#include "svg/content.hpp"
#include "svg/kit.hpp"

using namespace brief;
using namespace brief::svg;

TEST_CASE("each thing that is no drawing is refused by name") {
    struct Case {
        char const* body;
        char const* what;
    };

    for (Case const& c : {
             Case{"<text>Desk</text>", "has text"},
             Case{"<image href='photo.png'/>", "has a picture in it"},
             Case{"<image xlink:href='https://example.org/a.png'/>", "has a picture in it"},
             Case{"<foreignObject/>", "has content that is not SVG"},
             Case{"<script>alert(1)</script>", "has a script"},
             Case{"<path onclick='x()' d='M0 0'/>", "has a script"},
             Case{"<style>path{fill:red}</style>", "has a style sheet"},
             Case{"<filter id='f'/>", "has a filter"},
             Case{"<use href='other.svg#a'/>", "has a clone"},
             Case{"<a href='https://example.org'><path/></a>", "has a link"},
             Case{"<switch/>", "has content that is chosen by language"},
             Case{"<animate/>", "is animated"},
             Case{"<svg/>", "has an element <svg>, which is not understood"},
             Case{"<mesh/>", "has an element <mesh>, which is not understood"},
         }) {
        CAPTURE(c.body);
        std::string expected = std::string("the drawing ") + c.what + ", in line 1";
        CHECK(test::fault_of(test::drawing(c.body)) == expected);
        // As deep as may be, and where nothing is shown.
        CHECK(test::fault_of(test::drawing("<g><g>" + std::string(c.body) + "</g></g>")) == expected);
        CHECK(test::fault_of(test::drawing("<defs>" + std::string(c.body) + "</defs>")) == expected);
    }
}

TEST_CASE("the root may run no script either") {
    CHECK(test::fault_of(test::drawing("", "onload='x()'")) == "the drawing has a script, in line 1");
}

TEST_CASE("what drawing programs leave for themselves shows nothing") {
    for (char const* name : {"title", "desc", "metadata", "defs", "linearGradient", "sodipodi:namedview"}) {
        CHECK(shows_nothing(name));
    }
    CHECK_FALSE(shows_nothing("g"));
    CHECK(
        test::read_drawing("<title>T</title><metadata><rdf:RDF><text/></rdf:RDF></metadata>"
                           "<sodipodi:namedview onload='x'/><defs><linearGradient id='g'/></defs>"
                           "<rect width='1' height='1'/>")
            .shapes.size() == 1
    );
}
