#include "model/labels.hpp"

#include <doctest/doctest.h>

using namespace brief::model;

TEST_CASE("a label is found by its whole key or not at all") {
    Labels const labels{"en", {{"custody.detained.date", "Detained {when}"}, {"empty", ""}}};
    CHECK(labels.find("custody.detained.date") == "Detained {when}");
    CHECK(labels.find("empty") == "");
    CHECK_FALSE(labels.find("custody.detained"));
    CHECK_FALSE(labels.find("custody.detained.date.more"));
    CHECK_FALSE(labels.find(""));
}

TEST_CASE("names in braces are replaced, others stay as they are") {
    CHECK(fill("{a} and {b}, {a}", {{"a", "one"}, {"b", "two"}}) == "one and two, one");
    CHECK(fill("{a} {unknown}", {{"a", "one"}}) == "one {unknown}");
    CHECK(fill("", {{"a", "one"}}).empty());
    CHECK(fill("no names", {}) == "no names");
    CHECK(fill("open {a", {{"a", "one"}}) == "open {a");
    CHECK(fill("} {a}", {{"a", "one"}}) == "} one");
    CHECK(fill("{a}", {{"a", ""}}).empty());
}

TEST_CASE("what is filled in is not filled in again") {
    CHECK(fill("{a} {b}", {{"a", "{b}"}, {"b", "two"}}) == "{b} two");
}
