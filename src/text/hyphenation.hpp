#pragma once

/// Where words may be divided: Liang's method (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983) over
/// the pattern files of hyph-utf8.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace brief::text {

/// Least letters on either side of a hyphen.
struct HyphenLimits {
    std::size_t before = 3;
    std::size_t after = 3;
};

/// Patterns of one language.
class Hyphenator {
public:
    Hyphenator() = default;

    /// `patterns`: one or more a line (".ach4", "a1b"); `exceptions`: words with their hyphens
    /// ("as-so-ciate").
    Hyphenator(std::string_view patterns, std::string_view exceptions);

    /// Byte offsets in `word` at which it may be divided, in ascending order. A word is letters only; upper
    /// case is folded first. None when there are no patterns.
    std::vector<std::size_t> positions(std::string_view word, HyphenLimits limits) const;

    bool empty() const { return values_.empty(); }

private:
    void add_pattern(std::string_view pattern);
    void add_exception(std::string_view word);

    using Levels = std::vector<std::uint8_t>; // one before each letter, and one behind the last

    std::unordered_map<std::u32string, Levels> values_;
    std::unordered_map<std::u32string, Levels> exceptions_;
    std::size_t longest_ = 0; // letters of the longest pattern
};

} // namespace brief::text
