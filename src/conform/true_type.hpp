#pragma once

/// As much of a TrueType font as says how wide its glyphs are (OpenType 1.9: head, hhea, hmtx).

#include <cstdint>
#include <optional>
#include <string_view>

namespace brief::conform {

class TrueType {
public:
    /// Nothing where `font`, which must outlive the result, is no TrueType font with these tables.
    static std::optional<TrueType> open(std::string_view font);

    /// In thousandths of the font size; nothing for a glyph that the font does not have.
    std::optional<double> width(std::uint32_t glyph) const;

private:
    std::string_view metrics_;
    std::uint32_t units_ = 0;    ///< in the font size
    std::uint32_t advances_ = 0; ///< that hmtx has; the glyphs behind them share the last
    std::uint32_t glyphs_ = 0;
};

} // namespace brief::conform
