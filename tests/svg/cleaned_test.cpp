#include "svg/cleaned.hpp"
#include "svg/svg.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

constexpr char const* noted_drawing = R"svg(<?xml version="1.0"?>
<!-- by somebody -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://example.org/i" i:file="/home/somebody/logo.svg"
     viewBox="0 0 10 10" id="somebody">
  <title>somebody</title><metadata><by>somebody</by></metadata><i:view who="somebody"/>
  <g i:label="somebody" class="somebody" transform="translate(1 1)">
    <path d="M0 0H5V5Z" fill="#102030" data-by="somebody"/><!-- somebody -->
  </g>
</svg>)svg";

} // namespace

TEST_CASE("a drawing loses what its author noted, and looks the same") {
    Result<std::string> const clean = svg::cleaned(noted_drawing);
    REQUIRE(clean);
    CHECK(clean->find("somebody") == std::string::npos);
    REQUIRE(svg::read(noted_drawing));
    CHECK(svg::read(*clean) == svg::read(noted_drawing));
    CHECK(svg::cleaned(*clean) == clean);
}

TEST_CASE("what is no drawing is refused as it is on a page") {
    CHECK(svg::cleaned("<svg").error() == svg::read("<svg").error());
    CHECK_FALSE(svg::cleaned("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>a</text></svg>"));
}
