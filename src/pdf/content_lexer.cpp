#include "pdf/content_lexer.hpp"

#include <algorithm>

namespace brief::pdf {

namespace {

bool is_space(char c) {
    return kind_of(c) == CharKind::space;
}

bool is_of_number(char c) {
    return kind_of(c) == CharKind::number;
}

} // namespace

/// Strings, comments, ends of dictionaries, and the end.
Token ContentLexer::next_other(std::size_t start) {
    position_ = start;
    if (!at_end() && stream_[start] == '%') {
        skip_comments();
        return next();
    }
    TokenKind kind = TokenKind::end;
    if (!at_end()) {
        kind = stream_[start] == '(' ? read_string() : read_angle();
    }
    return {kind, start, stream_.substr(start, position_ - start)};
}

Token ContentLexer::next_image(std::size_t start) {
    TokenKind const kind = read_inline_image();
    return {kind, start, stream_.substr(start, position_ - start)};
}

/// And the white space behind them.
void ContentLexer::skip_comments() {
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
