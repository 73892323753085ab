#include "text/opportunities.hpp"

#include "base/utf8.hpp"
#include "text/glue.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

#include <algorithm>
#include <map>
#include <memory>

namespace brief::text {

namespace {

// Opening the rules of a language costs more than breaking a page of text, so each thread keeps its own.
icu::BreakIterator* iterator_for(std::string const& language) {
    thread_local std::map<std::string, std::unique_ptr<icu::BreakIterator>> open;
    auto known = open.find(language);
    if (known == open.end()) {
        UErrorCode status = U_ZERO_ERROR;
        // Small kana and sound marks start no line (JIS X 4051; CSS Text 3, line-break: strict). Set behind
        // the language, as setUnicodeKeywordValue would, ICU would open the names of all keys first: 3 ms.
        icu::Locale const locale(language.c_str(), nullptr, nullptr, "lb=strict");
        auto* made = icu::BreakIterator::createLineInstance(locale, status);
        known = open.emplace(language, U_SUCCESS(status) != 0 ? made : nullptr).first;
    }
    return known->second.get();
}

bool is_ascii_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether an address may be broken before its byte `at`.
bool breaks_address(std::string_view address, std::size_t at) {
    constexpr std::size_t least = 4; // bytes on either side
    constexpr std::size_t long_address = 30;
    if (at < least || at + least > address.size()) {
        return false;
    }
    constexpr std::string_view mark = "~?#_-";
    char const before = address[at - 1];
    char const behind = address[at];
    if (before == '/') {
        return (is_ascii_alphanumeric(behind) || mark.find(behind) != std::string_view::npos) &&
               address[at - 2] != '/';
    }
    // What stands before a mark at the end is no part of the address that goes on.
    return address.size() >= long_address &&
           std::string_view(".?&#=").find(behind) != std::string_view::npos &&
           is_ascii_alphanumeric(before) && is_ascii_alphanumeric(address[at + 1]);
}

/// Puts our own opportunities in place of those inside of addresses.
std::vector<Opportunity> within_addresses(std::string_view text, std::vector<Opportunity> const& found) {
    std::vector<Opportunity> result;
    std::size_t next = 0;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t const end = std::min(text.find_first_of(" \n", start), text.size());
        std::string_view const word = text.substr(start, end - start);
        bool const address = is_address(word);
        for (; next < found.size() && found[next].offset <= start; ++next) {
            result.push_back(found[next]);
        }
        for (std::size_t at = 1; address && at < word.size(); ++at) {
            if (breaks_address(word, at)) {
                result.push_back({start + at, false});
            }
        }
        for (; next < found.size() && found[next].offset < end; ++next) {
            if (!address || found[next].mandatory) {
                result.push_back(found[next]);
            }
        }
        start = end + 1;
    }
    result.insert(result.end(), found.begin() + static_cast<std::ptrdiff_t>(next), found.end());
    return result;
}

bool is_hangul(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return c >= 0x1100 && uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HANGUL;
}

/// Whether a Korean word goes on at `at`: it is divided at its spaces only (CSS Text 3, word-break:
/// keep-all).
bool is_inside_korean(std::string_view text, std::size_t at) {
    constexpr unsigned char first_lead = 0xe1; // of Hangul in UTF-8
    if (at < 3 || at >= text.size() || static_cast<unsigned char>(text[at]) < 0x30) {
        return false;
    }
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xc0U) == 0x80U) {
        --before;
    }
    if (static_cast<unsigned char>(text[before]) < first_lead &&
        static_cast<unsigned char>(text[at]) < first_lead) {
        return false;
    }
    char32_t const last = utf8::next(text, before);
    char32_t const first = utf8::next(text, at);
    bool const letters =
        u_isalnum(static_cast<UChar32>(last)) != 0 && u_isalnum(static_cast<UChar32>(first)) != 0;
    return letters && (is_hangul(last) || is_hangul(first));
}

} // namespace

std::vector<Opportunity> line_break_opportunities(std::string_view text, std::string const& language) {
    std::vector<Opportunity> result;
    icu::BreakIterator* iterator = iterator_for(language);
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (iterator != nullptr && U_SUCCESS(status) != 0) {
        iterator->setText(&view, status);
        iterator->first();
        for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
            bool mandatory = iterator->getRuleStatus() >= UBRK_LINE_HARD &&
                             iterator->getRuleStatus() < UBRK_LINE_HARD_LIMIT;
            if (mandatory || !is_inside_korean(text, static_cast<std::size_t>(at))) {
                result.push_back({static_cast<std::size_t>(at), mandatory});
            }
        }
    }
    utext_close(&view);
    if (result.empty() || result.back().offset != text.size()) {
        result.push_back({text.size(), true});
    }
    result.back().mandatory = true;
    return text.find("://") == std::string_view::npos && text.find("www.") == std::string_view::npos
               ? result
               : within_addresses(text, result);
}

} // namespace brief::text
