#include "truth/occurrences.hpp"

namespace brief::truth {

Occurrences::Occurrences(std::u32string_view pattern, std::u32string_view text, std::size_t from) :
    pattern_(pattern), text_(text), position_(from), border_(pattern.size() + 1, 0) {
    std::uint32_t length = 0;
    for (std::size_t i = 1; i < pattern.size(); ++i) {
        while (length > 0 && pattern[i] != pattern[length]) {
            length = border_[length];
        }
        length += pattern[i] == pattern[length] ? 1 : 0;
        border_[i + 1] = length;
    }
}

std::optional<std::size_t> Occurrences::next() {
    while (position_ < text_.size()) {
        while (matched_ > 0 && text_[position_] != pattern_[matched_]) {
            matched_ = border_[matched_];
        }
        matched_ += text_[position_] == pattern_[matched_] ? 1 : 0;
        ++position_;
        if (matched_ == pattern_.size()) {
            matched_ = border_[matched_];
            return position_ - pattern_.size();
        }
    }
    return std::nullopt;
}

} // namespace brief::truth
