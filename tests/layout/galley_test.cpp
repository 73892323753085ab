#include "layout/galley.hpp"

#include <doctest/doctest.h>

using namespace brief;
using layout::Box;
using layout::Galley;

namespace {

Box box(double height, double overhang = 0) {
    Box out;
    out.height = height;
    out.overhang = overhang;
    return out;
}

} // namespace

TEST_CASE("of several wishes for space the largest counts, once") {
    Galley galley;
    CHECK(galley.empty());
    galley.add_space(5);
    galley.add_space(12);
    galley.add_space(7);
    galley.add(box(10));
    galley.add(box(10));
    CHECK(galley.boxes()[0].space == 12);
    CHECK(galley.boxes()[1].space == 0);
    Box own = box(10);
    own.space = 20;
    galley.add_space(3);
    galley.add(own);
    CHECK(galley.boxes()[2].space == 20);
}

TEST_CASE("what hangs over in the side column is told of every box beside it") {
    Galley galley;
    galley.add(box(3, 40));
    galley.add(box(14));
    galley.add(box(14));
    galley.add(box(14));
    CHECK(galley.boxes()[1].overhang == 26);
    CHECK(galley.boxes()[2].overhang == 12);
    CHECK(galley.boxes()[3].overhang == 0);
}

TEST_CASE("clearing the side starts below all that it holds") {
    Galley galley;
    galley.add(box(3, 40));
    galley.add(box(14));
    galley.clear_side();
    galley.add(box(14));
    CHECK(galley.boxes()[2].space == 26);
    CHECK(galley.boxes()[2].overhang == 0);
}

TEST_CASE("a page end is forbidden for the sake of a rule") {
    Box kept = box(1);
    CHECK(kept.rule == layout::EndRule::none);
    layout::forbid_end(kept, layout::EndRule::head);
    CHECK(kept.penalty == layout::forbidden);
    CHECK(kept.rule == layout::EndRule::head);
}

TEST_CASE("headers are numbered as they come") {
    Galley galley;
    CHECK(galley.add_header(box(1)) == 0);
    CHECK(galley.add_header(box(2)) == 1);
    CHECK(galley.headers()[1].height == 2);
}
