#include "truth/find.hpp"

#include "truth/characters.hpp"
#include "truth/occurrences.hpp"

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

/// Where one segment was found.
struct Found {
    Range range;
    std::vector<Replaced> replaced;
};

/// "[T]" of "[T]he": a capital that was changed.
bool is_changed_capital(Piece const& piece) {
    return piece.inserted && piece.glued_after && !piece.glued_before && piece.text.size() == 1 &&
           is_letter(piece.text.front());
}

/// Finds one segment in a text.
class SegmentFinder {
public:
    SegmentFinder(Segment const& segment, std::u32string_view text) : pieces_(segment.pieces), text_(text) {
        while (pieces_[first_].inserted) {
            ++first_; // a segment has words
        }
    }

    /// The first place at or behind `from`.
    std::optional<Found> first(std::size_t from) {
        Occurrences occurrences(pieces_[first_].text, text_, from);
        for (auto position = occurrences.next(); position.has_value(); position = occurrences.next()) {
            std::optional<Found> found = at(*position);
            if (found.has_value() && found->range.begin >= from) {
                return found;
            }
        }
        return std::nullopt;
    }

    /// The last place between `from` and `until`.
    std::optional<Found> last(std::size_t from, std::size_t until) {
        std::optional<Found> latest;
        std::u32string_view whole = text_;
        text_ = whole.substr(0, until + 2); // two characters tell whether a word goes on
        Occurrences occurrences(pieces_[first_].text, text_, from);
        for (auto position = occurrences.next(); position.has_value(); position = occurrences.next()) {
            std::optional<Found> found = at(*position);
            if (found.has_value() && found->range.begin >= from && found->range.end <= until) {
                latest = std::move(found);
            }
        }
        text_ = whole;
        return latest;
    }

private:
    std::optional<Found> at(std::size_t position);
    std::optional<std::size_t> begin_at(std::size_t piece, std::size_t position) const;
    bool ends_well(std::size_t piece, std::size_t end) const;
    std::optional<Range> next_words(std::size_t piece, std::size_t from);

    std::vector<Piece> const& pieces_;
    std::u32string_view text_;
    std::size_t first_ = 0;
    // Signs that may be looked at behind insertions. A text made to be slow is not found, which is no harm.
    std::size_t budget_ = 20'000'000;
};

/// Where the words of `piece`, whose text stands at `position`, begin with a changed capital before them;
/// nothing where they would begin inside a word.
std::optional<std::size_t> SegmentFinder::begin_at(std::size_t piece, std::size_t position) const {
    bool behind_insertion = piece > 0 && pieces_[piece - 1].inserted;
    if (behind_insertion && is_changed_capital(pieces_[piece - 1])) {
        bool same = position > 0 && same_letter(text_[position - 1], pieces_[piece - 1].text.front());
        return same && may_begin_at(text_, position - 1) ? std::optional(position - 1) : std::nullopt;
    }
    bool free = behind_insertion && pieces_[piece - 1].glued_after;
    return free || may_begin_at(text_, position) ? std::optional(position) : std::nullopt;
}

bool SegmentFinder::ends_well(std::size_t piece, std::size_t end) const {
    bool free = piece + 1 < pieces_.size() && pieces_[piece + 1].glued_before;
    return free || may_end_at(text_, end);
}

/// The nearest place of the words of `piece` that leaves no more than the allowed words behind `from`.
std::optional<Range> SegmentFinder::next_words(std::size_t piece, std::size_t from) {
    std::u32string_view words = pieces_[piece].text;
    std::size_t spaces = 0;
    for (std::size_t p = from; p + words.size() <= text_.size() && budget_ > 0; ++p) {
        --budget_;
        if (text_[p] == words.front()) {
            budget_ -= std::min(budget_, words.size());
            auto begin = text_.substr(p).starts_with(words) ? begin_at(piece, p) : std::nullopt;
            if (begin && *begin >= from && ends_well(piece, p + words.size())) {
                return Range{*begin, p + words.size()};
            }
        }
        spaces += text_[p] == U' ' ? 1 : 0;
        if (spaces > most_replaced_words + 1 || text_[p] == gap || p - from > 40 * most_replaced_words) {
            break;
        }
    }
    return std::nullopt;
}

/// The segment, whose first words stand at `position`.
std::optional<Found> SegmentFinder::at(std::size_t position) {
    auto begin = begin_at(first_, position);
    std::size_t end = position + pieces_[first_].text.size();
    if (!begin || !ends_well(first_, end)) {
        return std::nullopt;
    }
    Found found{{*begin, end}, {}};
    std::u32string inserted;
    for (std::size_t piece = first_ + 1; piece < pieces_.size(); ++piece) {
        if (pieces_[piece].inserted) {
            inserted = pieces_[piece].text;
            continue;
        }
        auto words = next_words(piece, found.range.end);
        if (!words) {
            return std::nullopt;
        }
        found.replaced.push_back({{found.range.end, words->begin}, std::exchange(inserted, {})});
        found.range.end = words->end;
    }
    return found;
}

} // namespace

std::optional<Match> find(std::vector<Segment> const& segments, StoredText const& text, std::size_t from) {
    std::vector<Found> found;
    std::size_t position = from;
    for (Segment const& segment : segments) {
        auto next = SegmentFinder(segment, text.folded().text).first(position);
        if (!next) {
            return std::nullopt;
        }
        position = next->range.end;
        found.push_back(std::move(*next));
    }
    if (found.empty()) {
        return std::nullopt;
    }
    // From the last one back, so that each cut is as short as it can be. A quotation of very many pieces is
    // left as it is: the time would grow with their number.
    constexpr std::size_t most_tightened = 64;
    for (std::size_t i = found.size() <= most_tightened ? found.size() - 1 : 0; i-- > 0;) {
        std::size_t start = i == 0 ? found.front().range.begin : found[i - 1].range.end;
        auto nearer = SegmentFinder(segments[i], text.folded().text).last(start, found[i + 1].range.begin);
        if (nearer) {
            found[i] = std::move(*nearer);
        }
    }
    Match match;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i > 0) {
            match.replaced.push_back({{found[i - 1].range.end, found[i].range.begin}, {}});
        }
        match.segments.push_back(found[i].range);
        std::ranges::move(found[i].replaced, std::back_inserter(match.replaced));
    }
    return match;
}

std::size_t first_missing(std::vector<Segment> const& segments, StoredText const& text) {
    std::size_t position = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        auto next = SegmentFinder(segments[i], text.folded().text).first(position);
        if (!next) {
            return i;
        }
        position = next->range.end;
    }
    return segments.size();
}

} // namespace brief::truth
