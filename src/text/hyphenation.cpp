#include "text/hyphenation.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <bit>
#include <utility>

namespace brief::text {

namespace {

// Calls `visit` with each word of `text` that blanks or line ends set off; a comment runs from % to its
// line's end.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        line = line.substr(0, line.find('%'));
        while (!line.empty()) {
            std::size_t first = line.find_first_not_of(" \t\r");
            if (first == std::string_view::npos) {
                break;
            }
            line.remove_prefix(first);
            std::string_view word = line.substr(0, line.find_first_of(" \t\r"));
            visit(word);
            line.remove_prefix(word.size());
        }
    }
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// As the patterns are written: in lower case, with the apostrophe of ASCII.
char32_t folded(char32_t c) {
    constexpr char32_t right_quotation_mark = 0x2019;
    constexpr char32_t modifier_apostrophe = 0x02bc;
    if (c == right_quotation_mark || c == modifier_apostrophe) {
        return U'\'';
    }
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

constexpr std::uint64_t hash_start = 0xcbf29ce484222325ULL;

/// One letter more: FNV-1a over code points, so that every start of a word is hashed once.
constexpr std::uint64_t hash_step(std::uint64_t hash, char32_t letter) {
    return (hash ^ letter) * 0x100000001b3ULL;
}

/// The high bits of a multiplicative hash are the good ones.
constexpr std::size_t slot_of(std::uint64_t hash, std::size_t size) {
    return static_cast<std::size_t>((hash * 0x9e3779b97f4a7c15ULL) >> 32U) & (size - 1);
}

} // namespace

Hyphenator::Hyphenator(std::string_view patterns, std::string_view exceptions) {
    // A pattern of the shipped files takes 4 to 9 bytes; a table that is too small grows.
    constexpr std::size_t bytes_of_pattern = 7;
    slots_.resize(std::bit_ceil(2 * (patterns.size() / bytes_of_pattern + 1)));
    levels_.reserve(patterns.size());
    for_each_word(patterns, [&](std::string_view word) { add_pattern(word); });
    for_each_word(exceptions, [&](std::string_view word) { add_exception(word); });
}

void Hyphenator::grow() {
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (Slot const& slot : old) {
        if (slot.hash != 0) {
            std::size_t at = slot_of(slot.hash, slots_.size());
            while (slots_[at].hash != 0) {
                at = (at + 1) & (slots_.size() - 1);
            }
            slots_[at] = slot;
        }
    }
}

Hyphenator::Slot const* Hyphenator::find(std::uint64_t hash) const {
    for (std::size_t at = slot_of(hash, slots_.size()); slots_[at].hash != 0;
         at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash == hash) {
            return &slots_[at];
        }
    }
    return nullptr;
}

void Hyphenator::add_pattern(std::string_view pattern) {
    if ((count_ + 1) * 2 > slots_.size()) {
        grow();
    }
    Slot slot{hash_start, static_cast<std::uint32_t>(levels_.size())};
    std::size_t letters = 0;
    levels_.push_back(0);
    for (std::size_t position = 0; position < pattern.size();) {
        char32_t c = utf8::next(pattern, position);
        if (is_digit(c)) {
            levels_.back() = static_cast<std::uint8_t>(c - U'0');
        } else {
            slot.hash = hash_step(slot.hash, c);
            levels_.push_back(0);
            ++letters;
        }
    }
    longest_ = std::max(longest_, letters);
    std::size_t at = slot_of(slot.hash, slots_.size());
    while (slots_[at].hash != 0 && slots_[at].hash != slot.hash) {
        at = (at + 1) & (slots_.size() - 1);
    }
    count_ += slots_[at].hash == 0 ? 1 : 0;
    slots_[at] = slot;
}

void Hyphenator::add_exception(std::string_view word) {
    std::u32string letters;
    std::vector<std::uint8_t> levels{0};
    for (char32_t c : utf8::decode(word)) {
        if (c == U'-') {
            levels.back() = 1;
        } else {
            letters += c;
            levels.push_back(0);
        }
    }
    exceptions_[letters] = std::move(levels);
}

std::vector<std::uint8_t> Hyphenator::levels_of(std::u32string const& letters) const {
    if (auto exception = exceptions_.find(letters); exception != exceptions_.end()) {
        return exception->second;
    }
    std::u32string framed = U"." + letters + U".";
    std::vector<std::uint8_t> found(framed.size() + 1, 0);
    for (std::size_t first = 0; first < framed.size(); ++first) {
        std::uint64_t hash = hash_start;
        for (std::size_t length = 1; length <= std::min(longest_, framed.size() - first); ++length) {
            hash = hash_step(hash, framed[first + length - 1]);
            Slot const* pattern = find(hash);
            for (std::size_t i = 0; pattern != nullptr && i <= length; ++i) {
                found[first + i] = std::max(found[first + i], levels_[pattern->levels + i]);
            }
        }
    }
    return {found.begin() + 1, found.end() - 1};
}

std::vector<std::size_t> Hyphenator::positions(std::string_view word, HyphenLimits limits) const {
    // Longer "words" are no words; the bound keeps the time linear whatever the input.
    constexpr std::size_t longest_word = 100;
    std::vector<std::size_t> offsets; // of each letter, and of the end
    std::u32string letters;
    for (std::size_t position = 0; position < word.size();) {
        offsets.push_back(position);
        letters += folded(utf8::next(word, position));
    }
    offsets.push_back(word.size());
    if (empty() || letters.size() > longest_word || letters.size() < limits.before + limits.after) {
        return {};
    }

    std::vector<std::uint8_t> levels = levels_of(letters);
    std::vector<std::size_t> result;
    for (std::size_t i = limits.before; i + limits.after <= letters.size(); ++i) {
        if (levels[i] % 2 == 1) {
            result.push_back(offsets[i]);
        }
    }
    return result;
}

} // namespace brief::text
