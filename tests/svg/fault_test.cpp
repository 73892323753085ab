#include "svg/fault.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::svg;

TEST_CASE("faults speak of the drawing, and of the line where there is one") {
    Diagnostic with_line = refused(3, "has text", "do this");
    CHECK(with_line.code == Code::svg_content);
    CHECK(with_line.message == "the drawing has text, in line 3");
    CHECK(with_line.hints == std::vector<std::string>{"do this"});
    Diagnostic whole = damaged(0, "is not well-formed XML");
    CHECK(whole.code == Code::image_damaged);
    CHECK(whole.message == "the drawing is not well-formed XML");
    CHECK(too_large("has more than 2 elements", "less").code == Code::image_too_large);
}
