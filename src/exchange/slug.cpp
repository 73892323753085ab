#include "exchange/slug.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>

namespace brief::exchange {

std::string slug(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> const rules(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status)
    );
    if (U_FAILURE(status) != 0 || rules == nullptr) {
        return {};
    }
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    // The schwa of Azerbaijani has no form in Latin-ASCII; it is commonly written as "a" or "e".
    letters.findAndReplace(icu::UnicodeString(u"ə"), icu::UnicodeString(u"e"));
    letters.findAndReplace(icu::UnicodeString(u"Ə"), icu::UnicodeString(u"E"));
    rules->transliterate(letters);
    std::string out;
    for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        UChar32 c = letters.char32At(i);
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) {
            out += static_cast<char>(c);
        } else if (c != '\'' && u_isalpha(c) != 0) {
            return {};
        } else if (c != '\'' && !out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (out.ends_with('-')) {
        out.pop_back();
    }
    return out;
}

} // namespace brief::exchange
