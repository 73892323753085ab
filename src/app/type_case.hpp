#pragma once

/// The fonts that a brief is set in, with what has been made of them.

#include "base/result.hpp"
#include "paint/font_cache.hpp"
#include "pdf/deflate_cache.hpp"
#include "text/font.hpp"
#include "text/paragraph_cache.hpp"
#include "text/shaper.hpp"

#include <cstddef>
#include <memory>

namespace brief::app {

/// What has been shaped, set and drawn with some fonts is kept for the next brief in the same fonts. None of
/// it depends on which briefs came before.
class TypeCase {
public:
    /// Code::font_file_damaged.
    static Result<std::shared_ptr<TypeCase>> open(text::FontSet fonts);

    TypeCase(TypeCase const&) = delete;
    TypeCase& operator=(TypeCase const&) = delete;

    text::FontSet const fonts;
    text::Shaper shaper;
    text::ParagraphCache paragraphs; ///< for one hyphenator
    paint::FontCache painter{fonts};
    pdf::DeflateCache packed; ///< parts of the fonts, among others

private:
    TypeCase(text::FontSet opened, text::Shaper made) : fonts(std::move(opened)), shaper(std::move(made)) {}
};

/// The case in use. It is replaced by one for other fonts, and by an empty one from time to time, so that
/// what it holds stays bounded however many briefs are made.
class TypeCases {
public:
    Result<std::shared_ptr<TypeCase>> for_fonts(text::FontSet fonts);

private:
    std::shared_ptr<TypeCase> current_;
    std::size_t briefs_ = 0; ///< that were set from it
};

} // namespace brief::app
