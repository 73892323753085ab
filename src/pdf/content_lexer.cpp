#include "pdf/content_lexer.hpp"

namespace brief::pdf {

namespace {

// ISO 32000-1 Table 1 and Table 2.
bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_regular(char c) {
    return !is_space(c) && std::string_view("()<>[]{}/%").find(c) == std::string_view::npos;
}

bool starts_number(char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

} // namespace

Token ContentLexer::next() {
    skip_space();
    std::size_t start = position_;
    TokenKind kind = at_end() ? TokenKind::end : read();
    return {kind, start, stream_.substr(start, position_ - start)};
}

void ContentLexer::skip_space() {
    while (!at_end() && (is_space(stream_[position_]) || stream_[position_] == '%')) {
        if (stream_[position_] == '%') {
            std::size_t line_end = stream_.find_first_of("\r\n", position_);
            position_ = line_end == std::string_view::npos ? stream_.size() : line_end;
        } else {
            ++position_;
        }
    }
}

TokenKind ContentLexer::read() {
    std::size_t start = position_;
    char first = stream_[start];
    if (first == '(') {
        return read_string();
    }
    std::string_view pair = stream_.substr(start, 2);
    if (pair == "<<" || pair == ">>") {
        position_ += 2;
        return TokenKind::operand;
    }
    if (first == '<') {
        std::size_t close = stream_.find('>', position_);
        position_ = close == std::string_view::npos ? stream_.size() : close + 1;
        return close == std::string_view::npos ? TokenKind::damaged : TokenKind::operand;
    }
    ++position_;
    if (!is_regular(first) && first != '/') {
        return TokenKind::operand;
    }
    read_regular();
    if (first == '/') {
        return TokenKind::operand;
    }
    if (starts_number(first)) {
        return TokenKind::number;
    }
    bool image = stream_.substr(start, position_ - start) == "BI";
    return image ? read_inline_image() : TokenKind::operation;
}

void ContentLexer::read_regular() {
    while (!at_end() && is_regular(stream_[position_])) {
        ++position_;
    }
}

TokenKind ContentLexer::read_string() {
    int depth = 0;
    for (; !at_end(); ++position_) {
        char c = stream_[position_];
        if (c == '\\') {
            ++position_;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            ++position_;
            return TokenKind::operand;
        }
    }
    position_ = stream_.size();
    return TokenKind::damaged;
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
