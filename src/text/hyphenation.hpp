#pragma once

/// Where words may be divided: Liang's method (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983) over
/// the pattern files of hyph-utf8.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace brief::text {

/// Least letters on either side of a hyphen.
struct HyphenLimits {
    std::size_t before = 3;
    std::size_t after = 3;
    bool names = false; ///< words with a capital, which are taken for names, are divided too
};

/// Patterns of one language.
class Hyphenator {
public:
    Hyphenator() = default;

    /// `patterns`: one or more a line (".ach4", "a1b"); `exceptions`: words with their hyphens
    /// ("as-so-ciate").
    Hyphenator(std::string_view patterns, std::string_view exceptions);

    /// Byte offsets in `word` at which it may be divided, in ascending order. A word is letters, and
    /// apostrophes inside it; upper case is folded first. None when there are no patterns.
    std::vector<std::size_t> positions(std::string_view word, HyphenLimits limits) const;

    bool empty() const { return count_ == 0; }

private:
    /// A pattern in an open-addressed table. Its letters are known by a 64-bit hash alone: among some ten
    /// thousand patterns two that collide are not to be expected, and would cost one odd hyphen.
    struct Slot {
        std::uint64_t hash = 0;   ///< 0: free
        std::uint32_t levels = 0; ///< place of its levels in `levels_`, one more than it has letters
    };

    void add_pattern(std::string_view pattern);
    void add_exception(std::string_view word);
    Slot const* find(std::uint64_t hash) const;
    /// Before each letter and behind the last: odd where a word of these letters may be divided.
    std::vector<std::uint8_t> levels_of(std::u32string const& letters) const;
    void grow();

    std::vector<Slot> slots_;
    std::vector<std::uint8_t> levels_;
    std::size_t count_ = 0;
    std::size_t longest_ = 0; // letters of the longest pattern
    std::map<std::u32string, std::vector<std::uint8_t>> exceptions_;
};

} // namespace brief::text
