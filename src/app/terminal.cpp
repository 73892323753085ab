#include "app/terminal.hpp"

#include "os/process.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace brief::app {

namespace {

/// From the gravest: our own fault, then what no edit of the input would mend.
constexpr std::array gravity{
    Outcome::internal,
    Outcome::leak,
    Outcome::conformance,
    Outcome::environment,
    Outcome::usage,
    Outcome::input};

std::string colored(std::string message, Severity severity) {
    std::string_view word = severity == Severity::error ? "error[" : "warning[";
    std::size_t start = message.find(word);
    std::size_t end = message.find(']', start);
    if (start == std::string::npos || end == std::string::npos) {
        return message;
    }
    char const* color = severity == Severity::error ? "\x1b[1;31m" : "\x1b[1;33m";
    message.insert(end + 1, "\x1b[0m");
    message.insert(start, color);
    return message;
}

} // namespace

Terminal::Terminal() :
    color_(os::is_terminal(os::standard_error) && os::environment("NO_COLOR").value_or("").empty()) {}

void Terminal::print(std::string_view text) {
    good_ = os::put(os::standard_output, text).has_value() && good_;
}

void Terminal::note(std::string_view text) {
    good_ = os::put(os::standard_error, fmt::format("{}\n", text)).has_value() && good_;
}

void Terminal::report(Diagnostics const& diagnostics, Sources const& sources) {
    std::string text;
    for (Diagnostic const& diagnostic : diagnostics) {
        std::string message = format(diagnostic, sources);
        text += color_ ? colored(std::move(message), diagnostic.severity) : message;
    }
    good_ = os::put(os::standard_error, text).has_value() && good_;
}

int exit_code(Diagnostics const& diagnostics) {
    for (Outcome outcome : gravity) {
        bool found = std::ranges::any_of(diagnostics, [&](Diagnostic const& diagnostic) {
            return diagnostic.severity == Severity::error && info(diagnostic.code).outcome == outcome;
        });
        if (found) {
            return static_cast<int>(outcome);
        }
    }
    return 0;
}

} // namespace brief::app
