#include "truth/compare.hpp"

#include "base/utf8.hpp"
#include "truth/characters.hpp"
#include "truth/locator.hpp"
#include "truth/qualifiers.hpp"
#include "truth/word_diff.hpp"
#include "truth/words.hpp"

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

/// The marks that a reporter may set in place of another.
bool is_closing_mark(char32_t point) {
    return std::u32string_view(U".,;:!?").find(point) != std::u32string_view::npos;
}

/// A quotation as it was looked for.
struct Search {
    std::vector<Segment> segments;
    bool marked = false;    ///< with cuts or insertions
    bool shortened = false; ///< without its closing mark
};

/// The ways to look for a quotation, the strictest first: an ellipsis may be the speaker's own, and a comma
/// the reporter's.
std::vector<Search> searches(std::u32string_view folded) {
    std::vector<Search> out;
    for (bool shortened : {false, true}) {
        if (shortened) {
            if (folded.empty() || !is_closing_mark(folded.back())) {
                break;
            }
            folded.remove_suffix(1);
        }
        out.push_back({read_segments(folded, Reading::literal), false, shortened});
        if (has_marks(folded)) {
            out.push_back({read_segments(folded, Reading::marked), true, shortened});
        }
    }
    return out;
}

/// Of several places one that the locator names, if there is one.
std::optional<Match>
find_near(std::vector<Segment> const& segments, StoredText const& text, std::string_view locator) {
    std::vector<Paragraphs> wanted = paragraphs_of(locator);
    for (Paragraphs const& stretch : wanted) {
        auto from = text.begin_of(stretch.first);
        auto match = from ? find(segments, text, *from) : std::nullopt;
        if (match && contains(wanted, text.place(match->segments.front()).paragraph)) {
            return match;
        }
    }
    return find(segments, text, 0);
}

/// The punctuation behind the words, quotation marks passed over.
std::string closing_mark(std::u32string_view text, std::size_t position) {
    while (position < text.size() && is_quote_mark(text[position])) {
        ++position;
    }
    bool there = position < text.size() && is_closing_mark(text[position]);
    return there ? utf8::encode(text.substr(position, 1)) : "";
}

void describe_cuts(Comparison& out, Match const& match, StoredText const& text, std::string_view language) {
    std::u32string_view all = text.folded().text;
    for (Replaced const& replaced : match.replaced) {
        std::u32string_view words = part(all, replaced.range);
        std::size_t first = words.find_first_not_of(U' ');
        bool nothing = first == std::u32string_view::npos;
        out.cuts.push_back(
            {nothing ? "" : text.words({replaced.range.begin + first, replaced.range.end}),
             utf8::encode(replaced.words),
             qualifiers_in(words, language),
             words.find(gap) != std::u32string_view::npos}
        );
    }
}

void list_insertions(Comparison& out, std::vector<Segment> const& segments) {
    for (Segment const& segment : segments) {
        for (Piece const& piece : segment.pieces) {
            if (piece.inserted) {
                out.inserted.push_back(utf8::encode(piece.text));
            }
        }
    }
}

/// The verdict on words that were found.
Verdict
verdict_of(Search const& search, Match const& match, StoredText const& text, Wording const& quotation) {
    if (search.marked) {
        return Verdict::elided;
    }
    if (search.shortened || !quotation.terminal.empty()) {
        return Verdict::terminal_punctuation;
    }
    Range passage = text.folded().original(match.segments.front());
    std::u32string quoted = exact_form(utf8::decode(quotation.text));
    return exact_form(part(text.points(), passage)) == quoted ? Verdict::exact : Verdict::typographic;
}

bool differ_in_case_only(std::u32string_view a, std::u32string_view b) {
    return std::ranges::equal(a, b, same_letter);
}

/// The words of the first segment that is missing; those of the quotation where each is found alone.
std::u32string missing_words(std::u32string_view folded, StoredText const& text) {
    std::vector<Segment> segments = read_segments(folded, Reading::marked);
    std::size_t missing = first_missing(segments, text);
    if (missing == segments.size()) {
        return std::u32string(folded);
    }
    std::u32string words;
    for (Piece const& piece : segments[missing].pieces) {
        if (!piece.inserted) {
            words.append(words.empty() ? 0 : 1, U' ').append(piece.text);
        }
    }
    return words;
}

/// What is said of words that were not found.
void describe_missing(Comparison& out, std::u32string_view folded, StoredText const& text) {
    std::u32string words = missing_words(folded, text);
    auto nearest = nearest_passage(words, text);
    if (!nearest) {
        return;
    }
    bool similar = 2 * nearest->shared >= nearest->asked;
    if (4 * nearest->shared < nearest->asked) {
        return; // a few small words, as any passage has
    }
    out.verdict = similar ? Verdict::changed : Verdict::not_found;
    out.nearest = NearestPassage{
        text.words(nearest->passage),
        text.place(nearest->passage),
        similar ? describe_changes(*nearest, words, text) : "",
        differ_in_case_only(words, part(text.folded().text, nearest->passage))};
}

} // namespace

Comparison compare(Wording const& quotation, StoredText const& statement) {
    Comparison out;
    std::u32string const points = utf8::decode(quotation.text);
    Folded const folded = fold(points);
    out.direction_controls = direction_controls(points);
    for (Search const& search : searches(folded.text)) {
        auto match = find_near(search.segments, statement, quotation.locator);
        if (!match) {
            continue;
        }
        out.verdict = verdict_of(search, *match, statement, quotation);
        for (Range segment : match->segments) {
            out.places.push_back(statement.place(segment));
            out.direction_controls +=
                direction_controls(part(statement.points(), statement.folded().original(segment)));
        }
        out.closing_mark = closing_mark(statement.folded().text, match->segments.back().end);
        describe_cuts(out, *match, statement, quotation.language);
        if (search.marked) {
            list_insertions(out, search.segments);
        }
        return out;
    }
    describe_missing(out, folded.text, statement);
    return out;
}

Comparison compare(std::string_view quotation, std::string_view statement) {
    return compare(Wording{quotation, {}, {}, {}}, StoredText(statement));
}

bool stands_in(std::string_view words, StoredText const& text) {
    Folded const folded = fold(utf8::decode(words));
    return std::ranges::any_of(searches(folded.text), [&](Search const& search) {
        return find(search.segments, text, 0).has_value();
    });
}

} // namespace brief::truth
