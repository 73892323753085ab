#include "language/language.hpp"

#include "base/utf8.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/numsys.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace brief::language {

namespace {

icu::Locale locale_of(std::string const& tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    return U_SUCCESS(status) != 0 ? locale : icu::Locale::getRoot();
}

std::string utf8_of(icu::UnicodeString const& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

std::vector<std::string>
month_names(icu::Locale const& locale, icu::DateFormatSymbols::DtContextType context) {
    UErrorCode status = U_ZERO_ERROR;
    // Farsi's own calendar is another; records hold Gregorian dates.
    icu::DateFormatSymbols const symbols(locale, "gregorian", status);
    std::int32_t count = 0;
    icu::UnicodeString const* names = symbols.getMonths(count, context, icu::DateFormatSymbols::WIDE);
    std::vector<std::string> months;
    for (std::int32_t i = 0; U_SUCCESS(status) != 0 && i < count; ++i) {
        months.push_back(utf8_of(names[i]));
    }
    return months;
}

/// The digit zero; the other nine follow it in Unicode. CLDR's decimal systems only have such digits.
char32_t zero_of(icu::Locale const& locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::NumberingSystem> const system(icu::NumberingSystem::createInstance(locale, status));
    if (U_FAILURE(status) != 0 || system == nullptr || system->isAlgorithmic() != 0) {
        return U'0';
    }
    return static_cast<char32_t>(system->getDescription().char32At(0));
}

/// Separators that are plain or thin spaces of either kind never end a line.
std::string unbroken(std::string text) {
    for (std::size_t at = 0; (at = text.find(' ', at)) != std::string::npos;) {
        text.replace(at, 1, "\u00a0");
    }
    return text;
}

} // namespace

bool is_digit(char32_t c) {
    return u_isdigit(static_cast<UChar32>(c)) != 0;
}

struct Language::Known {
    explicit Known(icu::Locale const& locale) :
        months_in_date(month_names(locale, icu::DateFormatSymbols::FORMAT)),
        months_alone(month_names(locale, icu::DateFormatSymbols::STANDALONE)),
        zero(zero_of(locale)),
        numbers(icu::number::NumberFormatter::withLocale(locale)) {}

    std::vector<std::string> months_in_date; ///< January first
    std::vector<std::string> months_alone;
    char32_t zero;
    icu::number::LocalizedNumberFormatter numbers; ///< after some numbers it keeps what it read of CLDR
};

/// Read once for each language, for as long as the program runs: ICU takes half a millisecond for it.
std::shared_ptr<Language::Known const> Language::known_of(std::string const& tag) {
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<Known const>> languages;
    std::scoped_lock const lock(mutex);
    std::shared_ptr<Known const>& known = languages[tag];
    if (known == nullptr) {
        known = std::make_shared<Known const>(locale_of(tag));
    }
    return known;
}

Language::Language(std::string_view tag) : tag_(tag), known_(known_of(tag_)) {}

std::string Language::month(unsigned month, MonthForm form) const {
    std::vector<std::string> const& names =
        form == MonthForm::in_date ? known_->months_in_date : known_->months_alone;
    return month >= 1 && month <= names.size() ? names[month - 1] : std::string();
}

std::string Language::digits(std::string_view text) const {
    std::string out;
    for (char c : text) {
        if (c >= '0' && c <= '9') {
            utf8::append(out, known_->zero + static_cast<char32_t>(c - '0'));
        } else {
            out += c;
        }
    }
    return out;
}

std::string Language::number(std::int64_t value) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::number::FormattedNumber const formatted = known_->numbers.formatInt(value, status);
    icu::UnicodeString const text = formatted.toString(status);
    return U_SUCCESS(status) != 0 ? unbroken(utf8_of(text)) : std::to_string(value);
}

std::string Language::number(double value, int places) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::number::FormattedNumber const formatted =
        known_->numbers.precision(icu::number::Precision::fixedFraction(places)).formatDouble(value, status);
    icu::UnicodeString const text = formatted.toString(status);
    return U_SUCCESS(status) != 0 ? unbroken(utf8_of(text)) : std::string();
}

std::string Language::list(std::vector<std::string> const& items) const {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::ListFormatter> const formatter(
        icu::ListFormatter::createInstance(locale_of(tag_), status)
    );
    std::vector<icu::UnicodeString> texts;
    texts.reserve(items.size());
    for (std::string const& item : items) {
        texts.push_back(icu::UnicodeString::fromUTF8(item));
    }
    icu::UnicodeString out;
    if (U_SUCCESS(status) != 0) {
        formatter->format(texts.data(), static_cast<std::int32_t>(texts.size()), out, status);
    }
    return utf8_of(out);
}

std::string Language::plural(std::int64_t count) const {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::PluralRules> const rules(icu::PluralRules::forLocale(locale_of(tag_), status));
    // CLDR's rules are for amounts without sign; the class has no 64-bit integers.
    return U_SUCCESS(status) != 0 ? utf8_of(rules->select(std::abs(static_cast<double>(count)))) : "other";
}

std::vector<std::string> Language::plurals() const {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::PluralRules> const rules(icu::PluralRules::forLocale(locale_of(tag_), status));
    std::vector<std::string> out;
    if (U_SUCCESS(status) != 0) {
        std::unique_ptr<icu::StringEnumeration> const words(rules->getKeywords(status));
        while (U_SUCCESS(status) != 0 && words != nullptr) {
            char const* word = words->next(nullptr, status);
            if (word == nullptr) {
                break;
            }
            out.emplace_back(word);
        }
    }
    std::ranges::sort(out);
    return out;
}

std::string Language::upper(std::string_view text) const {
    return utf8_of(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
            .toUpper(locale_of(tag_))
    );
}

std::string Language::lower(std::string_view text) const {
    return utf8_of(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
            .toLower(locale_of(tag_))
    );
}

} // namespace brief::language
