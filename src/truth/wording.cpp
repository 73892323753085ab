#include "truth/wording.hpp"

#include "truth/characters.hpp"

#include <array>
#include <utility>

namespace brief::truth {

namespace {

// A bracket that is not closed within this many characters is the speaker's own.
constexpr std::size_t longest_insertion = 400;

std::u32string_view trimmed(std::u32string_view text) {
    while (text.starts_with(U' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(U' ')) {
        text.remove_suffix(1);
    }
    return text;
}

bool is_ellipsis(std::u32string_view text) {
    return text == U"…" || text == U"..." || text == U". . .";
}

/// The length of the ellipsis at `position`; 0 where there is none.
std::size_t ellipsis_at(std::u32string_view text, std::size_t position) {
    static constexpr std::array<std::u32string_view, 3> signs{U"…", U"...", U". . ."};
    for (std::u32string_view sign : signs) {
        if (text.substr(position).starts_with(sign)) {
            return sign.size();
        }
    }
    return 0;
}

class SegmentReader {
public:
    explicit SegmentReader(std::u32string_view text) : text_(text) {}

    std::vector<Segment> run() {
        while (position_ < text_.size()) {
            if (!take_bracket() && !take_ellipsis()) {
                literal_ += text_[position_++];
            }
        }
        close_segment();
        return std::move(segments_);
    }

private:
    bool take_bracket() {
        if (text_[position_] != U'[') {
            return false;
        }
        std::size_t close = text_.find(U']', position_);
        if (close == std::u32string_view::npos || close - position_ > longest_insertion) {
            return false;
        }
        std::u32string_view inside = trimmed(text_.substr(position_ + 1, close - position_ - 1));
        bool glued_before = position_ > 0 && is_word_character(text_[position_ - 1]);
        position_ = close + 1;
        if (is_ellipsis(inside)) {
            close_segment();
            return true;
        }
        close_literal();
        bool glued_after = position_ < text_.size() && is_word_character(text_[position_]);
        segment_.pieces.push_back({std::u32string(inside), true, glued_before, glued_after});
        return true;
    }

    bool take_ellipsis() {
        std::size_t length = ellipsis_at(text_, position_);
        if (length == 0) {
            return false;
        }
        position_ += length;
        close_segment();
        return true;
    }

    void close_literal() {
        std::u32string_view words = trimmed(literal_);
        if (!words.empty()) {
            segment_.pieces.push_back({std::u32string(words)});
        }
        literal_.clear();
    }

    void close_segment() {
        close_literal();
        bool has_words = false;
        for (Piece const& piece : segment_.pieces) {
            has_words = has_words || !piece.inserted;
        }
        if (has_words) {
            segments_.push_back(std::move(segment_));
        }
        segment_ = {};
    }

    std::u32string_view text_;
    std::size_t position_ = 0;
    std::u32string literal_;
    Segment segment_;
    std::vector<Segment> segments_;
};

} // namespace

std::vector<Segment> read_segments(std::u32string_view folded, Reading reading) {
    if (reading == Reading::literal) {
        std::u32string_view words = trimmed(folded);
        return words.empty() ? std::vector<Segment>{}
                             : std::vector<Segment>{Segment{{Piece{std::u32string(words)}}}};
    }
    return SegmentReader(folded).run();
}

bool has_marks(std::u32string_view folded) {
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (folded[i] == U'[' || ellipsis_at(folded, i) > 0) {
            return true;
        }
    }
    return false;
}

} // namespace brief::truth
