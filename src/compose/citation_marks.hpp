#pragma once

/// Citations and notes in prose, taken out before CommonMark is read and put back behind it, so that neither
/// needs to know the other's rules.

#include "base/result.hpp"
#include "base/source_text.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::compose {

/// "see -@turan-788078, para. 2" of a citation.
struct WrittenSource {
    std::string source;
    std::string locator;
    std::size_t offset = 0;       ///< of the "@" in the prose, bytes
    std::string prefix = {};      ///< "see"
    bool suppress_author = false; ///< written with "-"
};

/// What stood in brackets, or a source that the text names: "@turan-788078 [para. 2]".
struct WrittenMark {
    std::vector<WrittenSource> sources;
    std::string remark = {};   ///< prose of a note; empty for a citation
    bool names_author = false; ///< without brackets
};

/// Prose whose citations and notes are replaced by placeholders.
struct MarkedProse {
    std::string text;
    std::vector<WrittenMark> marks;
};

/// A fault in the way a citation is written.
struct MarkFault {
    std::size_t offset = 0;
    std::string message;
};

/// Takes the marks out. "\\@" is no mark, nor is an "@" within a word. Faults come back instead of a value.
tl::expected<MarkedProse, std::vector<MarkFault>> take_marks(std::string_view prose);

/// A stretch of marked prose: plain text, or the mark with this number.
struct MarkedPart {
    std::string text;
    std::optional<std::size_t> mark;
};

/// Splits a text at its placeholders.
std::vector<MarkedPart> split_at_marks(std::string_view text);

} // namespace brief::compose
