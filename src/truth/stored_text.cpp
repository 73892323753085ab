#include "truth/stored_text.hpp"

#include "base/utf8.hpp"
#include "truth/characters.hpp"
#include "truth/words.hpp"

#include <algorithm>

namespace brief::truth {

namespace {

/// The stretch without white space at its ends.
Range trimmed(std::u32string_view text, Range range) {
    while (range.begin < range.end && is_space(text[range.begin])) {
        ++range.begin;
    }
    while (range.end > range.begin && is_space(text[range.end - 1])) {
        --range.end;
    }
    return range;
}

bool is_gap_line(std::u32string_view line) {
    return line == U"[…]" || line == U"[...]" || line == U"[[…]]" || line == U"[[...]]";
}

/// "[para. 12]" at the start of a line: its number and its length.
struct Mark {
    int number = 0;
    std::size_t length = 0;
};

std::optional<Mark> read_mark(std::u32string_view line) {
    constexpr std::u32string_view open = U"[para. ";
    constexpr std::size_t most_digits = 6;
    if (!line.starts_with(open)) {
        return std::nullopt;
    }
    Mark mark;
    std::size_t i = open.size();
    for (; i < line.size() && line[i] >= U'0' && line[i] <= U'9' && i < open.size() + most_digits; ++i) {
        mark.number = mark.number * 10 + static_cast<int>(line[i] - U'0');
    }
    bool closed = i > open.size() && i < line.size() && line[i] == U']';
    mark.length = i + 1;
    return closed && mark.number > 0 ? std::optional(mark) : std::nullopt;
}

} // namespace

StoredText::StoredText(std::string_view text) : points_(utf8::decode(text)) {
    std::ranges::replace(points_, gap, U'\u200b'); // none of the author's
    read_paragraphs();
    folded_ = fold(points_);
    for (Range word : split_words(folded_.text)) {
        words_.insert(std::hash<std::u32string_view>{}(part(folded_.text, word)));
    }
}

// Marks become white space and gaps become one character, so that every other character keeps its place.
void StoredText::read_paragraphs() {
    int next = 1; // the number of the paragraph to come; 0: not known
    bool inside = false;
    bool marked = false;
    for (std::size_t begin = 0; begin < points_.size();) {
        std::size_t end = std::min(points_.find(U'\n', begin), points_.size());
        Range line = trimmed(points_, {begin, end});
        std::u32string_view words = std::u32string_view(points_).substr(line.begin, line.end - line.begin);
        begin = end + 1;
        if (words.empty()) {
            inside = false;
            continue;
        }
        if (is_gap_line(words)) {
            std::fill_n(points_.begin() + static_cast<std::ptrdiff_t>(line.begin), words.size(), U' ');
            points_[line.begin] = gap;
            has_gaps_ = true;
            inside = false;
            next = 0;
            continue;
        }
        if (auto mark = read_mark(words)) {
            std::fill_n(points_.begin() + static_cast<std::ptrdiff_t>(line.begin), mark->length, U' ');
            line = trimmed(points_, line);
            next = mark->number;
            inside = false;
            marked = true;
            if (line.begin == line.end) {
                continue; // the mark has a line to itself
            }
        }
        if (!inside) {
            paragraphs_.push_back({line, next});
            next += next == 0 ? 0 : 1;
            inside = true;
        }
        paragraphs_.back().range.end = line.end;
    }
    counts_ = marked || paragraphs_.size() > 1;
}

Place StoredText::place(Range folded) const {
    Range at = folded_.original(folded);
    auto paragraph_of = [&](std::size_t position) {
        auto after = std::ranges::upper_bound(paragraphs_, position, {}, [](Paragraph const& paragraph) {
            return paragraph.range.begin;
        });
        return after == paragraphs_.begin() ? Paragraph{} : *std::prev(after);
    };
    Paragraph first = paragraph_of(at.begin);
    Paragraph last = paragraph_of(at.end == 0 ? 0 : at.end - 1);
    return {
        counts_ ? first.number : 0,
        counts_ ? last.number : 0,
        {at.begin - first.range.begin, at.end - first.range.begin}};
}

std::optional<std::size_t> StoredText::begin_of(int paragraph) const {
    auto found = std::ranges::find(paragraphs_, paragraph, &Paragraph::number);
    if (!counts_ || paragraph < 1 || found == paragraphs_.end()) {
        return std::nullopt;
    }
    return folded_.first_from(found->range.begin);
}

std::string StoredText::words(Range folded) const {
    std::u32string words = exact_form(part(points_, folded_.original(folded)));
    std::string out;
    for (char32_t point : words) {
        if (point == gap) {
            out += "[…]";
        } else {
            utf8::append(out, point);
        }
    }
    return out;
}

bool StoredText::has_word(std::u32string_view word) const {
    return words_.contains(std::hash<std::u32string_view>{}(word));
}

} // namespace brief::truth
