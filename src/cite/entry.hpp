#pragma once

/// How a source is written in a note and in the list of sources.

#include "content/inline.hpp"
#include "language/language.hpp"
#include "model/labels.hpp"
#include "model/source.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace brief::cite {

/// The text under `key` with its values filled in; the key itself where a catalogue lacks it.
std::string label_text(
    model::Labels const& labels,
    std::string_view key,
    std::map<std::string, std::string, std::less<>> const& values
);

/// Author, title, where it can be read (a link) and its number, without a closing stop.
content::Inlines
full_entry(model::Source const& source, model::Labels const& labels, content::OriginId origin);

/// Short name and, unless the list of sources has it, the note (from 1) that has the source in full.
content::Inlines short_entry(
    model::Source const& source,
    std::optional<std::size_t> note,
    model::Labels const& labels,
    language::Language const& language,
    content::OriginId origin
);

/// As a note begins: "see" → "See".
std::string with_capital(std::string_view text, std::string_view language);

/// Ends `line` with a stop, unless it has an end already.
void append_stop(content::Inlines& line, model::Labels const& labels);

} // namespace brief::cite
