#pragma once

/// Text to glyphs, with HarfBuzz over the bytes of the fonts. Shaped pieces are kept for the life of the
/// shaper: a brief says the same words many times.

#include "base/result.hpp"
#include "text/font.hpp"
#include "text/script.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::text {

/// A glyph in font units.
struct ShapedGlyph {
    std::uint32_t id = 0;
    std::int32_t advance = 0;
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0; ///< upwards
    std::uint32_t cluster = 0; ///< byte offset in the text of the first character it shows
};

struct Shaped {
    std::vector<ShapedGlyph> glyphs; ///< from left to right
    std::int64_t advance = 0;        ///< font units
    /// Places (bytes) at which the text may be divided; nothing before they were asked for.
    mutable std::optional<std::vector<std::size_t>> divisions = {};
};

/// A font with the features, the language, the script and the direction to shape in.
enum class PlanId : std::uint32_t {};

/// What a text is shaped as.
struct Writing {
    std::string_view language; ///< BCP 47
    Script script;
    bool right_to_left = false;
};

class Shaper {
public:
    /// Opens every font of the set; Code::font_file_damaged if one is no font that can be embedded.
    static Result<Shaper> create(FontSet const& fonts);

    Shaper(Shaper&&) noexcept;
    Shaper& operator=(Shaper&&) noexcept;
    ~Shaper();

    /// The plan for these OpenType features ("onum", "sups") and this way of writing.
    PlanId plan(FontId font, std::vector<std::string> const& features, Writing const& writing);
    FontId font_of(PlanId plan) const;
    bool is_right_to_left(PlanId plan) const;

    /// Glyphs of `text`, which holds characters of one script that the font covers. The reference holds as
    /// long as the shaper.
    Shaped const& shape(PlanId plan, std::string_view text);

    bool covers(FontId font, char32_t code_point) const;

    /// Whether an OpenType feature gives a character another glyph in this font.
    bool changes(FontId font, std::string const& feature, char32_t code_point);

    /// pt of a font unit in text of this size (pt), the font's size factor included.
    double scale(FontId font, double size) const;

    /// pt of the font in text of this size.
    double size_in(FontId font, double size) const;

    /// Height of capitals as a part of the size; 0.66 where the font does not say.
    double cap_height(FontId font) const;

private:
    struct State;
    explicit Shaper(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// `text` in capitals by the rules of the language (Unicode 15, 3.13; az and tr keep i and ı apart).
std::string capitals(std::string_view text, std::string const& language);

} // namespace brief::text
