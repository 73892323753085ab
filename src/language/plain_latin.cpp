#include "language/plain_latin.hpp"

#include "base/utf8.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace brief::language {

namespace {

std::unique_ptr<icu::Transliterator> make_rules() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> rules(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status)
    );
    return U_FAILURE(status) != 0 ? nullptr : std::move(rules);
}

} // namespace

std::string in_plain_latin(std::string_view text) {
    if (utf8::is_ascii(text)) {
        return std::string(text);
    }
    static std::unique_ptr<icu::Transliterator> const rules = make_rules(); // compiling them takes long
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    // The schwa of Azerbaijani has no form in Latin-ASCII; it is commonly written as "a" or "e".
    letters.findAndReplace(icu::UnicodeString(u"ə"), icu::UnicodeString(u"e"));
    letters.findAndReplace(icu::UnicodeString(u"Ə"), icu::UnicodeString(u"E"));
    if (rules != nullptr) {
        rules->transliterate(letters);
    }
    std::string out;
    letters.toUTF8String(out);
    return out;
}

} // namespace brief::language
