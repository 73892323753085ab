#include "pdf/content_lexer.hpp"

#include <algorithm>
#include <array>

namespace brief::pdf {

namespace {

/// What a character begins (ISO 32000-1 Table 1 and Table 2); those up to `regular` can go on in a token.
enum class CharKind : std::uint8_t { number, regular, space, comment, name, string, angle, bracket };

constexpr std::array<CharKind, 256> char_kinds = [] {
    std::array<CharKind, 256> kinds{};
    kinds.fill(CharKind::regular);
    auto set = [&](std::string_view characters, CharKind kind) {
        for (char const c : characters) {
            kinds[static_cast<unsigned char>(c)] = kind;
        }
    };
    set("0123456789+-.", CharKind::number);
    set(std::string_view(" \n\r\t\f\0", 6), CharKind::space);
    set("%", CharKind::comment);
    set("/", CharKind::name);
    set("(", CharKind::string);
    set("<>", CharKind::angle);
    set("[]{})", CharKind::bracket);
    return kinds;
}();

CharKind kind_of(char c) {
    return char_kinds[static_cast<unsigned char>(c)];
}

bool is_space(char c) {
    return kind_of(c) == CharKind::space;
}

bool is_of_number(char c) {
    return kind_of(c) == CharKind::number;
}

/// The place behind the characters that go on in a token.
std::size_t skip_regular(std::string_view stream, std::size_t at) {
    char const* const text = stream.data();
    while (at < stream.size() && kind_of(text[at]) <= CharKind::regular) {
        ++at;
    }
    return at;
}

/// The place of the next token, or the end.
std::size_t skip_space(std::string_view stream, std::size_t at) {
    char const* const text = stream.data();
    while (at < stream.size() && is_space(text[at])) {
        ++at;
    }
    if (at == stream.size() || text[at] != '%') {
        return at;
    }
    for (; at < stream.size(); ++at) {
        if (text[at] == '%') {
            at = std::min(stream.find_first_of("\r\n", at), stream.size() - 1);
        } else if (!is_space(text[at])) {
            break;
        }
    }
    return at;
}

} // namespace

// Files are full of short tokens: a place that is counted up is one of the function's own, and need not be
// in memory.
Token ContentLexer::next() {
    std::size_t const start = skip_space(stream_, position_);
    if (start == stream_.size()) {
        position_ = start;
        return {TokenKind::end, start, stream_.substr(start)};
    }
    TokenKind kind = TokenKind::operand;
    switch (kind_of(stream_[start])) {
    case CharKind::number:
        kind = TokenKind::number;
        position_ = skip_regular(stream_, start + 1);
        break;
    case CharKind::name: position_ = skip_regular(stream_, start + 1); break;
    case CharKind::bracket: position_ = start + 1; break;
    case CharKind::string:
        position_ = start;
        kind = read_string();
        break;
    case CharKind::angle:
        position_ = start;
        kind = read_angle();
        break;
    default:
        position_ = skip_regular(stream_, start + 1);
        kind = stream_.substr(start, position_ - start) == "BI" ? read_inline_image() : TokenKind::operation;
    }
    return {kind, start, {stream_.data() + start, position_ - start}};
}

/// One end of a dictionary, or a hexadecimal string.
TokenKind ContentLexer::read_angle() {
    char const first = stream_[position_++];
    if (!at_end() && stream_[position_] == first) {
        ++position_;
        return TokenKind::operand;
    }
    if (first == '<') {
        std::size_t const close = stream_.find('>', position_);
        position_ = close == std::string_view::npos ? stream_.size() : close + 1;
        return close == std::string_view::npos ? TokenKind::damaged : TokenKind::operand;
    }
    return TokenKind::operand;
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
