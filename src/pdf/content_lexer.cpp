#include "pdf/content_lexer.hpp"

#include <algorithm>
#include <array>

namespace brief::pdf {

namespace {

enum class CharKind : std::uint8_t { regular, space, delimiter };

// ISO 32000-1 Table 1 and Table 2.
constexpr std::array<CharKind, 256> char_kinds = [] {
    std::array<CharKind, 256> kinds{};
    for (char c : {' ', '\n', '\r', '\t', '\f', '\0'}) {
        kinds[static_cast<unsigned char>(c)] = CharKind::space;
    }
    for (char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'}) {
        kinds[static_cast<unsigned char>(c)] = CharKind::delimiter;
    }
    return kinds;
}();

CharKind kind_of(char c) {
    return char_kinds[static_cast<unsigned char>(c)];
}

bool is_space(char c) {
    return kind_of(c) == CharKind::space;
}

bool is_regular(char c) {
    return kind_of(c) == CharKind::regular;
}

bool is_of_number(char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

} // namespace

Token ContentLexer::next() {
    skip_space();
    std::size_t start = position_;
    TokenKind kind = at_end() ? TokenKind::end : read();
    return {kind, start, stream_.substr(start, position_ - start)};
}

// The loops count in a variable of their own, which need not be in memory.

void ContentLexer::skip_space() {
    std::size_t at = position_;
    for (; at < stream_.size(); ++at) {
        if (stream_[at] == '%') {
            at = std::min(stream_.find_first_of("\r\n", at), stream_.size() - 1);
        } else if (!is_space(stream_[at])) {
            break;
        }
    }
    position_ = at;
}

TokenKind ContentLexer::read() {
    std::size_t start = position_;
    char first = stream_[start];
    if (is_regular(first)) {
        read_regular();
        if (is_of_number(first)) {
            return TokenKind::number;
        }
        bool image = stream_.substr(start, position_ - start) == "BI";
        return image ? read_inline_image() : TokenKind::operation;
    }
    if (first == '(') {
        return read_string();
    }
    ++position_;
    if (first == '/') {
        read_regular();
        return TokenKind::operand;
    }
    bool doubled = (first == '<' || first == '>') && !at_end() && stream_[position_] == first;
    if (doubled) {
        ++position_;
        return TokenKind::operand;
    }
    if (first == '<') {
        std::size_t close = stream_.find('>', position_);
        position_ = close == std::string_view::npos ? stream_.size() : close + 1;
        return close == std::string_view::npos ? TokenKind::damaged : TokenKind::operand;
    }
    return TokenKind::operand;
}

void ContentLexer::read_regular() {
    std::size_t at = position_;
    while (at < stream_.size() && is_regular(stream_[at])) {
        ++at;
    }
    position_ = at;
}

TokenKind ContentLexer::read_string() {
    int depth = 0;
    for (std::size_t at = position_; at < stream_.size(); ++at) {
        char c = stream_[at];
        if (c == '\\') {
            ++at;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            position_ = at + 1;
            return TokenKind::operand;
        }
    }
    position_ = stream_.size();
    return TokenKind::damaged;
}

bool ContentLexer::skip_array() {
    while (!at_end()) {
        char c = stream_[position_];
        if (c == '(') {
            if (read_string() == TokenKind::damaged) {
                return false;
            }
        } else if (c == '<') {
            std::size_t close = stream_.find('>', position_);
            if (close == std::string_view::npos || stream_[position_ + 1] == '<') {
                return false;
            }
            position_ = close + 1;
        } else if (c == ']') {
            ++position_;
            return true;
        } else if (is_space(c) || is_of_number(c)) {
            ++position_;
        } else {
            return false;
        }
    }
    return false;
}

TokenKind ContentLexer::read_inline_image() {
    // The data may hold any byte; as every reader does, take the first EI that stands alone.
    std::size_t found = stream_.find("EI", position_);
    for (; found != std::string_view::npos; found = stream_.find("EI", found + 1)) {
        std::size_t after = found + 2;
        if (is_space(stream_[found - 1]) && (after == stream_.size() || is_space(stream_[after]))) {
            position_ = after;
            return TokenKind::inline_image;
        }
    }
    position_ = stream_.size();
    return TokenKind::damaged;
}

} // namespace brief::pdf
