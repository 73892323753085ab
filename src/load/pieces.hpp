#pragma once

/// A long file of records in pieces. A parser's tree of many megabytes is slow only because it does not fit
/// the processor's caches: ten thousand small trees take three quarters of the time of a large one.

#include <cstdint>
#include <string_view>
#include <vector>

namespace brief::load {

/// Part of a file: whole lines, from the second piece on beginning with a header such as `[[person]]`.
struct Piece {
    std::string_view text;
    std::uint32_t lines_before = 0; ///< lines of the file that stand before it
};

/// Cuts `text` into pieces of at least `least` bytes, each cut in front of a line that begins with the header
/// of an array of tables with a plain name (TOML 1.0, Array of Tables). Such a line may also stand inside a
/// string or an array of several lines: the piece before it then has no end of it, and is a fault of syntax
/// by itself.
std::vector<Piece> pieces(std::string_view text, std::size_t least);

} // namespace brief::load
