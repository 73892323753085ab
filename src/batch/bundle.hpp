#pragma once

/// The files of a bundle: a campaign for machines that must not hold its library. A bundle has views, as the
/// audience of each edition may see the records, and nothing from which more could be found out.

#include "base/result.hpp"
#include "batch/journal.hpp"
#include "load/node.hpp"
#include "view/stored.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace brief::batch {

inline constexpr char const* bundle_name = "bundle.json";

/// What a bundle consists of.
struct Bundle {
    std::string program;           ///< what wrote it
    std::string campaign;          ///< its id
    std::string plan;              ///< digest of the plan that its items follow
    std::vector<OutputFile> files; ///< all others of the bundle
};

template <class Visitor>
void describe(Visitor& v, Bundle& r) {
    v.field("program", r.program, model::Need::optional, "What wrote it.");
    v.field("campaign", r.campaign, model::Need::optional, "The id of the campaign.");
    v.field("plan", r.plan, model::Need::optional, "SHA-256 of the plan.");
    v.field("files", r.files, model::Need::optional, "Its other files.");
}

std::string to_json(Bundle const& bundle);

/// Reads what `to_json` wrote; nothing for another text.
std::optional<Bundle> read_bundle(std::string_view text);

/// An edition of a campaign: its view, in which its recipients are, and what was found out about them.
struct EditionView {
    std::string language; ///< BCP 47
    view::Stored view;
    std::map<std::string, std::vector<std::string>> conditions; ///< by id of a recipient: those that hold
    std::vector<std::string> tags;                              ///< that texts may ask for
};

std::string to_json(EditionView const& edition);

/// Code::exchange_syntax.
Result<EditionView> read_edition_view(load::Node const& document);

} // namespace brief::batch
