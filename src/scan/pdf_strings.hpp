#pragma once

/// The texts inside a PDF file, however they are packed: strings of its objects and content streams.

#include "pdf/file.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace brief::scan {

/// Every literal and hexadecimal string (ISO 32000-1 7.3.4) in `syntax`, one a line, as UTF-8: those with a
/// byte order mark are UTF-16BE or UTF-8, others are taken for UTF-8 where they are well-formed, else for
/// PDFDocEncoding. What is no syntax at all gives some nonsense, and no harm.
std::string strings_in(std::string_view syntax);

/// A file taken apart by the words `stream` and `endstream`. No cross-reference table is asked, so what
/// nothing in the file leads to is in it as well.
struct Parts {
    std::string syntax;                    ///< all that stands outside of streams
    std::vector<std::string_view> streams; ///< inflated where they can be, else as they are
    std::vector<std::string_view> images;  ///< the same of pictures, by what the file says of them
    /// The same of those that are PDF syntax, full of numbers: content of pages, forms and patterns, CMaps.
    std::vector<std::string_view> syntaxes;
    std::vector<std::string_view> containers; ///< the same of objects in a stream

    std::deque<std::string> inflated; ///< those that the file did not know of
};

/// The result points into `file`.
Parts parts_of(pdf::File const& file);

} // namespace brief::scan
