#include "truth/checks.hpp"

#include "base/locate.hpp"
#include "base/utf8.hpp"
#include "truth/characters.hpp"
#include "truth/prose.hpp"
#include "truth/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

bool has_digit(std::string_view text) {
    return std::ranges::any_of(utf8::decode(text), is_digit);
}

/// The bytes up to the end of the numeral of a list that begins `line`: "1. " (CommonMark 0.30, 5.2), of
/// three digits at most, so that a year is none. 0 where there is none.
std::size_t numeral_end(std::string_view line) {
    constexpr std::size_t most_digits = 3;
    std::size_t start = std::min(line.find_first_not_of(' '), line.size());
    std::size_t end = std::min(line.find_first_not_of("0123456789", start), line.size());
    std::string_view behind = line.substr(end, 2);
    bool is_numeral = end > start && end - start <= most_digits &&
                      (behind == "." || behind == ")" || behind == ". " || behind == ") ");
    return is_numeral ? end + 1 : 0;
}

/// The text with dashes in the place of the numerals of its lists, byte for byte. A list begins where a
/// paragraph does, or inside of one with 1.
std::string with_dashes(std::string text) {
    bool in_list = false;
    bool begins_paragraph = true;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = std::string_view(text).substr(at, end - at);
        bool is_blank = line.find_first_not_of(' ') == std::string_view::npos;
        std::size_t length = numeral_end(line);
        std::string_view numeral = line.substr(0, length);
        bool is_first = numeral.ends_with("1.") || numeral.ends_with("1)");
        bool is_one = is_first && numeral.find_first_not_of(' ') + 2 == length;
        bool is_item = length > 0 && (begins_paragraph || in_list || is_one);
        if (is_item) {
            text.replace(at, length, "-" + std::string(length - 1, ' '));
        }
        in_list = is_item || (in_list && !is_blank);
        begins_paragraph = is_blank;
        at = end + 1;
    }
    return text;
}

/// Whether a line is the name of the organisation and no more, as under a letter.
bool is_signature(std::string_view line, model::Organisation const* publisher) {
    if (publisher == nullptr) {
        return false;
    }
    return line == publisher->name.value || line == publisher->short_name.value ||
           std::ranges::any_of(publisher->names, [&](auto const& name) { return line == name.second.value; });
}

/// Whether a citation stands in the sentence or right behind it.
bool is_cited(PlainProse const& prose, Range sentence) {
    return std::ranges::any_of(prose.citations, [&](std::size_t position) {
        return sentence.begin < position && position <= sentence.end;
    });
}

std::string beginning_of(std::string_view sentence) {
    constexpr std::size_t most = 60; // code points
    std::u32string points = utf8::decode(sentence);
    std::ranges::replace(points, U'\n', U' ');
    return points.size() <= most ? utf8::encode(points)
                                 : utf8::encode(std::u32string_view(points).substr(0, most)) + "…";
}

} // namespace

void check_claims(
    model::Briefing const& briefing, Subject const& subject, NameIndex const& names, Diagnostics& found
) {
    if (subject.policy.uncited_claim == model::Gate::off) {
        return;
    }
    SentenceSplitter sentences(briefing.language);
    model::Organisation const* publisher = model::find(subject.library.organisations, briefing.publisher.id);
    for (model::Section const& section : briefing.sections) {
        if (section.form.value == "boxed") {
            continue; // a question to be put, or a motion: it claims nothing itself
        }
        if (section.kind == model::SectionKind::chart) {
            continue; // its numbers are counted, and its text says what is counted
        }
        PlainProse prose = read_plain(section.text.value);
        std::string const text = with_dashes(prose.text);
        for (Range range : sentences.split(text)) {
            std::size_t length = range.end - range.begin;
            std::string_view sentence = std::string_view(prose.text).substr(range.begin, length);
            bool named = names.names_somebody(sentence) && !is_signature(sentence, publisher);
            bool counts = has_digit(std::string_view(text).substr(range.begin, length));
            if (is_cited(prose, range) || (!named && !counts)) {
                continue;
            }
            report(
                found,
                subject.policy.uncited_claim,
                warning(
                    Code::uncited_claim,
                    locate(subject.sources, section.text.span, sentence.substr(0, sentence.find('\n'))),
                    fmt::format(
                        "“{}” {}, and cites nothing",
                        beginning_of(sentence),
                        named ? "names somebody" : "holds a number"
                    ),
                    {"say where it is said, behind the sentence: [@source-id, para. 2]"}
                )
            );
        }
    }
}

} // namespace brief::truth
