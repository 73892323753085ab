#include "paint/visual_run.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

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

} // namespace

VisualRun as_seen(page::GlyphRun const& run, Blank blank) {
    std::vector<Part> const parts = parts_of(run);
    if (parts.empty()) {
        return {run.glyphs, run.text, run.clusters};
    }
    VisualRun out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Part const& part = parts[i];
        std::size_t letter = i;
        while (letter < parts.size() && (is_mark(parts[letter].text) || parts[letter].glyphs.empty())) {
            ++letter;
        }
        std::size_t before = out.glyphs.size();
        bool moved = letter > i && letter < parts.size() && blank.id != 0 && !part.glyphs.empty();
        double place = moved ? parts[letter].glyphs.front().offset.x : 0;
        if (moved) {
            out.glyphs.push_back({blank.id, {place, 0}});
        }
        out.glyphs.insert(out.glyphs.end(), part.glyphs.begin(), part.glyphs.end());
        if (moved) {
            out.glyphs.push_back({blank.id, {place - blank.advance, 0}});
        }
        out.text += part.text;
        out.clusters.push_back(
            {static_cast<std::uint16_t>(part.text.size()),
             static_cast<std::uint16_t>(out.glyphs.size() - before)}
        );
    }
    return out;
}

} // namespace brief::paint
