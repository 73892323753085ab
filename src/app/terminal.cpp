#include "app/terminal.hpp"

#include "os/process.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

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

int gravest(std::span<std::int64_t const> outcomes) {
    for (Outcome outcome : gravity) {
        if (std::ranges::find(outcomes, static_cast<std::int64_t>(outcome)) != outcomes.end()) {
            return static_cast<int>(outcome);
        }
    }
    return 0;
}

int exit_code(Diagnostics const& diagnostics) {
    std::vector<std::int64_t> outcomes;
    for (Diagnostic const& diagnostic : diagnostics) {
        if (diagnostic.severity == Severity::error) {
            outcomes.push_back(static_cast<std::int64_t>(info(diagnostic.code).outcome));
        }
    }
    return gravest(outcomes);
}

} // namespace brief::app
