#include "paint/visual_run.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace brief::paint {

namespace {

/// Marks of the scripts that are written from right to left (general category Mn).
bool is_mark(char32_t c) {
    static constexpr std::array<std::pair<char32_t, char32_t>, 14> ranges{{
        {0x0591, 0x05bd},
        {0x05bf, 0x05bf},
        {0x05c1, 0x05c2},
        {0x05c4, 0x05c5},
        {0x05c7, 0x05c7},
        {0x0610, 0x061a},
        {0x064b, 0x065f},
        {0x0670, 0x0670},
        {0x06d6, 0x06dc},
        {0x06df, 0x06e4},
        {0x06e7, 0x06e8},
        {0x06ea, 0x06ed},
        {0x0711, 0x0711},
        {0x0730, 0x074a},
    }};
    return std::ranges::any_of(ranges, [&](auto const& range) {
        return c >= range.first && c <= range.second;
    });
}

bool is_mark(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && is_mark(utf8::next(text, at));
}

/// A cluster with its own text and glyphs.
struct Part {
    std::string_view text;
    std::span<page::Glyph const> glyphs;
};

/// From left to right; nothing when they do not fit.
std::vector<Part> parts_of(page::GlyphRun const& run) {
    std::vector<Part> parts;
    std::size_t bytes = 0;
    std::size_t glyphs = run.glyphs.size();
    for (page::Cluster const& cluster : run.clusters) {
        if (cluster.bytes > run.text.size() - bytes || cluster.glyphs > glyphs) {
            return {};
        }
        glyphs -= cluster.glyphs;
        parts.push_back(
            {std::string_view(run.text).substr(bytes, cluster.bytes),
             std::span(run.glyphs).subspan(glyphs, cluster.glyphs)}
        );
        bytes += cluster.bytes;
    }
    if (bytes != run.text.size() || glyphs != 0) {
        return {};
    }
    std::ranges::reverse(parts);
    return parts;
}

/// Bytes of the first character.
std::size_t first_of(std::string_view text) {
    std::size_t at = 0;
    utf8::next(text, at);
    return at;
}

} // namespace

namespace {

/// Where a part of a run seems to stand for those who go by the places of glyphs.
struct Extent {
    double left = 0;
    double right = 0;
};

double left_of(Part const& part) {
    auto x = [](page::Glyph const& glyph) { return glyph.offset.x; };
    return x(*std::ranges::min_element(part.glyphs, {}, x));
}

/// One glyph for one character says it at its own place.
bool is_plain(Part const& part) {
    return part.glyphs.size() == 1 && utf8::decode(part.text).size() == 1 && !is_mark(part.text);
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

} // namespace

VisualRun as_seen(page::GlyphRun const& run, Blank blank) {
    std::vector<Part> const parts = parts_of(run);
    if (parts.empty()) {
        return {run.glyphs, run.text, run.clusters};
    }
    VisualRun out;
    auto say = [&](std::string_view text, std::span<page::Glyph const> glyphs, std::optional<Extent> place) {
        std::size_t before = out.glyphs.size();
        if (place) {
            out.glyphs.push_back({blank.id, {place->left, 0}});
        }
        out.glyphs.insert(out.glyphs.end(), glyphs.begin(), glyphs.end());
        if (place) {
            out.glyphs.push_back({blank.id, {place->right - blank.advance, 0}});
        }
        out.text += text;
        out.clusters.push_back(
            {static_cast<std::uint16_t>(text.size()), static_cast<std::uint16_t>(out.glyphs.size() - before)}
        );
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string_view text = parts[i].text;
        bool fenced = blank.id != 0 && !parts[i].glyphs.empty() && !is_plain(parts[i]);
        std::optional<Extent> place = fenced ? extent_of(parts, i, run.advance) : std::nullopt;
        if (!place || is_mark(text)) {
            say(text, parts[i].glyphs, place);
            continue;
        }
        // The last characters first: they are to the left.
        std::size_t first = first_of(text);
        while (text.size() > first) {
            std::size_t last = text.size() - 1;
            while ((static_cast<unsigned char>(text[last]) & 0xc0U) == 0x80U) {
                --last;
            }
            say(text.substr(last), {}, Extent{place->left, place->left});
            text = text.substr(0, last);
        }
        bool alone = parts[i].glyphs.size() == 1;
        say(text, parts[i].glyphs, alone ? std::nullopt : place);
    }
    return out;
}

} // namespace brief::paint
