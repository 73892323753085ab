#pragma once

/// The program, callable: what `main` does, and what tests do in its place.

#include <string>
#include <vector>

namespace brief::app {

/// Runs the command that `arguments` (the program's name first) ask for; the exit code.
int run(std::vector<std::string> const& arguments);

} // namespace brief::app
