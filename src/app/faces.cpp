#include "app/faces.hpp"

#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "load/load.hpp"
#include "text/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
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

/// The cuts that a layout can set text in: those of its styles, and of emphasis in them.
std::vector<model::FontEntry>
faces_of(model::Stylesheet const& stylesheet, std::vector<model::FontEntry> const& faces) {
    text::FontSet const fonts = without_bytes(faces);
    std::set<std::size_t> places;
    std::set<std::tuple<std::string, int, bool>> asked; // a layout has many styles, and few cuts
    auto add = [&](model::TextStyle const& style) {
        for (std::string const& family : style.families) {
            if (!asked.emplace(family, style.weight, style.italic).second) {
                continue;
            }
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
    std::vector<model::FontEntry> out;
    out.reserve(places.size());
    for (std::size_t const place : places) {
        out.push_back(faces[place]);
    }
    return out;
}

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

/// The languages that a dump of a document names.
std::set<std::string> languages_in(std::string_view dump) {
    constexpr std::string_view mark = "<lang ";
    std::set<std::string> languages;
    for (std::size_t at = 0; (at = dump.find(mark, at)) != std::string_view::npos;) {
        at += mark.size();
        std::string_view const rest = dump.substr(at);
        languages.emplace(rest.substr(0, rest.find(':')));
    }
    return languages;
}

/// Whose ideographs a document may need: those of its languages, and where it has such characters without
/// saying in which language, those of its own.
std::set<std::string> regions_of(TextToSet const& written) {
    bool const kana = written.scripts.contains("Hira") || written.scripts.contains("Kana");
    bool const hangul = written.scripts.contains("Hang");
    if (!kana && !hangul && !written.scripts.contains("Hani") && !written.scripts.contains("Bopo")) {
        return {};
    }
    std::set<std::string> regions{text::region_or_default(written.language)};
    for (std::string const& language : languages_in(written.text)) {
        regions.insert(text::ideographic_region(language));
    }
    if (kana) {
        regions.insert("Jpan");
    }
    if (hangul) {
        regions.insert("Kore");
    }
    return regions;
}

bool names_family(model::Stylesheet const& stylesheet, std::string_view family) {
    return std::ranges::any_of(stylesheet.styles, [&](auto const& style) {
        return std::ranges::find(style.second.families, family) != style.second.families.end();
    });
}

} // namespace

Result<FaceCatalogue> face_catalogue(Resources const& resources, Sources& sources) {
    return resources.font_entries(sources).and_then([&](std::vector<model::FontEntry> own) {
        return resources.system_fonts(sources).map([&](model::SystemFonts system) {
            return FaceCatalogue{std::move(own), std::move(system)};
        });
    });
}

Result<Faces> known_faces(model::Stylesheet const& stylesheet, FaceCatalogue const& catalogue) {
    std::vector<std::string> known;
    known.reserve(catalogue.own.size() + catalogue.system.faces.size());
    for (model::FontEntry const& face : catalogue.own) {
        known.push_back(face.family.value);
    }
    for (model::SystemFace const& face : catalogue.system.faces) {
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
    return Faces{faces_of(stylesheet, catalogue.own), catalogue.system};
}

namespace {

/// Adds the faces of the machine that the layout names, for these scripts.
void add_machine_fonts(
    text::FontSet& fonts,
    model::Stylesheet const& stylesheet,
    Faces const& faces,
    std::set<std::string> const& regions,
    MachineFonts& machine
) {
    for (model::SystemFace const& face : faces.system.faces) {
        bool const named = regions.contains(face.script.value) && names_family(stylesheet, face.family.value);
        if (std::optional<text::Font> found = named ? machine.find(face) : std::nullopt) {
            fonts.add(std::move(*found));
        }
    }
}

} // namespace

TextToSet text_to_set(content::Document const& document) {
    TextToSet written;
    // The dump has every word but the title as it is set.
    written.text = content::dump(document) + content::plain_text(document.title_block.title);
    written.scripts = text::scripts_in(written.text);
    written.language = document.properties.language;
    return written;
}

Result<text::FontSet> fonts_for(
    TextToSet const& written,
    model::Stylesheet const& stylesheet,
    Faces const& faces,
    Resources const& resources,
    MachineFonts& machine
) {
    std::vector<model::FontEntry> wanted;
    std::ranges::copy_if(faces.own, std::back_inserter(wanted), [&](model::FontEntry const& face) {
        return needed(face, written);
    });
    return resources.fonts(wanted).map([&](text::FontSet fonts) {
        add_machine_fonts(fonts, stylesheet, faces, regions_of(written), machine);
        return fonts;
    });
}

} // namespace brief::app
