#pragma once

/// What a system keeps beside a program, made from the definitions of the commands: its manual page, and what
/// shells complete.

#include <string>

// NOLINTNEXTLINE(readability-identifier-naming): the name is the library's
namespace CLI {
class App;
} // namespace CLI

namespace brief::app {

/// The command that prints them; `page` is then one of "bash", "fish", "man" and "zsh".
void add_pages_command(CLI::App& app, std::string& page);

std::string command_page(CLI::App const& app, std::string const& page);

} // namespace brief::app
