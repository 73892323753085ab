#pragma once

/// What a campaign's folder holds when all is done: `manifest.json`, written last.

#include "base/result.hpp"
#include "batch/journal.hpp"
#include "batch/plan.hpp"
#include "exchange/listing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::batch {

inline constexpr char const* manifest_name = "manifest.json";
inline constexpr char const* sums_name = "SHA256SUMS";
inline constexpr char const* mbox_name = "drafts.mbox";
inline constexpr char const* review_page_name = "review.html";
inline constexpr char const* review_table_name = "review.csv";
inline constexpr char const* state_folder = ".briefwright";
inline constexpr char const* plan_name = "plan.json";
inline constexpr char const* pictures_folder = "thumbnails";

struct ManifestItem {
    std::string id;
    std::string language;
    std::string key;
    std::vector<OutputFile> files;
};

template <class Visitor>
void describe(Visitor& v, ManifestItem& r) {
    v.field("id", r.id, model::Need::optional, "The id of the recipient.");
    v.field("language", r.language, model::Need::optional, "The language of the edition.");
    v.field("key", r.key, model::Need::optional, "SHA-256 of everything that went into it.");
    v.field("files", r.files, model::Need::optional, "Its files.");
}

struct Manifest {
    std::string program;
    std::string campaign;
    std::string plan; ///< digest of the plan
    std::vector<ManifestItem> items;
    std::vector<std::string> failed; ///< ids of those that could not be made
    std::vector<OutputFile> files;   ///< of the campaign as a whole
};

template <class Visitor>
void describe(Visitor& v, Manifest& r) {
    v.field("program", r.program, model::Need::optional, "What made it.");
    v.field("campaign", r.campaign, model::Need::optional, "The id of the campaign.");
    v.field("plan", r.plan, model::Need::optional, "SHA-256 of the plan.");
    v.field("items", r.items, model::Need::optional, "Its items, by id.");
    v.field("failed", r.failed, model::Need::optional, "Ids of items that could not be made.");
    v.field("files", r.files, model::Need::optional, "Files of the campaign as a whole.");
}

/// The manifest as JSON, with the records that are done as its items, whatever it holds of them itself.
exchange::Listing to_json(Manifest const& manifest, std::vector<Record> const& records);

/// Reads what `to_json` wrote; nothing for another text.
std::optional<Manifest> read_manifest(std::string_view text);

/// The files of records and of the campaign as a whole as `sha256sum --check` reads them, by name.
std::string sums_of(std::vector<Record> const& records, std::vector<OutputFile> const& files);

} // namespace brief::batch
