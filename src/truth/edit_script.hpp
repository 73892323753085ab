#pragma once

/// The shortest way from one sequence to another (Myers, "An O(ND) Difference Algorithm", 1986).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace brief::truth {

struct Edit {
    enum class Kind : std::uint8_t { keep, remove, insert };

    Kind kind = Kind::keep;
    std::size_t from = 0; ///< index in the first sequence, of what is kept or removed
    std::size_t to = 0;   ///< index in the second, of what is kept or inserted
};

/// Nothing when more than `most` removals and insertions are needed: time and memory are bounded by it.
std::optional<std::vector<Edit>>
edit_script(std::vector<std::uint32_t> const& from, std::vector<std::uint32_t> const& to, std::size_t most);

} // namespace brief::truth
