#include "csl/letters.hpp"

#include "base/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace brief::csl {

namespace {

UChar32 as_icu(char32_t c) {
    return static_cast<UChar32>(c);
}

bool is_turkic(std::string_view language) {
    return language.starts_with("tr") || language.starts_with("az");
}

icu::Locale icu_locale(std::string_view language) {
    return {std::string(language.substr(0, 2)).c_str()};
}

} // namespace

bool is_letter(char32_t c) {
    return u_isalpha(as_icu(c)) != 0;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_upper(char32_t c) {
    return u_isupper(as_icu(c)) != 0;
}

bool is_lower(char32_t c) {
    return u_islower(as_icu(c)) != 0;
}

bool is_space(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\t' || c == 0x00a0 || c == 0x202f || c == 0x2009;
}

bool is_closing(char32_t c) {
    return c == U')' || c == U']' || c == U'”' || c == U'’' || c == U'"' || c == U'»';
}

bool is_east_asian(char32_t c) {
    if (c < 0x1100) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(as_icu(c), &status);
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
           script == USCRIPT_HANGUL || script == USCRIPT_BOPOMOFO;
}

char32_t superscript_base(char32_t c) {
    bool may_be = c == 0x00aa || c == 0x00ba || (c >= 0x02b0 && c <= 0x02e4) || (c >= 0x1d2c && c <= 0x1d6a);
    if (!may_be || u_getIntPropertyValue(as_icu(c), UCHAR_DECOMPOSITION_TYPE) != U_DT_SUPER) {
        return 0;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* normalizer = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString base;
    if (U_FAILURE(status) != 0 || normalizer->getDecomposition(as_icu(c), base) == 0 ||
        base.countChar32() != 1) {
        return 0;
    }
    return static_cast<char32_t>(base.char32At(0));
}

char32_t to_title(char32_t c, std::string_view language) {
    if (c == U'i' && is_turkic(language)) {
        return U'İ';
    }
    return static_cast<char32_t>(u_totitle(as_icu(c)));
}

char32_t to_upper(char32_t c, std::string_view language) {
    if (c == U'i' && is_turkic(language)) {
        return U'İ';
    }
    return static_cast<char32_t>(u_toupper(as_icu(c)));
}

char32_t to_lower(char32_t c, std::string_view language) {
    if (is_turkic(language) && (c == U'I' || c == U'İ')) {
        return c == U'I' ? U'ı' : U'i';
    }
    return static_cast<char32_t>(u_tolower(as_icu(c)));
}

std::string to_upper(std::string_view text, std::string_view language) {
    std::string upper;
    if (utf8::is_ascii(text) && !is_turkic(language)) {
        for (char c : text) {
            upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
        return upper;
    }
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
        .toUpper(icu_locale(language))
        .toUTF8String(upper);
    return upper;
}

std::string to_lower(std::string_view text, std::string_view language) {
    std::string lower;
    if (utf8::is_ascii(text) && !is_turkic(language)) {
        for (char c : text) {
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        return lower;
    }
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
        .toLower(icu_locale(language))
        .toUTF8String(lower);
    return lower;
}

} // namespace brief::csl
