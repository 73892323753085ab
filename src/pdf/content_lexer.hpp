#pragma once

/// The tokens of a content stream (ISO 32000-1 7.8.2), as far as operators and their numbers matter. Strings,
/// names and the data of inline images are stepped over, so nothing in them is taken for an operator.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace brief::pdf {

enum class TokenKind : std::uint8_t {
    number,
    operand, ///< any other: a name, a string, or one end of an array or a dictionary
    operation,
    inline_image, ///< from BI to EI, both included
    end,
    damaged, ///< a string or an inline image that does not end
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::size_t start = 0;
    std::string_view text;
};

/// What a character begins (ISO 32000-1 Table 1 and Table 2). Those up to `regular` go on in a token, and
/// none up to `bracket` begins one that needs more than to be read to its end.
enum class CharKind : std::uint8_t { number, regular, name, bracket, space, comment, string, angle };

inline constexpr std::array<CharKind, 256> char_kinds = [] {
    std::array<CharKind, 256> kinds{};
    kinds.fill(CharKind::regular);
    auto set = [&](std::string_view characters, CharKind kind) {
        for (char const c : characters) {
            kinds[static_cast<unsigned char>(c)] = kind;
        }
    };
    set("0123456789+-.", CharKind::number);
    set("/", CharKind::name);
    set("[]{})", CharKind::bracket);
    set(std::string_view(" \n\r\t\f\0", 6), CharKind::space);
    set("%", CharKind::comment);
    set("(", CharKind::string);
    set("<>", CharKind::angle);
    return kinds;
}();

constexpr CharKind kind_of(char c) {
    return char_kinds[static_cast<unsigned char>(c)];
}

/// An operator as one number, to be told from others: its characters, which are at most three (ISO 32000-1
/// Annex A); 0 for a longer word.
constexpr std::uint32_t operator_code(std::string_view name) {
    constexpr std::size_t longest = 3;
    std::uint32_t code = 0;
    for (char const c : name.size() > longest ? std::string_view() : name) {
        code = code << 8U | static_cast<unsigned char>(c);
    }
    return code;
}

class ContentLexer {
public:
    explicit ContentLexer(std::string_view stream) : stream_(stream) {}

    Token next();

    /// Steps over the rest of an array whose bracket was read: strings and numbers, as operators take them.
    /// False when it does not end, or has anything else in it.
    bool skip_array();

private:
    bool at_end() const { return position_ >= stream_.size(); }

    Token next_other(std::size_t start);
    Token next_image(std::size_t start);
    void skip_comments();
    TokenKind read_string();
    TokenKind read_angle();
    TokenKind read_inline_image();

    std::string_view stream_;
    std::size_t position_ = 0;
};

// Files are full of short tokens: what nearly all of them need stands here, where it becomes part of the loop
// that asks for them.
inline Token ContentLexer::next() {
    constexpr std::array kinds = {
        TokenKind::number, TokenKind::operation, TokenKind::operand, TokenKind::operand};
    char const* const text = stream_.data();
    std::size_t const size = stream_.size();
    std::size_t at = position_;
    while (at < size && kind_of(text[at]) == CharKind::space) {
        ++at;
    }
    std::size_t const start = at;
    if (at == size || kind_of(text[at]) > CharKind::bracket) {
        return next_other(start);
    }
    CharKind const first = kind_of(text[at++]);
    while (first != CharKind::bracket && at < size && kind_of(text[at]) <= CharKind::regular) {
        ++at;
    }
    position_ = at;
    std::string_view const token(text + start, at - start);
    if (first == CharKind::regular && token == "BI") {
        return next_image(start);
    }
    return {kinds[static_cast<std::size_t>(first)], start, token};
}

} // namespace brief::pdf
