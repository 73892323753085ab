#pragma once

/// Knuth–Morris–Pratt search: every occurrence of a pattern, in time linear in text and pattern whatever they
/// are made of.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace brief::truth {

class Occurrences {
public:
    /// `pattern` must not be empty.
    Occurrences(std::u32string_view pattern, std::u32string_view text, std::size_t from);

    /// The begin of the next occurrence, overlapping ones among them.
    std::optional<std::size_t> next();

private:
    std::u32string_view pattern_;
    std::u32string_view text_;
    std::size_t position_;
    std::size_t matched_ = 0;
    std::vector<std::uint32_t> border_; ///< of each prefix of the pattern, its longest proper border
};

} // namespace brief::truth
