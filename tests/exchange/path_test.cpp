#include "exchange/path.hpp"

#include <doctest/doctest.h>

using namespace brief;
using exchange::parse_path;
using exchange::Shape;

namespace {

Shape shape(std::string const& path, model::Kind kind = model::Kind::person) {
    auto parsed = parse_path(path);
    REQUIRE(parsed);
    return exchange::shape_of(kind, *parsed);
}

} // namespace

TEST_CASE("a path has keys and items from 1") {
    CHECK(parse_path("a.b[2].c") == exchange::Path{{"a", {}}, {"b", 2}, {"c", {}}});
    for (char const* text : {"", ".", "a.", "a[]", "a[0]", "a[1", "a[1]x", "a[101]", "[1]"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_path(text));
    }
}

TEST_CASE("a kind says what stands under a path") {
    CHECK(shape("name.display") == Shape::text);
    CHECK(shape("event[1].date") == Shape::date);
    CHECK(shape("event[2].source") == Shape::texts);
    CHECK(shape("name.variants") == Shape::texts);
    CHECK(shape("name.parts.family_first") == Shape::boolean);
    CHECK(shape("date_of_birth.value") == Shape::date);
    CHECK(shape("tags") == Shape::texts);
    CHECK(shape("count", model::Kind::group) == Shape::integer);
    CHECK(shape("names.de", model::Kind::organisation) == Shape::text);
    for (char const* none : {"name", "event", "event.date", "event[1]", "name.display.x", "nmae", "tags.x"}) {
        CAPTURE(none);
        CHECK(shape(none) == Shape::none);
    }
}
