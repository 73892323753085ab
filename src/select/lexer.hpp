#pragma once

/// The words of a query: `tags contains 'kesh' and detained_since < 2024-01`.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::select {

enum class TokenKind : std::uint8_t {
    name,   ///< a path such as `name.display`, or one of the words of the language
    text,   ///< between single or double quotation marks
    number, ///< 12, 0.5; also a year
    date,   ///< 2024-01, 2024-01-31
    sign,   ///< = != < <= > >= ( ) [ ] ,
    end,
    wrong, ///< what no token begins with, or a text that does not end
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::size_t offset = 0; ///< in bytes
    std::size_t length = 0;
    std::string text; ///< of a text without its marks
};

/// All tokens of `query`, the last of kind `end` or `wrong`.
std::vector<Token> tokens(std::string_view query);

} // namespace brief::select
