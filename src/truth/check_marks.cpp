#include "truth/checks.hpp"

#include "base/locate.hpp"
#include "base/utf8.hpp"
#include "truth/compare.hpp"
#include "truth/prose.hpp"
#include "truth/prose_fields.hpp"
#include "truth/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

/// The longest word of a passage, which a text that holds the passage has. Empty where a cut or an insertion
/// makes it doubtful which words the text has.
std::u32string longest_word(std::string_view words) {
    std::u32string const folded = folded_text(utf8::decode(words));
    if (has_marks(folded)) {
        return {};
    }
    std::u32string_view longest;
    for (Range word : split_words(folded)) {
        std::u32string_view candidate = part(folded, word);
        longest = candidate.size() > longest.size() ? candidate : longest;
    }
    return std::u32string(longest);
}

bool has_two_words(std::string_view words) {
    std::u32string const folded = folded_text(utf8::decode(words));
    return folded.find(U' ') != std::u32string::npos;
}

/// Where words between quotation marks may come from.
class Backing {
public:
    explicit Backing(Subject const& subject) : texts_(subject.texts) {}

    /// Any quotation, any stored text.
    bool anywhere(std::string_view words) const {
        std::u32string const word = longest_word(words);
        auto holds_words = [&](StoredText const& text) {
            return (word.empty() || text.has_word(word)) && stands_in(words, text);
        };
        return std::ranges::any_of(
                   texts_.quotations,
                   [&](auto const& entry) { return std::ranges::any_of(entry.second, holds_words); }
               ) ||
               std::ranges::any_of(texts_.statements, [&](auto const& entry) {
                   return holds_words(entry.second.text);
               });
    }

    /// One of the quotations named.
    bool
    in(std::vector<model::Reference<model::Kind::quotation>> const& quotations,
       std::string_view words) const {
        return std::ranges::any_of(quotations, [&](auto const& reference) {
            auto known = texts_.quotations.find(reference.id);
            return known != texts_.quotations.end() &&
                   std::ranges::any_of(known->second, [&](StoredText const& text) {
                       return stands_in(words, text);
                   });
        });
    }

private:
    Texts const& texts_;
};

/// What is looked at, and how a message calls it.
struct Marked {
    model::Text const& text;
    std::string what; ///< "ask free-them"
    std::string hint;
};

/// Reports each span of two or more words that `is_backed` denies.
template <class Predicate>
void check_spans(
    Marked const& marked, Sources const& sources, Diagnostics& found, Predicate const& is_backed
) {
    PlainProse plain = read_plain(marked.text.value);
    std::vector<std::string> parts = std::move(plain.notes);
    parts.insert(parts.begin(), std::move(plain.text));
    for (std::string const& part : parts) {
        for (Quoted const& span : quoted_spans(part)) {
            std::string_view words =
                std::string_view(part).substr(span.range.begin, span.range.end - span.range.begin);
            bool suspicious = has_two_words(words) && !is_backed(words);
            if (span.closed && !suspicious) {
                continue;
            }
            // With the mark before them, since the words may stand elsewhere in the text as well.
            std::size_t mark = span.range.begin - 1;
            while (mark > 0 && (static_cast<unsigned char>(part[mark]) & 0xc0U) == 0x80U) {
                --mark;
            }
            std::string_view marked_words = std::string_view(part).substr(mark, span.range.end - mark);
            std::string_view beginning = marked_words.substr(0, marked_words.find('\n'));
            found.push_back(warning(
                Code::unbacked_marks,
                locate(sources, marked.text.span, beginning),
                span.closed
                    ? fmt::format("“{}” in {} is in no quotation and no stored text", words, marked.what)
                    : fmt::format("a quotation mark in {} is not closed: {}", marked.what, beginning),
                {span.closed ? marked.hint : std::string("close it behind the last of the words")}
            ));
        }
    }
}

} // namespace

void check_record_marks(Subject const& subject, Diagnostics& found) {
    Backing backing(subject);
    for (model::Ask const& ask : subject.library.asks) {
        auto check = [&](model::Text const& text) {
            check_spans(
                {text,
                 "ask " + ask.id.value,
                 "name the quotation that has these words, or a translation with them, in \"quotations\", or "
                 "remove the marks"},
                subject.sources,
                found,
                [&](std::string_view words) { return backing.in(ask.quotations, words); }
            );
        };
        check(ask.text);
        for (auto const& [language, text] : ask.texts) {
            check(text);
        }
    }
    for_each_prose(
        subject.library,
        [&](std::string const& record, std::string_view key, model::Text const& text) {
            if (key == "summary" || key == "note") {
                check_spans(
                    {text,
                     fmt::format("the {} of {}", key, record),
                     "add a [[quotation]] that has these words, or remove the marks"},
                    subject.sources,
                    found,
                    [&](std::string_view words) { return backing.anywhere(words); }
                );
            }
        }
    );
}

void check_briefing_marks(model::Briefing const& briefing, Subject const& subject, Diagnostics& found) {
    Backing backing(subject);
    auto check = [&](model::Text const& text, std::string what) {
        check_spans(
            {text, std::move(what), "add a [[quotation]] that has these words, or remove the marks"},
            subject.sources,
            found,
            [&](std::string_view words) { return backing.anywhere(words); }
        );
    };
    check(briefing.title, "the title");
    check(briefing.deck, "the deck");
    for (model::Section const& section : briefing.sections) {
        check(section.heading, "a heading");
        check(section.text, "the text of a section");
        check(section.note, "the note of a section");
    }
}

} // namespace brief::truth
