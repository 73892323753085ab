#pragma once

/// The program's own fonts as tests use them, without the list that says where they are.

#include "support/repository.hpp"
#include "text/font.hpp"

#include <memory>
#include <string>

namespace brief::test {

inline text::FontId
add_font(text::FontSet& fonts, std::string family, int weight, bool italic, std::string const& file) {
    text::Font font;
    font.family = std::move(family);
    font.weight = weight;
    font.italic = italic;
    font.file = file;
    font.bytes = share(read_file(repository() / "fonts" / file));
    return fonts.add(std::move(font));
}

/// Fonts 0 to 2: serif, serif italic, sans.
inline text::FontSet three_fonts() {
    text::FontSet fonts;
    add_font(fonts, "Source Serif 4", 400, false, "source-serif-4/SourceSerif4_400Regular.ttf");
    add_font(fonts, "Source Serif 4", 400, true, "source-serif-4/SourceSerif4_400Regular_Italic.ttf");
    add_font(fonts, "Source Sans 3", 400, false, "source-sans-3/SourceSans3_400Regular.ttf");
    return fonts;
}

inline constexpr text::FontId serif{0};
inline constexpr text::FontId serif_italic{1};
inline constexpr text::FontId sans{2};

} // namespace brief::test
