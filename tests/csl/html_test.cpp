#include "csl/html.hpp"

#include <doctest/doctest.h>

using namespace brief::csl;

TEST_CASE("markup and escapes") {
    Pieces pieces{
        {PieceKind::open, Markup::italic, {}},
        {PieceKind::text, Markup::none, "a < b & c"},
        {PieceKind::close, Markup::italic, {}},
    };
    CHECK(to_html(pieces) == "<i>a &#60; b &#38; c</i>");
    CHECK(entry_to_html(pieces) == "  <div class=\"csl-entry\"><i>a &#60; b &#38; c</i></div>\n");
}
