#pragma once

/// Which fonts a brief needs: those of its layout, and of other scripts only those that it has letters of.

#include "app/resources.hpp"
#include "base/result.hpp"
#include "content/document.hpp"
#include "model/fonts.hpp"
#include "model/stylesheet.hpp"
#include "text/font.hpp"

#include <vector>

namespace brief::app {

/// The faces that fonts.toml lists. Code::unknown_font_family where the layout names a family that is not
/// among them, in its place there.
Result<std::vector<model::FontEntry>>
known_faces(model::Stylesheet const& stylesheet, Resources const& resources, Sources& sources);

/// The fonts that `document` may need when it is set in this layout. Code::font_file_missing.
Result<text::FontSet> fonts_for(
    content::Document const& document,
    model::Stylesheet const& stylesheet,
    std::vector<model::FontEntry> const& faces,
    Resources const& resources
);

} // namespace brief::app
