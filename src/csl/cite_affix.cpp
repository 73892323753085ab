#include "csl/cite_affix.hpp"

#include "base/utf8.hpp"
#include "csl/field_text.hpp"
#include "csl/letters.hpp"
#include "csl/punctuation.hpp"

namespace brief::csl {

std::string_view trimmed(std::string_view text) {
    std::size_t start = text.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) {
        return {};
    }
    return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

Tokens cite_prefix(std::string_view text) {
    if (trimmed(text).empty()) {
        return {};
    }
    Tokens tokens = parse_field(text, CurlyQuotes::keep);
    bool spaced = ends_with_space(text) || text.ends_with('(') || text.ends_with('[') ||
                  text.ends_with("’") || text.ends_with('\'') || text.ends_with('-') || text.ends_with('/');
    if (!spaced) {
        tokens.push_back({PieceKind::text, Markup::none, true, " ", {}, false, false});
    }
    return tokens;
}

Tokens cite_suffix(std::string_view text) {
    if (trimmed(text).empty()) {
        return {};
    }
    Tokens tokens;
    std::size_t at = 0;
    char32_t first = utf8::next(text, at);
    bool spaced = is_space(first) || (first < 0x80 && is_punctuation(static_cast<char>(first))) ||
                  first == U')' || first == U']' || first == U'-' || first == U'–' || first == U'’';
    if (!spaced) {
        tokens.push_back({PieceKind::text, Markup::none, true, " ", {}, false, false});
    }
    Tokens written = parse_field(text, CurlyQuotes::keep);
    tokens.insert(tokens.end(), written.begin(), written.end());
    return tokens;
}

bool ends_sentence(std::string_view text) {
    text = trimmed(text);
    while (text.ends_with('"') || text.ends_with("”") || text.ends_with("’") || text.ends_with(')')) {
        text.remove_suffix(text.ends_with("”") || text.ends_with("’") ? 3 : 1);
    }
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

void capitalize_first_term(Tokens& tokens, std::size_t from, Arena& arena, std::string_view language) {
    for (std::size_t i = from; i < tokens.size(); ++i) {
        Token& token = tokens[i];
        if (token.kind != PieceKind::text || token.text.empty()) {
            continue;
        }
        if (token.term) {
            std::size_t at = 0;
            char32_t first = utf8::next(token.text, at);
            std::string text;
            utf8::append(text, to_title(first, language));
            token.text = arena.copy(text.append(token.text.substr(at)));
        }
        return;
    }
}

} // namespace brief::csl
