#pragma once

/// The tokens of a content stream (ISO 32000-1 7.8.2), as far as operators and their numbers matter. Strings,
/// names and the data of inline images are stepped over, so nothing in them is taken for an operator.

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

    TokenKind read_string();
    TokenKind read_angle();
    TokenKind read_inline_image();

    std::string_view stream_;
    std::size_t position_ = 0;
};

} // namespace brief::pdf
