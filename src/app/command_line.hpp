#pragma once

/// The command line: what may be asked, and the help that says so.

#include "app/options.hpp"

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace brief::app {

/// Instead of a command: help or the version (code 0, for standard output), or why the line is wrong (code
/// 2).
struct Answer {
    int code = 0;
    std::string text;
};

tl::expected<Command, Answer> parse_command_line(std::vector<std::string> const& arguments);

} // namespace brief::app
