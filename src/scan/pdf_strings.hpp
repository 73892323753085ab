#pragma once

/// The texts inside a PDF file, however they are packed: strings of its objects and content streams.

#include <string>
#include <string_view>
#include <vector>

namespace brief::scan {

/// Every literal and hexadecimal string (ISO 32000-1 7.3.4) in `syntax`, one a line, as UTF-8: those with a
/// byte order mark are UTF-16BE or UTF-8, others are taken for UTF-8 where they are well-formed, else for
/// Latin-1. What is no syntax at all gives some nonsense, and no harm.
std::string strings_in(std::string_view syntax);

/// The bytes of the string that `token` is, "(…)" or "<…>"; empty when it is none.
std::string string_bytes(std::string_view token);

/// A file taken apart by the words `stream` and `endstream`. No cross-reference table is asked, so what nothing
/// in the file leads to is in it as well.
struct Parts {
    std::string syntax;               ///< all that stands outside of streams
    std::vector<std::string> streams; ///< inflated where they can be, else as they are
};

Parts parts_of(std::string_view file);

} // namespace brief::scan
