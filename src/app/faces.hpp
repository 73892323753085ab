#pragma once

/// Which fonts a brief needs: those of its layout, and of other scripts only those that it has letters of.

#include "app/machine_fonts.hpp"
#include "app/resources.hpp"
#include "base/result.hpp"
#include "content/document.hpp"
#include "model/fonts.hpp"
#include "model/stylesheet.hpp"
#include "text/font.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace brief::app {

struct Faces {
    std::vector<model::FontEntry> own; ///< that fonts.toml lists, and the layout can set text in
    model::SystemFonts system;         ///< that are looked for on the machine
};

/// All faces there may be in any layout.
struct FaceCatalogue {
    std::vector<model::FontEntry> own; ///< that fonts.toml lists
    model::SystemFonts system;         ///< that system.toml lists
};

/// Of the program's files.
Result<FaceCatalogue> face_catalogue(Resources const& resources, Sources& sources);

/// The faces that a layout can be set in. Code::unknown_font_family where it names a family that is not in
/// the catalogue, in its place there.
Result<Faces> known_faces(model::Stylesheet const& stylesheet, FaceCatalogue const& catalogue);

/// What a brief is written with.
struct TextToSet {
    std::string text; ///< every word of it, from the letterhead to what stands on every page, and some signs
    std::set<std::string, std::less<>> scripts; ///< ISO 15924
    std::string language;                       ///< of the brief, BCP 47
};

TextToSet text_to_set(content::Document const& document);

/// The fonts that a brief may need when it is set in this layout. Those of the machine are looked for only
/// when it has a character of their scripts, and left out when they are not there. Code::font_file_missing
/// for one of the program's own.
Result<text::FontSet> fonts_for(
    TextToSet const& written,
    model::Stylesheet const& stylesheet,
    Faces const& faces,
    Resources const& resources,
    MachineFonts& machine
);

} // namespace brief::app
