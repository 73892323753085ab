#pragma once

/// The faces that come with the program, as fonts/fonts.toml lists them, and those that are looked for on the
/// machine, as fonts/system.toml does.

#include "model/describe.hpp"
#include "model/value.hpp"

namespace brief::model {

/// One font file.
struct FontEntry {
    Text family;
    std::int64_t weight = 400; ///< OpenType weight, 1 to 1000
    bool italic = false;
    Text file;                   ///< relative to the folder of fonts.toml
    std::vector<Text> scripts;   ///< ISO 15924; opened only for a brief with a letter of them
    std::string signs;           ///< or one of these characters. Neither given: always
    double size_factor = 1;      ///< of the size of a text
    double leading_factor = 1;   ///< of the leading of a text
    std::vector<Text> languages; ///< BCP 47; in these it comes before other faces of its scripts
    Span span;
};

template <class Visitor>
void describe(Visitor& v, FontEntry& r) {
    v.field("family", r.family, Need::required, "Family, as layouts name it.");
    v.field("weight", r.weight, Need::required, "OpenType weight: 400, 600, 700.");
    v.field("italic", r.italic, Need::required, "Slanted cut.");
    v.field("file", r.file, Need::required, "The font file, relative to this one's folder.");
    v.field(
        "scripts",
        r.scripts,
        Need::optional,
        "ISO 15924 codes: the face is opened only for a brief with a letter of these scripts."
    );
    v.field("signs", r.signs, Need::optional, "Characters for which the face is opened.");
    v.field(
        "size_factor",
        r.size_factor,
        Need::optional,
        "What the size of a text is multiplied by, so that the face looks as large as others."
    );
    v.field(
        "leading_factor",
        r.leading_factor,
        Need::optional,
        "What the leading of a text is multiplied by where the face occurs."
    );
    v.field(
        "languages", r.languages, Need::optional, "Languages in which it comes before others of its scripts."
    );
}

/// A face that is looked for on the machine, under the names that systems give it.
struct SystemFace {
    Text family;
    Text script; ///< "Hans", "Hant", "Jpan" or "Kore": whose forms its ideographs have
    std::int64_t weight = 400;
    std::vector<Text> files; ///< names of files, "#" and a PostScript name behind those of collections
    double size_factor = 1;
    double leading_factor = 1;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, SystemFace& r) {
    v.field("family", r.family, Need::required, "Family, as layouts name it.");
    v.field(
        "script",
        r.script,
        Need::required,
        "Whose forms its ideographs have: \"Hans\", \"Hant\", \"Jpan\" or \"Kore\"."
    );
    v.field("weight", r.weight, Need::required, "OpenType weight: 400, 700.");
    v.field(
        "files",
        r.files,
        Need::required,
        "Names of files without folders, the best first; of a collection with the PostScript name behind "
        "\"#\"."
    );
    v.field(
        "size_factor",
        r.size_factor,
        Need::optional,
        "What the size of a text is multiplied by, so that the face looks as large as others."
    );
    v.field(
        "leading_factor",
        r.leading_factor,
        Need::optional,
        "What the leading of a text is multiplied by where the face occurs."
    );
}

/// The whole of fonts/system.toml.
struct SystemFonts {
    std::vector<Text> folders; ///< "~/" and "$NAME/" at the start stand for the user's own and for variables
    std::vector<Text> install; ///< how each system gets the faces
    std::vector<SystemFace> faces;
};

template <class Visitor>
void describe(Visitor& v, SystemFonts& r) {
    v.field(
        "folders",
        r.folders,
        Need::required,
        "Folders of fonts, of all systems; at the start \"~\" is the user's own, \"$NAME\" a variable of the "
        "environment."
    );
    v.field("install", r.install, Need::required, "How the faces get on a machine that lacks them.");
    v.field("face", r.faces, Need::required, "The faces.");
}

} // namespace brief::model
