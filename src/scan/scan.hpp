#pragma once

/// The last gate before a file is published: it is searched for every value that its readers must not meet.
/// How the file was made does not matter here, only what is in it.

#include "pdf/file.hpp"
#include "scan/fold.hpp"
#include "scan/patterns.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace brief::scan {

/// Texts that a name or a word has fewer letters than are not looked for: they would be found in any file.
inline constexpr std::size_t shortest_sought = 4;

/// A value that has as many is looked for across words too. A shorter run of letters comes up by chance where
/// words meet: "japAN NAtive" holds "Anna".
inline constexpr std::size_t shortest_across_words = 8;

/// A value that was found. It is named by its place in the list, and never repeated.
struct Leak {
    std::size_t value = 0;
    std::string_view where; ///< "the text of a page"

    bool operator==(Leak const&) const = default;
};

/// Gets texts as `fold` makes them.
using FoldedText = std::function<void(std::string_view)>;

/// Looks for values in texts and files.
class Search {
public:
    /// `values` are UTF-8. Those without `shortest_sought` letters and digits are passed over.
    explicit Search(std::span<std::string const> values);

    bool empty() const { return sought_.empty(); }

    /// Looks in a plain text: whole words, whatever their case, accents and spaces; of long values also parts
    /// of words, so that no end of a line and no hyphen hides them. A number is never part of a longer one:
    /// "1 December" is not in "31 December".
    void in_text(std::string_view text, std::string_view where);

    /// Looks in bytes as they are, for each long value as UTF-8 and UTF-16, with the same rule for numbers.
    void in_bytes(std::string_view bytes, std::string_view where);

    /// Looks in a PDF file: its bytes, all streams inflated, all strings, and the text its glyphs stand for.
    /// `also`, where there is one, gets each text of it as a reader meets it, so that who looks for other
    /// words need not read the file once more: what pages show, strings, metadata and texts attached to it.
    void in_pdf(pdf::File const& file, FoldedText const& also = {});

    /// What was found so far, each value once, in the order of the list.
    std::vector<Leak> leaks() const;

    /// Forgets what was found, for the next file.
    void forget();

private:
    enum class Values : std::uint8_t { all, without_digits };

    void in_text(std::string_view text, std::string_view where, Values which);
    void find_folded(std::string_view where, Values which);
    void in_stream(std::string_view stream, std::string_view where, Values which);

    struct Sought {
        std::size_t value = 0;
        std::string exact; ///< as it is; empty for short values
        bool has_digit = false;
        std::string_view found; ///< where
    };

    std::vector<Sought> sought_;
    FoldedText also_; ///< while a file is looked through
    Folder folder_;
    // The bytes that they have at least, as nearly all values are written.
    Patterns words_{shortest_sought + 2};     ///< folded, between spaces; forwards and backwards
    Patterns letters_{shortest_across_words}; ///< the same of long values, without spaces
    Patterns exact_{shortest_across_words};   ///< long values as they are, each in all encodings
};

} // namespace brief::scan
