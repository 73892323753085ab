#include "text/opportunities.hpp"

#include "text/glue.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
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
        auto* made = icu::BreakIterator::createLineInstance(icu::Locale(language.c_str()), status);
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
            result.push_back({static_cast<std::size_t>(at), mandatory});
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
