#pragma once

/// The attributes that every rendering element may have: CSL 1.0.2, "Formatting", "Affixes", "Display",
/// "Quotes", "Strip-periods" and "Text-case".

#include "csl/markup.hpp"

#include <cstdint>
#include <string>

namespace brief::csl {

enum class TextCase : std::uint8_t {
    none,
    lowercase,
    uppercase,
    capitalize_first,
    capitalize_all,
    sentence,
    title,
};

struct Format {
    std::string prefix = {};
    std::string suffix = {};
    Markup style = Markup::none;      ///< italic, oblique or upright
    Markup variant = Markup::none;    ///< small_caps or normal_caps
    Markup weight = Markup::none;     ///< bold, light or normal_weight
    Markup decoration = Markup::none; ///< underline or no_underline
    Markup align = Markup::none;      ///< superscript, subscript or baseline
    Markup display = Markup::none;
    TextCase text_case = TextCase::none;
    bool quotes = false;
    bool strip_periods = false;
    bool affixes_inside = false; ///< of cs:layout: formatted like what is between them
};

} // namespace brief::csl
