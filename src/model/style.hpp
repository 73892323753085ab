#pragma once

/// Named text styles, as a layout writes them and as the text engine uses them.

#include "base/color.hpp"
#include "model/describe.hpp"
#include "model/name_list.hpp"
#include "model/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::model {

/// A length of a layout in pt. In TOML a string with its unit: "24mm".
struct Measure {
    double pt = 0;
};

/// A style as a layout defines it: what is absent comes from the style it is based on.
struct StyleDefinition {
    Text based_on;
    std::optional<Text> font; ///< one of the layout's font lists: "serif"
    std::optional<std::int64_t> weight;
    std::optional<bool> italic;
    std::optional<Measure> size;
    std::optional<Measure> leading;
    std::optional<Measure> depth;
    std::optional<Text> color;
    std::optional<double> tracking; ///< em
    std::optional<bool> capitals;
    std::optional<bool> justify;
    std::optional<bool> hyphenate;
    std::optional<bool> balance;
    std::optional<std::vector<std::string>> features;
    std::optional<double> superscript_size; ///< of the text
    std::optional<double> superscript_rise; ///< em of the text
    std::optional<double> relative_size;    ///< of the text around
    std::optional<double> rise;             ///< em of the text around
    std::optional<bool> underline;
    std::optional<Measure> space_after;
    std::optional<Measure> indent; ///< of the first line of a paragraph behind another
    Span span;
};

template <class Visitor>
void describe(Visitor& v, StyleDefinition& r) {
    v.field("based_on", r.based_on, Need::optional, "The style that gives what is not said here.");
    v.field("font", r.font, Need::optional, "One of the layout's font lists.");
    v.field("weight", r.weight, Need::optional, "OpenType weight: 400, 600, 700.");
    v.field("italic", r.italic, Need::optional, "Slanted cut.");
    v.field("size", r.size, Need::optional, "Type size.");
    v.field("leading", r.leading, Need::optional, "Height of a line.");
    v.field("depth", r.depth, Need::optional, "The part of a line's height that lies under its baseline.");
    v.field("color", r.color, Need::optional, "One of the layout's colours.");
    v.field("tracking", r.tracking, Need::optional, "Space added to each letter, in em.");
    v.field("capitals", r.capitals, Need::optional, "Set in capitals, by the rules of the language.");
    v.field("justify", r.justify, Need::optional, "Lines end flush; otherwise ragged.");
    v.field("hyphenate", r.hyphenate, Need::optional, "Words may be divided.");
    v.field("balance", r.balance, Need::optional, "Ragged lines of about equal length, for headings.");
    v.field("features", r.features, Need::optional, "OpenType features to turn on: \"onum\".");
    v.field(
        "superscript_size",
        r.superscript_size,
        Need::optional,
        "With the feature \"sups\": size of a digit that the face has no superscript for, by that of the "
        "text."
    );
    v.field(
        "superscript_rise", r.superscript_rise, Need::optional, "How far it is raised, in em of the text."
    );
    v.field(
        "relative_size",
        r.relative_size,
        Need::optional,
        "Of a style for words inside a paragraph: its size, by that of the text around."
    );
    v.field(
        "rise",
        r.rise,
        Need::optional,
        "Of such a style: how far its words stand over the line, in em of the text around; below 0, under it."
    );
    v.field("underline", r.underline, Need::optional, "Of such a style: a line under its words.");
    v.field("space_after", r.space_after, Need::optional, "Space under a paragraph of this style.");
    v.field(
        "indent", r.indent, Need::optional, "How far the first line of a paragraph behind another is set in."
    );
}

/// A style with everything decided.
struct TextStyle {
    NameList families; ///< in the order in which they are tried
    int weight = 400;
    bool italic = false;
    double size = 10;    ///< pt
    double leading = 14; ///< pt, height of a line
    double depth = 4;    ///< pt of the leading that lie under the baseline
    Color color;
    double tracking = 0; ///< em
    bool capitals = false;
    bool justify = false;
    bool hyphenate = false;
    bool balance = false;
    NameList features;              ///< of OpenType
    double superscript_size = 0.62; ///< of the text, where a face has no superscripts
    double superscript_rise = 0.34; ///< em of the text
    double rise = 0;                ///< pt over the line
    bool underline = false;
    double space_after = 0; ///< pt
    double indent = 0;      ///< pt, of the first line of a paragraph behind another
};

using StyleMap = std::map<std::string, TextStyle, std::less<>>;

} // namespace brief::model
