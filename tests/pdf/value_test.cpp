#include "pdf/value.hpp"

#include <doctest/doctest.h>

using namespace brief::pdf;

TEST_CASE("numbers keep thousandths, and are whole where they can be") {
    CHECK(number(12) == Value(std::int64_t{12}));
    CHECK(number(12.0004) == Value(std::int64_t{12}));
    CHECK(number(-0.0001) == Value(std::int64_t{0}));
    CHECK(number(595.2764) == Value(595.276));
    CHECK(number(-1.5) == Value(-1.5));
    CHECK(integer(7) == Value(std::int64_t{7}));
}

TEST_CASE("a key that is not there has the value null") {
    Dictionary dictionary = {{"A", Name{"x"}}, {"B", Text{"x"}}};
    CHECK(find(dictionary, "B") == Value(Text{"x"}));
    CHECK(find(dictionary, "C") == Value());
}

TEST_CASE("values of different kinds are different") {
    CHECK(Value(Name{"x"}) != Value(Text{"x"}));
    CHECK(Value(Bytes{"x"}) != Value(Text{"x"}));
    CHECK(Value(std::int64_t{1}) != Value(1.0));
    CHECK(Value(true) != Value(std::int64_t{1}));
    CHECK(Value(Array{Value()}) != Value(Array{}));
}
