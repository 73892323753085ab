#pragma once

/// Many patterns looked for in one pass over a text, however many there are.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace brief::scan {

/// Patterns that each have an owner. What a text has at a place is looked up by its next four bytes.
class Patterns {
public:
    /// `pattern` has at least four bytes.
    void add(std::string pattern, std::size_t owner) {
        std::uint32_t const key = key_at(pattern, 0);
        seen_[slot(key) / bits] |= std::uint64_t{1} << (slot(key) % bits);
        by_key_[key].push_back(patterns_.size());
        patterns_.push_back({std::move(pattern), owner});
    }

    /// Calls `visit(owner, pattern, place)` for every pattern at every place where it stands.
    template <class Visit>
    void find(std::string_view text, Visit const& visit) const {
        if (patterns_.empty()) {
            return;
        }
        for (std::size_t at = 0; at + key_size <= text.size(); ++at) {
            std::uint32_t const key = key_at(text, at);
            if ((seen_[slot(key) / bits] >> (slot(key) % bits) & 1U) == 0) {
                continue;
            }
            auto const known = by_key_.find(key);
            if (known == by_key_.end()) {
                continue;
            }
            for (std::size_t const place : known->second) {
                Pattern const& pattern = patterns_[place];
                if (text.compare(at, pattern.text.size(), pattern.text) == 0) {
                    visit(pattern.owner, std::string_view(pattern.text), at);
                }
            }
        }
    }

private:
    static constexpr std::size_t key_size = 4;
    static constexpr std::size_t bits = 64;
    static constexpr std::size_t slots = 65536;

    struct Pattern {
        std::string text;
        std::size_t owner;
    };

    static std::uint32_t key_at(std::string_view text, std::size_t at) {
        std::uint32_t key = 0; // its value depends on the order of bytes, what is found does not
        std::memcpy(&key, text.data() + at, key_size);
        return key;
    }

    static std::size_t slot(std::uint32_t key) {
        constexpr std::uint32_t spread = 2654435761U; // D. Knuth, TAOCP 3, 6.4
        constexpr unsigned kept = 16;
        return (key * spread) >> kept;
    }

    std::vector<Pattern> patterns_;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_key_;
    std::array<std::uint64_t, slots / bits> seen_{};
};

} // namespace brief::scan
