#include "svg/fault.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::svg {

namespace {

std::string in_line(std::string const& what, std::size_t line) {
    return line == 0 ? "the drawing " + what : fmt::format("the drawing {}, in line {}", what, line);
}

} // namespace

Diagnostic refused(std::size_t line, std::string const& what, std::string hint) {
    return error(Code::svg_content, {}, in_line(what, line), {std::move(hint)});
}

Diagnostic damaged(std::size_t line, std::string const& what) {
    return error(
        Code::image_damaged,
        {},
        in_line(what, line),
        {"take it from where it came from once more, or open it in a drawing program and save it anew"}
    );
}

Diagnostic too_large(std::string const& what, std::string hint) {
    return error(Code::image_too_large, {}, "the drawing " + what, {std::move(hint)});
}

} // namespace brief::svg
