#include "exchange/slug.hpp"

#include "base/utf8.hpp"
#include "language/plain_latin.hpp"

#include <unicode/uchar.h>

namespace brief::exchange {

std::string slug(std::string_view text) {
    std::string out;
    for (char32_t c : utf8::decode(language::in_plain_latin(text))) {
        if (c >= U'A' && c <= U'Z') {
            c += U'a' - U'A';
        }
        bool plain = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
        if (plain) {
            out += static_cast<char>(c);
        } else if (c != U'\'' && u_isalpha(static_cast<UChar32>(c)) != 0) {
            return {};
        } else if (c != U'\'' && !out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (out.ends_with('-')) {
        out.pop_back();
    }
    return out;
}

} // namespace brief::exchange
