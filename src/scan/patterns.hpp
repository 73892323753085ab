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
                by_key_[key].push_back(occurrence(pattern, place, offset));
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

    /// Where a key stands in a pattern, and four more bytes of it: names and dates have much in common, and a
    /// key may be one of thousands of patterns.
    struct Occurrence {
        std::size_t pattern;
        std::size_t offset;
        std::ptrdiff_t more_at; ///< from the key
        std::uint32_t more;
    };

    static Occurrence occurrence(std::string_view pattern, std::size_t place, std::size_t offset) {
        constexpr auto size = static_cast<std::ptrdiff_t>(key_size);
        std::ptrdiff_t const more_at = offset + 2 * key_size <= pattern.size() ? size
                                       : offset >= key_size                    ? -size
                                                                               : 0;
        return {place, offset, more_at, key_at(pattern, offset + static_cast<std::size_t>(more_at))};
    }

    /// Whether the pattern of `one` may stand in `text` with its key at `at`.
    static bool may_stand(std::string_view text, std::size_t at, Occurrence const& one) {
        std::size_t const more_at = at + static_cast<std::size_t>(one.more_at); // modulo 2^n, as is intended
        return one.offset <= at && more_at + key_size <= text.size() && key_at(text, more_at) == one.more;
    }

    template <class Visit>
    void compare(std::string_view text, std::size_t at, std::uint32_t key, Visit const& visit) const {
        auto const known = by_key_.find(key);
        if (known == by_key_.end()) {
            return;
        }
        for (Occurrence const& one : known->second) {
            if (!may_stand(text, at, one)) {
                continue;
            }
            Pattern const& pattern = patterns_[one.pattern];
            if (text.compare(at - one.offset, pattern.text.size(), pattern.text) == 0) {
                visit(pattern.owner, std::string_view(pattern.text), at - one.offset);
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
