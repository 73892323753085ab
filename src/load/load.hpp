#pragma once

/// TOML files as records, definitions and layouts. Everything here is pure: the texts are in `Sources`, and
/// what comes back is a value or every fault that was found, in the order of the files and lines.

#include "base/result.hpp"
#include "load/parsed_layouts.hpp"
#include "model/briefing.hpp"
#include "model/campaign.hpp"
#include "model/fonts.hpp"
#include "model/labels.hpp"
#include "model/library.hpp"
#include "model/stylesheet.hpp"

#include <span>
#include <string_view>

namespace brief::load {

/// More records than this are refused.
inline constexpr std::size_t most_records = 100'000;

/// The records of all `files`, in their order. Faults of every file come back at once, those of references
/// between records among them.
Result<Warned<model::Library>> library(Sources const& sources, std::span<FileId const> files);

/// A briefing definition. Its references are checked by `check_references`, once a library is at hand.
Result<model::Briefing> briefing(Sources const& sources, FileId file);

/// Whether a definition is one of a campaign, by the key `briefings`, which no other has. Code::toml_syntax.
Result<bool> is_campaign(Sources const& sources, FileId file);

/// A campaign definition.
Result<model::Campaign> campaign(Sources const& sources, FileId file);

/// Faults of what a definition names: its publisher, the records of each section and their kinds, sections
/// that select nothing.
Diagnostics check_references(model::Briefing const& briefing, model::Library const& library);

/// `briefwright.toml`.
Result<model::Workspace> workspace(Sources const& sources, FileId file);

/// The layout `id` with what it extends, styles resolved. `layouts` are all layout files there are; of two
/// with the same id the first is taken, so a workspace's own come before the program's. Files that `id` does
/// not lead to are not judged. `asked_at` is where the name stands, for the message when there is none.
Result<model::Stylesheet>
stylesheet(Sources const& sources, std::span<FileId const> layouts, std::string_view id, Span asked_at = {});

/// The same with what has been parsed before, so that a file is parsed once for all layouts that extend it.
Result<model::Stylesheet>
stylesheet(ParsedLayouts& parsed, std::span<FileId const> layouts, std::string_view id, Span asked_at = {});

/// A font family that a layout names.
struct FamilyUse {
    std::string family;
    Span span; ///< where it is named first
};

/// Every family of the layout's font lists, once each; `app` compares them with fonts.toml.
std::vector<FamilyUse> families(model::Stylesheet const& stylesheet);

/// A catalogue of labels: tables of texts become keys like "custody.detained.date".
Result<model::Labels> labels(Sources const& sources, FileId file);

/// fonts/fonts.toml.
Result<std::vector<model::FontEntry>> fonts(Sources const& sources, FileId file);

/// fonts/system.toml.
Result<model::SystemFonts> system_fonts(Sources const& sources, FileId file);

} // namespace brief::load
