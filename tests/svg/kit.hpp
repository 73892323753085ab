#pragma once

/// Drawings in short.

#include "svg/svg.hpp"

#include <doctest/doctest.h>

#include <string>

namespace brief::test {

/// A drawing in a box of 100 by 50 with `body` in it.
inline std::string drawing(std::string const& body, std::string const& attributes = "") {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\" " + attributes + ">" + body +
           "</svg>";
}

inline page::Drawing read_drawing(std::string const& body) {
    auto read = svg::read(drawing(body));
    if (!read) {
        FAIL(read.error().front().message);
    }
    return *read;
}

/// The message of the only fault.
inline std::string fault_of(std::string const& file, Code code = Code::svg_content) {
    auto read = svg::read(file);
    REQUIRE_MESSAGE(!read, file);
    REQUIRE(read.error().size() == 1);
    CHECK(read.error().front().code == code);
    CHECK_FALSE(read.error().front().hints.empty());
    return read.error().front().message;
}

} // namespace brief::test
