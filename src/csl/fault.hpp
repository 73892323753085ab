#pragma once

/// Why a style or a locale was refused. It names no file: the caller knows which one it was.

#include <cstddef>
#include <cstdint>
#include <string>

namespace brief::csl {

enum class FaultKind : std::uint8_t {
    syntax, ///< not well-formed XML, or a document type declaration
    limit,  ///< larger or deeper than what is read
    schema, ///< well-formed, but not a style or locale of CSL
    macro,  ///< a macro that is missing, defined twice, or calls itself
};

struct Fault {
    FaultKind kind = FaultKind::schema;
    std::size_t line = 0; ///< from 1; 0 for the file as a whole
    std::string message;  ///< one sentence without its full stop
    std::string hint;     ///< how to mend it; may be empty

    bool operator==(Fault const&) const = default;
};

} // namespace brief::csl
