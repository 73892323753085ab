#include "truth/sentences.hpp"

#include "base/utf8.hpp"
#include "truth/characters.hpp"

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>

namespace brief::truth {

namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

Iterator iterator_for(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(std::string(language), status);
    status = U_ZERO_ERROR; // an unknown language has the root's sentences
    Iterator plain(icu::BreakIterator::createSentenceInstance(locale, status));
    if (U_FAILURE(status) != 0) {
        return nullptr;
    }
    std::unique_ptr<icu::FilteredBreakIteratorBuilder> builder(
        icu::FilteredBreakIteratorBuilder::createInstance(locale, status)
    );
    if (U_FAILURE(status) != 0 || builder == nullptr) {
        return plain;
    }
    UErrorCode built = U_ZERO_ERROR;
    Iterator filtered(builder->build(plain.release(), built));
    return U_SUCCESS(built) != 0 ? std::move(filtered) : nullptr;
}

/// Whether the sentence seems to end behind an initial or another abbreviation of one letter: "the U.S. ".
bool ends_in_initial(std::u32string_view sentence) {
    while (!sentence.empty() && is_space(sentence.back())) {
        sentence.remove_suffix(1);
    }
    std::size_t size = sentence.size();
    return size >= 2 && sentence[size - 1] == U'.' && is_upper(sentence[size - 2]) &&
           (size == 2 || !is_word_character(sentence[size - 3]));
}

/// The text with blanks in place of the line ends inside its paragraphs, which end no sentence.
std::string without_soft_breaks(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        bool alone = out[i] == '\n' && (i == 0 || out[i - 1] != '\n');
        std::string_view next = text.substr(std::min(i + 1, text.size()));
        bool paragraph = next.starts_with('\n') || next.starts_with("- ") || next.starts_with("+ ");
        if (alone && !paragraph) {
            out[i] = ' ';
        }
    }
    return out;
}

Range trimmed(std::string_view text, Range range) {
    while (range.begin < range.end &&
           std::string_view(" \n\t").find(text[range.begin]) != std::string_view::npos) {
        ++range.begin;
    }
    while (range.end > range.begin &&
           std::string_view(" \n\t").find(text[range.end - 1]) != std::string_view::npos) {
        --range.end;
    }
    return range;
}

} // namespace

struct SentenceSplitter::Impl {
    Iterator iterator;
};

SentenceSplitter::SentenceSplitter(std::string_view language) {
    thread_local std::map<std::string, std::shared_ptr<Impl>, std::less<>> known;
    auto const place = known.find(language);
    impl_ = place != known.end() ? place->second : std::make_shared<Impl>(iterator_for(language));
    constexpr std::size_t most_known = 16;
    if (place == known.end() && known.size() < most_known) {
        known.emplace(language, impl_);
    }
}

SentenceSplitter::~SentenceSplitter() = default;

std::vector<Range> SentenceSplitter::split(std::string_view text) {
    Iterator const& iterator = impl_->iterator;
    if (iterator == nullptr) {
        return {trimmed(text, {0, text.size()})};
    }
    std::vector<Range> out;
    icu::UnicodeString units = icu::UnicodeString::fromUTF8(without_soft_breaks(text));
    iterator->setText(units);
    Range sentence;
    std::int32_t unit = 0;
    for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        while (unit < end) {
            std::size_t length = utf8::sequence_length(text, sentence.end);
            sentence.end += length;
            unit += length == 4 ? 2 : 1; // a surrogate pair
        }
        std::string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
        if (sentence.end < text.size() && ends_in_initial(utf8::decode(words))) {
            continue;
        }
        Range clean = trimmed(text, sentence);
        if (clean.begin < clean.end) {
            out.push_back(clean);
        }
        sentence.begin = sentence.end;
    }
    return out;
}

} // namespace brief::truth
