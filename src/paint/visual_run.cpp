#include "paint/visual_run.hpp"

#include "base/utf8.hpp"
#include "text/bidi.hpp"
#include "text/characters.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace brief::paint {

namespace {

std::string const left_to_right_mark = "\u200e";
std::string const right_to_left_mark = "\u200f";

/// A mark over or under the letter before it.
bool is_mark(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && text::is_combining(utf8::next(text, at));
}

/// A cluster with its own text and glyphs.
struct Part {
    std::string_view text;
    std::span<page::Glyph const> glyphs;
};

/// From left to right; nothing when they do not fit.
std::vector<Part> parts_of(page::GlyphRun const& run) {
    std::vector<Part> parts;
    std::string_view text = run.text;
    std::span<page::Glyph const> glyphs = run.glyphs;
    for (page::Cluster const& cluster : run.clusters) {
        if (cluster.bytes > text.size() || cluster.glyphs > glyphs.size()) {
            return {};
        }
        std::size_t const rest = glyphs.size() - cluster.glyphs;
        bool const backwards = run.right_to_left;
        parts.push_back(
            {text.substr(0, cluster.bytes),
             backwards ? glyphs.last(cluster.glyphs) : glyphs.first(cluster.glyphs)}
        );
        text.remove_prefix(cluster.bytes);
        glyphs = backwards ? glyphs.first(rest) : glyphs.last(rest);
    }
    if (!text.empty() || !glyphs.empty()) {
        return {};
    }
    if (run.right_to_left) {
        std::ranges::reverse(parts);
    }
    return parts;
}

/// Bytes of the first character.
std::size_t first_of(std::string_view text) {
    std::size_t at = 0;
    utf8::next(text, at);
    return at;
}

/// Where a part of a run seems to stand for those who go by the places of glyphs.
struct Extent {
    double left = 0;
    double right = 0;
};

double left_of(Part const& part) {
    auto x = [](page::Glyph const& glyph) { return glyph.offset.x; };
    return x(*std::ranges::min_element(part.glyphs, {}, x));
}

bool is_on_baseline(Part const& part) {
    return std::ranges::all_of(part.glyphs, [](page::Glyph const& glyph) { return glyph.offset.y == 0; });
}

/// One glyph for one character, on the baseline, says it at its own place.
bool is_plain(Part const& part) {
    return part.glyphs.size() == 1 && is_on_baseline(part) && utf8::decode(part.text).size() == 1 &&
           !is_mark(part.text);
}

/// The place of part `i`: a letter's reaches to the next letter, a mark's is empty and before its own letter.
/// Nothing where no letter is.
std::optional<Extent> extent_of(std::vector<Part> const& parts, std::size_t i, double end_of_run) {
    auto is_letter = [](Part const& part) { return !is_mark(part.text) && !part.glyphs.empty(); };
    auto from = parts.begin() + static_cast<std::ptrdiff_t>(i);
    auto letter = std::find_if(from, parts.end(), is_letter);
    if (letter == parts.end()) {
        return std::nullopt;
    }
    double left = left_of(*letter);
    if (letter != from) {
        return Extent{left, left};
    }
    auto next = std::find_if(letter + 1, parts.end(), is_letter);
    return Extent{left, next == parts.end() ? end_of_run : left_of(*next)};
}

/// What is said at which place, from left to right.
class Sayings {
public:
    explicit Sayings(Blank blank) : blank_(blank) {}

    /// Without a place the glyphs say it where they stand.
    void say(std::string_view text, std::span<page::Glyph const> glyphs, std::optional<Extent> place) {
        std::size_t const before = run_.glyphs.size();
        if (place) {
            run_.glyphs.push_back({blank_.id, {place->left, 0}});
        }
        run_.glyphs.insert(run_.glyphs.end(), glyphs.begin(), glyphs.end());
        if (place) {
            run_.glyphs.push_back({blank_.id, {place->right - blank_.advance, 0}});
        }
        run_.text += text;
        run_.clusters.push_back(
            {static_cast<std::uint16_t>(text.size()), static_cast<std::uint16_t>(run_.glyphs.size() - before)}
        );
    }

