#pragma once

/// Prose of authors, as far as the checks look into it: what is cited where, what is a note, what stands
/// between quotation marks. Faults of its markup are for others to tell.

#include "truth/fold.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace brief::truth {

/// Prose without its citations and notes.
struct PlainProse {
    std::string text;                   ///< emphasis taken out, too
    std::vector<std::size_t> citations; ///< bytes of `text` before each citation, or note with one
    std::vector<std::string> notes;     ///< what stands in "^[…]", citations taken out
};

PlainProse read_plain(std::string_view prose);

/// Words between quotation marks.
struct Quoted {
    Range range; ///< of `text`, bytes, without the marks
    bool closed = true;
};

/// What stands between quotation marks of any language, outermost marks only. A mark that is not closed by
/// the end of its paragraph reaches to there. Apostrophes are no marks.
std::vector<Quoted> quoted_spans(std::string_view text);

/// The text with blanks in place of what stands between quotation marks.
std::string without_quoted(std::string_view text);

} // namespace brief::truth
