#include "scan/escapes.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("letters written as numbers are read") {
    CHECK(scan::without_escapes("J\\u0061na") == "Jana");
    CHECK(scan::without_escapes("P\\U00000159") == "Př");
    CHECK(scan::without_escapes("\\ud83d\\ude00") == "😀");
    CHECK(scan::without_escapes("J&#97;n&#x61;") == "Jana");
    CHECK(scan::without_escapes("&#X159;") == "ř");
}

TEST_CASE("what is no escape stays") {
    for (char const* text :
         {"",
          "plain",
          "\\",
          "\\u",
          "\\u00",
          "\\u00g1",
          "\\ud83d",
          "\\ude00",
          "\\ud83dx",
          "&",
          "&#",
          "&#;",
          "&#x;",
          "&amp;",
          "&#x110000;",
          "&#97",
          "\\U99999999",
          "&#99999999999999;"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(scan::without_escapes(text));
    }
    CHECK(scan::without_escapes("a\\b & c\\u0064") == "a\\b & cd");
}
