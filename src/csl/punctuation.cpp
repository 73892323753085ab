#include "csl/punctuation.hpp"

namespace brief::csl {

bool is_punctuation(char c) {
    return c == '.' || c == ',' || c == ':' || c == ';' || c == '!' || c == '?';
}

Collision collide(char first, char second) {
    if (!is_punctuation(first) || !is_punctuation(second)) {
        return Collision::keep_both;
    }
    if (first == second) {
        return Collision::keep_first;
    }
    bool ends_sentence = first == '!' || first == '?';
    if (second == '.' && first != ',') {
        return Collision::keep_first;
    }
    if (second == ':' && (ends_sentence || first == ';')) {
        return Collision::keep_first;
    }
    if ((second == '!' || second == '?') && (first == ':' || first == ';')) {
        return Collision::keep_second;
    }
    return Collision::keep_both;
}

bool moves_into_quote(char c) {
    return c == '.' || c == ',' || c == '!' || c == '?';
}

bool ends_with_space(std::string_view text) {
    return text.ends_with(' ') || text.ends_with("\u00a0") || text.ends_with("\u202f");
}

} // namespace brief::csl
