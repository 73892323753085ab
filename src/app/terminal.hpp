#pragma once

/// What the program prints: answers on standard output, messages on standard error.

#include "base/result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace brief::app {

class Terminal {
public:
    /// Colour only where a person looks on, and not where NO_COLOR is set (no-color.org).
    Terminal();

    /// Prints an answer.
    void print(std::string_view text);

    /// Prints a message of the program's own, such as "wrote out/x.pdf".
    void note(std::string_view text);

    /// Prints diagnostics in people's form.
    void report(Diagnostics const& diagnostics, Sources const& sources);

    /// False once something could not be printed, as into a full disk.
    bool good() const { return good_; }

private:
    bool color_ = false;
    bool good_ = true;
};

/// The gravest of these exit codes, those of warnings (0) among them; 0 for none.
int gravest(std::span<std::int64_t const> outcomes);

/// The exit code for these diagnostics: 0 without an error, else that of the gravest one.
int exit_code(Diagnostics const& diagnostics);

} // namespace brief::app
