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

/// Patterns that each have an owner. Of a text only every n-th place is looked up, by its next four bytes: n
/// is such that one of them lies in every pattern, wherever it stands.
class Patterns {
public:
    /// Patterns of at least `shortest` bytes, or else each is a search of its own. At least four.
    explicit Patterns(std::size_t shortest) : stride_(shortest - key_size + 1) {}

    void add(std::string pattern, std::size_t owner) {
        std::size_t const place = patterns_.size();
        if (pattern.size() < stride_ + key_size - 1) {
            short_.push_back(place);
        } else {
            for (std::size_t offset = 0; offset < stride_; ++offset) {
                std::uint32_t const key = key_at(pattern, offset);
                seen_[slot(key) / bits] |= std::uint64_t{1} << (slot(key) % bits);
                by_key_[key].push_back({place, offset});
            }
        }
        patterns_.push_back({std::move(pattern), owner});
    }

    /// Calls `visit(owner, pattern, place)` for every pattern at every place where it stands.
    template <class Visit>
    void find(std::string_view text, Visit const& visit) const {
        for (std::size_t const place : short_) {
            Pattern const& pattern = patterns_[place];
            for (std::size_t at = 0; (at = text.find(pattern.text, at)) != std::string_view::npos; ++at) {
                visit(pattern.owner, std::string_view(pattern.text), at);
            }
        }
        if (by_key_.empty()) {
            return;
        }
        for (std::size_t at = 0; at + key_size <= text.size(); at += stride_) {
            std::uint32_t const key = key_at(text, at);
            if ((seen_[slot(key) / bits] >> (slot(key) % bits) & 1U) != 0) {
                compare(text, at, key, visit);
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

    /// Where a key stands in a pattern.
    struct Occurrence {
        std::size_t pattern;
        std::size_t offset;
    };

    template <class Visit>
    void compare(std::string_view text, std::size_t at, std::uint32_t key, Visit const& visit) const {
        auto const known = by_key_.find(key);
        if (known == by_key_.end()) {
            return;
        }
        for (auto const& [place, offset] : known->second) {
            Pattern const& pattern = patterns_[place];
            if (offset <= at && text.compare(at - offset, pattern.text.size(), pattern.text) == 0) {
                visit(pattern.owner, std::string_view(pattern.text), at - offset);
            }
        }
    }

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

    std::size_t stride_;
    std::vector<Pattern> patterns_;
    std::vector<std::size_t> short_;
    std::unordered_map<std::uint32_t, std::vector<Occurrence>> by_key_;
    std::array<std::uint64_t, slots / bits> seen_{};
};

} // namespace brief::scan
