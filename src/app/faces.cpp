#include "app/faces.hpp"

#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "load/load.hpp"
#include "text/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace brief::app {

namespace {

/// The faces as a set of fonts without their bytes; the places are those of `faces`.
text::FontSet without_bytes(std::vector<model::FontEntry> const& faces) {
    text::FontSet fonts;
    for (model::FontEntry const& face : faces) {
        text::Font font;
        font.family = face.family.value;
        font.weight = static_cast<int>(face.weight);
        font.italic = face.italic;
        fonts.add(std::move(font));
    }
    return fonts;
}

/// Places in `faces` of the cuts that a layout can set text in: those of its styles, and of emphasis in them.
std::set<std::size_t>
faces_of(model::Stylesheet const& stylesheet, std::vector<model::FontEntry> const& faces) {
    text::FontSet const fonts = without_bytes(faces);
    std::set<std::size_t> places;
    auto add = [&](model::TextStyle const& style) {
        for (std::string const& family : style.families) {
            if (auto font = fonts.find_nearest(family, style.weight, style.italic)) {
                places.insert(static_cast<std::size_t>(*font));
            }
        }
    };
    for (auto const& [name, style] : stylesheet.styles) {
        add(style);
        add(stylesheet.overlay(style, "emphasis"));
        add(stylesheet.overlay(style, "strong"));
    }
    return places;
}

/// What a brief is written with.
struct TextToSet {
    std::string text;
    std::set<std::string, std::less<>> scripts;
};

bool needed(model::FontEntry const& face, TextToSet const& written) {
    if (face.scripts.empty() && face.signs.empty()) {
        return true;
    }
    for (std::size_t at = 0; at < face.signs.size();) {
        std::size_t start = at;
        char32_t sign = utf8::next(face.signs, at);
        if (sign != U' ' && written.text.find(face.signs.substr(start, at - start)) != std::string::npos) {
            return true;
        }
    }
    return std::ranges::any_of(face.scripts, [&](model::Text const& script) {
        return written.scripts.contains(script.value);
    });
}

} // namespace

Result<std::vector<model::FontEntry>>
known_faces(model::Stylesheet const& stylesheet, Resources const& resources, Sources& sources) {
    Result<std::vector<model::FontEntry>> faces = resources.font_entries(sources);
    if (!faces) {
        return faces;
    }
    std::vector<std::string> known;
    for (model::FontEntry const& face : *faces) {
        known.push_back(face.family.value);
    }
    Diagnostics faults;
    for (load::FamilyUse const& use : load::families(stylesheet)) {
        if (std::ranges::find(known, use.family) == known.end()) {
            auto near = nearest(use.family, known);
            faults.push_back(error(
                Code::unknown_font_family,
                use.span,
                fmt::format("fonts/ holds no family \"{}\"", use.family),
                {near ? fmt::format("did you mean \"{}\"?", *near) : "fonts/fonts.toml lists the families"}
            ));
        }
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return faces;
}

Result<text::FontSet> fonts_for(
    content::Document const& document,
    model::Stylesheet const& stylesheet,
    std::vector<model::FontEntry> const& faces,
    Resources const& resources
) {
    // The dump holds every word of the document but the title as it is set, from the letterhead to what
    // stands on every page.
    TextToSet written;
    written.text = content::dump(document) + content::plain_text(document.title_block.title);
    written.scripts = text::scripts_in(written.text);
    std::vector<model::FontEntry> wanted;
    for (std::size_t place : faces_of(stylesheet, faces)) {
        if (needed(faces[place], written)) {
            wanted.push_back(faces[place]);
        }
    }
    return resources.fonts(wanted);
}

} // namespace brief::app
