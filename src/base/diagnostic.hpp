#pragma once

/// Messages to the user as values. Nothing below `app` prints: a stage returns what it has to say.

#include "base/code.hpp"
#include "base/source_text.hpp"

#include <string>
#include <vector>

namespace brief {

enum class Severity : std::uint8_t { warning, error };

/// One message: what is wrong, where, and how to mend it.
struct Diagnostic {
    Severity severity = Severity::error;
    Code code = Code::internal;
    std::string message; ///< one sentence without its full stop
    Span span;
    std::vector<std::string> hints; ///< each a way to mend it
    std::string path;               ///< names the file where `span` has none, as for a font or an output file

    bool operator==(Diagnostic const&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

Diagnostic error(Code code, Span span, std::string message, std::vector<std::string> hints = {});
Diagnostic warning(Code code, Span span, std::string message, std::vector<std::string> hints = {});

/// An error about a file that is not one of the sources, such as a font or the output.
Diagnostic file_error(Code code, std::string path, std::string message, std::vector<std::string> hints = {});

bool has_errors(Diagnostics const& diagnostics);

/// The message as people read it: `path:line:column: error[E0201]: …`, the source line, a caret, the hints.
std::string format(Diagnostic const& diagnostic, Sources const& sources);

} // namespace brief
