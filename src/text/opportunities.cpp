#include "text/opportunities.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

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
    return result;
}

} // namespace brief::text