    VisualRun take() { return std::move(run_); }

private:
    Blank blank_;
    VisualRun run_;
};

/// Readers who go by places take a stop for part of a number, and turn it round with what follows it, unless
/// that is a letter.
bool needs_direction(std::vector<Part> const& parts, std::size_t i) {
    bool const weak = is_plain(parts[i]) && text::neutral_at_end(parts[i].text) == text::Neutral::weak;
    return weak && (i == 0 || !text::has_right_to_left(parts[i - 1].text));
}

VisualRun from_right_to_left(std::vector<Part> const& parts, double advance, Blank blank) {
    Sayings out(blank);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string_view text = parts[i].text;
        bool fenced = blank.id != 0 && !parts[i].glyphs.empty() && !is_plain(parts[i]);
        std::optional<Extent> place = fenced ? extent_of(parts, i, advance) : std::nullopt;
        if (blank.id != 0 && needs_direction(parts, i)) {
            out.say(right_to_left_mark + std::string(text), parts[i].glyphs, extent_of(parts, i, advance));
            continue;
        }
        if (!place || is_mark(text)) {
            out.say(text, parts[i].glyphs, place);
            continue;
        }
        // The last characters first: they are to the left.
        std::size_t first = first_of(text);
        while (text.size() > first) {
            std::size_t last = text.size() - 1;
            while ((static_cast<unsigned char>(text[last]) & 0xc0U) == 0x80U) {
                --last;
            }
            out.say(text.substr(last), {}, Extent{place->left, place->left});
            text = text.substr(0, last);
        }
        bool alone = parts[i].glyphs.size() == 1 && is_on_baseline(parts[i]);
        out.say(text, parts[i].glyphs, alone ? std::nullopt : place);
    }
    return out.take();
}

bool is_attached(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && text::is_attached(utf8::next(text, at));
}

/// Only what stands off the baseline, or as a mark before or behind the end of its letter, is given a place.
VisualRun from_left_to_right(std::vector<Part> const& parts, double advance, Blank blank) {
    Sayings out(blank);
    auto is_letter = [](Part const& part) { return !part.glyphs.empty() && !is_attached(part.text); };
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        auto const next = std::find_if(part + 1, parts.end(), is_letter);
        double const right = next == parts.end() ? advance : left_of(*next);
        bool const letter = is_letter(*part);
        bool const in_place =
            is_on_baseline(*part) && (letter || part->glyphs.empty() || left_of(*part) == right);
        if (blank.id == 0 || in_place) {
            out.say(part->text, part->glyphs, std::nullopt);
        } else {
            out.say(part->text, part->glyphs, Extent{letter ? left_of(*part) : right, right});
        }
    }
    return out.take();
}

} // namespace

bool is_as_seen(page::GlyphRun const& run) {
    auto on_baseline = [](page::Glyph const& glyph) { return glyph.offset.y == 0; };
    if (run.right_to_left || !std::ranges::all_of(run.glyphs, on_baseline)) {
        return false;
    }
    // All marks are in UTF-8 at U+0300 and above, where the first byte is CC or more.
    auto may_be_mark = [](char c) { return static_cast<unsigned char>(c) >= 0xccU; };
    if (std::ranges::none_of(run.text, may_be_mark)) {
        return true;
    }
    for (std::size_t at = 0; at < run.text.size();) {
        if (text::is_attached(utf8::next(run.text, at))) {
            return false;
        }
    }
    return true;
}

VisualRun as_seen(page::GlyphRun const& run, Blank blank) {
    std::vector<Part> const parts = parts_of(run);
    if (parts.empty()) {
        return {run.glyphs, run.text, run.clusters};
    }
    return run.right_to_left ? from_right_to_left(parts, run.advance, blank)
                             : from_left_to_right(parts, run.advance, blank);
}

void mark_end(VisualRun& seen, page::GlyphRun const& run, Blank blank) {
    text::Neutral const end = text::neutral_at_end(run.text);
    bool const is_marked = run.right_to_left && end == text::Neutral::weak;
    if (blank.id == 0 || seen.clusters.empty() || end == text::Neutral::none || is_marked) {
        return;
    }
    page::Cluster& last = run.right_to_left ? seen.clusters.front() : seen.clusters.back();
    last.bytes = static_cast<std::uint16_t>(last.bytes + left_to_right_mark.size());
    ++last.glyphs;
    if (run.right_to_left) {
        seen.text.insert(0, right_to_left_mark);
        seen.glyphs.insert(seen.glyphs.begin(), {blank.id, {seen.glyphs.front().offset.x, 0}});
    } else {
        seen.text += left_to_right_mark;
        seen.glyphs.push_back({blank.id, {run.advance - blank.advance, 0}});
    }
}

} // namespace brief::paint
