#include "truth/prose.hpp"

#include "base/mention.hpp"
#include "base/utf8.hpp"
#include "truth/characters.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace brief::truth {

namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The "]" that closes the bracket at `open`, brackets inside it skipped.
std::size_t closing_bracket(std::string_view text, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return npos;
}

/// An opening quotation mark and those that may close it.
struct Marks {
    char32_t open;
    std::u32string_view close;
};

constexpr std::array<Marks, 13> pairs{{
    {U'“', U"”"},    // English
    {U'„', U"“”\""}, // German, Polish
    {U'«', U"»"},    // French, Russian, Azerbaijani
    {U'»', U"«»"},   // Danish, Swedish
    {U'”', U"”"},    // Finnish, Swedish
    {U'"', U"\""},
    {U'‘', U"’"},
    {U'‚', U"‘’"},
    {U'‹', U"›"},
    {U'›', U"‹"},
    {U'\'', U"'"},
    {U'「', U"」"},
    {U'『', U"』"},
}};

/// An opening mark stands at the start of a word.
bool opens(std::u32string_view text, std::size_t i, char32_t mark) {
    bool free_before = i == 0 || !is_word_character(text[i - 1]);
    bool could_be_apostrophe = mark == U'\'' || mark == U'‘';
    bool word_behind = i + 1 < text.size() && !is_space(text[i + 1]);
    return mark == U'「' || mark == U'『' || (free_before && (word_behind || !could_be_apostrophe));
}

/// Where the text between the marks ends; nothing where they are not closed in this paragraph.
std::optional<std::size_t> end_of(std::u32string_view text, std::size_t begin, Marks const& marks) {
    bool single = marks.open == U'‘' || marks.open == U'\'' || marks.open == U'‚';
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (text[i] == U'\n' && i + 1 < text.size() && text[i + 1] == U'\n') {
            return std::nullopt;
        }
        bool inside_word = single && i + 1 < text.size() && is_word_character(text[i + 1]) && i > begin &&
                           is_word_character(text[i - 1]);
        if (marks.close.find(text[i]) != std::u32string_view::npos && !inside_word) {
            return i;
        }
    }
    return std::nullopt;
}

std::size_t paragraph_end(std::u32string_view text, std::size_t from) {
    return std::min(text.find(U"\n\n", from), text.size());
}

/// What begins at a place: a note, a citation, or neither.
struct Bracket {
    bool note = false;
    bool citation = false;
    std::size_t close = npos; ///< its last bracket; none: it is never closed, or is neither
};

/// `next` is the first mention of a source behind `at`; null: none.
Bracket bracket_at(std::string_view prose, std::size_t at, Mention const* next) {
    std::string_view const rest = prose.substr(at);
    Bracket out;
    out.note = rest.starts_with("^[");
    bool const begun = rest.starts_with("[@") || rest.starts_with("[-@");
    bool const later = rest.starts_with('[') && next != nullptr &&
                       next->at < std::min(prose.find_first_of("[]", at + 1), prose.size());
    out.citation = begun || later;
    if (out.note || out.citation) {
        out.close = closing_bracket(prose, out.note ? at + 1 : at);
    }
    // The words of a link may name a source.
    out.citation =
        out.citation && (begun || (out.close != npos && !prose.substr(out.close + 1).starts_with('(')));
    out.close = out.note || out.citation ? out.close : npos;
    return out;
}

/// The end of what means nothing but itself from `at` on. `next` is the first mention of a source behind it,
/// which may begin before `at`; null: none.
std::size_t plain_end(std::string_view prose, std::size_t at, Mention const* next) {
    auto const is_sign = [](char c) { return c == '*' || c == '\\' || c == '[' || c == '^'; };
    std::size_t const limit = next == nullptr ? prose.size() : next->at;
    while (at < limit && !is_sign(prose[at])) {
        ++at;
    }
    return at;
}

} // namespace

PlainProse read_plain(std::string_view prose) {
    PlainProse out;
    std::vector<Mention> const mentions = find_mentions(prose);
    auto const mention_behind = [&](std::size_t place) {
        auto const found = std::ranges::lower_bound(mentions, place, {}, &Mention::at);
        return found == mentions.end() ? nullptr : &*found;
    };
    for (std::size_t i = 0; i < prose.size();) {
        Mention const* next = mention_behind(i);
        if (next != nullptr && next->at == i) {
            out.citations.push_back(out.text.size() + 1); // in the sentence, even where it begins it
            out.text += prose.substr(i + 1, next->end - i - 1);
            i = next->end;
            continue;
        }
        auto const [note, citation, close] = bracket_at(prose, i, next);
        if (citation && close == npos) {
            out.citations.push_back(out.text.size()); // it is never closed, which is told elsewhere
            break;
        }
        if (close == npos) {
            // Emphasis stands inside of what is quoted, and a sign may be escaped.
            bool const escaped = prose[i] == '\\' && i + 1 < prose.size();
            std::size_t const from = escaped || prose[i] == '*' ? i + 1 : i;
            i = plain_end(prose, prose[i] == '*' ? from : from + 1, next);
            out.text += prose.substr(from, i - from);
            continue;
        }
        std::string_view inside = prose.substr(note ? i + 2 : i + 1, close - i - (note ? 2 : 1));
        if (note) {
            out.notes.push_back(read_plain(inside).text); // a note holds no note
        }
        if (!note || (next != nullptr && next->at < close)) {
            out.citations.push_back(out.text.size());
        }
        i = close + 1;
    }
    return out;
}

std::vector<Quoted> quoted_spans(std::string_view text) {
    std::u32string const points = utf8::decode(text);
    std::vector<Quoted> spans; // in code points
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto const* marks = std::ranges::find(pairs, points[i], &Marks::open);
        if (marks == pairs.end() || !opens(points, i, points[i])) {
            continue;
        }
        auto end = end_of(points, i + 1, *marks);
        bool apostrophe = !end && (marks->open == U'\'' || marks->open == U'‘');
        if (!apostrophe) {
            spans.push_back({{i + 1, end.value_or(paragraph_end(points, i))}, end.has_value()});
            i = spans.back().range.end;
        }
    }
    std::size_t point = 0;
    std::size_t byte = 0;
    auto bytes_before = [&](std::size_t position) {
        for (; point < position; ++point) {
            byte += utf8::sequence_length(text, byte);
        }
        return byte;
    };
    for (Quoted& span : spans) {
        span.range.begin = bytes_before(span.range.begin);
        span.range.end = bytes_before(span.range.end);
    }
    return spans;
}

std::string without_quoted(std::string_view text) {
    std::string out(text);
    for (Quoted const& span : quoted_spans(text)) {
        std::fill(
            out.begin() + static_cast<std::ptrdiff_t>(span.range.begin),
            out.begin() + static_cast<std::ptrdiff_t>(span.range.end),
            ' '
        );
    }
    return out;
}

} // namespace brief::truth
