#include "app/batch/search.hpp"
#include "app/batch/verify_folder.hpp"
#include "app/commands/commands.hpp"
#include "app/conformance_gate.hpp"
#include "app/generate.hpp"
#include "app/leak_gate.hpp"
#include "app/limits.hpp"
#include "conform/reading_order.hpp"
#include "load/load.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace brief::app {

namespace {

using Json = nlohmann::ordered_json;

/// A file, and what was found out about it.
struct Verified {
    std::string path;
    std::optional<VerifiedFolder> folder;  ///< of a campaign
    std::optional<conform::Report> report; ///< nothing where it could not be read
    std::string reading_order;
    bool searched = false;
    Diagnostics faults;
};

/// Where the records are of which files were made: what is withheld in them.
struct Library {
    Sources sources;
    std::optional<Resources> resources;
    std::optional<OpenCampaign> campaign;
    std::optional<LeakGate> gate; ///< of a single briefing
};

/// Opens the definition of a campaign, or else of a briefing.
Result<void> open(Library& library, std::string const& definition) {
    Result<Resources> resources = Resources::find();
    if (!resources) {
        return failure(std::move(resources.error()));
    }
    library.resources.emplace(std::move(*resources));
    std::filesystem::path const path = os::to_path(definition);
    bool const is_campaign =
        add_file(library.sources, path)
            .and_then([&](FileId file) { return load::is_campaign(library.sources, file); })
            .value_or(false);
    if (is_campaign) {
        return open_with_library(path, *library.resources, library.sources).map([&](OpenCampaign campaign) {
            library.campaign.emplace(std::move(campaign));
        });
    }
    Overrides overrides;
    overrides.merges = true;
    return open_workspace(path, library.sources)
        .and_then([&](OpenWorkspace const& workspace) -> Result<Job> {
            std::error_code ignored;
            if (std::filesystem::exists(workspace.folder / batch::bundle_name, ignored)) {
                return failure(no_library(path));
            }
            return prepare(path, workspace, *library.resources, overrides, library.sources);
        })
        .map([&](Job const& job) { library.gate.emplace(job); });
}

/// A folder is searched as its campaign knows it.
Result<VerifiedFolder> look_at_folder(std::filesystem::path const& path, Library& library) {
    if (library.gate) {
        return failure(file_error(
            Code::parts_unsearched,
            os::to_utf8(path),
            "a campaign's folder cannot be searched with a single briefing",
            {"name the campaign: --definition CAMPAIGN"}
        ));
    }
    return library.campaign ? verify_folder(path, *library.campaign, library.sources) : verify_folder(path);
}

/// Looks through a single file for what is withheld from the readers of its briefing, or of any edition of
/// its campaign.
void search(pdf::File const& file, Library& library, Verified& result) {
    auto look = [&](LeakGate& gate) {
        gate.forget();
        gate.search(file, os::to_utf8(os::to_path(result.path).filename()));
        append(result.faults, gate.leaks());
        result.searched = true;
    };
    if (library.gate) {
        look(*library.gate);
    }
    if (library.campaign) {
        for (auto const& [language, edition] : library.campaign->editions) {
            look(edition->gate);
        }
    }
}

Verified verify(std::string const& path, bool reading_order, Library& library) {
    Verified result;
    result.path = path;
    std::error_code ignored;
    if (std::filesystem::is_directory(os::to_path(path), ignored)) {
        Result<VerifiedFolder> folder = look_at_folder(os::to_path(path), library);
        if (folder) {
            result.faults = folder->faults;
            result.folder = std::move(*folder);
        } else {
            result.faults = std::move(folder.error());
        }
        return result;
    }
    Result<std::string> bytes = os::read_file(os::to_path(path), largest_pdf);
    if (!bytes) {
        result.faults = std::move(bytes.error());
        return result;
    }
    Result<pdf::File> file = pdf::File::open(*bytes);
    if (!file) {
        result.faults = std::move(file.error());
        for (Diagnostic& fault : result.faults) {
            fault.path = path;
            fault.hints.emplace_back("this command reads files that Briefwright made and nobody changed since"
            );
        }
        return result;
    }
    if (reading_order) {
        result.reading_order = conform::reading_order(*file);
        return result;
    }
    result.report = conform::check(*file);
    result.faults = conformance_faults(*result.report, path);
    search(*file, library, result);
    return result;
}

bool is_missed(conform::Report const& report, conform::Rule rule) {
    return std::ranges::find(report.findings, rule, &conform::Finding::rule) != report.findings.end();
}

std::string for_people(Verified const& file, bool verbose) {
    if (file.folder) {
        return fmt::format(
            "{}: {} items, {} files as the manifest says, {} PDFs that conform{}{}\n",
            file.path,
            file.folder->items,
            file.folder->files,
            file.folder->pdfs,
            file.folder->failed == 0 ? "" : fmt::format("; {} items could not be made", file.folder->failed),
            file.folder->searched ? fmt::format("; {} searched for what is withheld", *file.folder->searched)
                                  : ""
        );
    }
    if (!file.report) {
        return file.reading_order;
    }
    std::size_t missed = 0;
    std::string rules;
    for (conform::RuleInfo const& rule : conform::all_rules()) {
        bool is_bad = is_missed(*file.report, rule.rule);
        missed += is_bad ? 1 : 0;
        rules += fmt::format(
            "  {} {} ({}): {}\n", is_bad ? "missed" : "kept  ", rule.id, rule.clause, rule.demand
        );
    }
    std::size_t count = conform::all_rules().size();
    return fmt::format(
        "{}: {} of {} rules kept; pages: {}, objects: {}{}\n{}",
        file.path,
        count - missed,
        count,
        file.report->pages,
        file.report->objects,
        file.searched ? "; searched for what is withheld" : "",
        verbose ? rules : ""
    );
}

Json for_programs(Verified const& file) {
    Json entry;
    entry["path"] = file.path;
    if (file.folder) {
        entry["items"] = file.folder->items;
        entry["files"] = file.folder->files;
        entry["pdfs"] = file.folder->pdfs;
        entry["failed"] = file.folder->failed;
        entry["searched"] = file.folder->searched ? Json(*file.folder->searched) : Json(nullptr);
        entry["whole"] = file.faults.empty();
        return entry;
    }
    entry["read"] = file.report.has_value();
    entry["conforms"] = file.report.has_value() && file.report->findings.empty();
    if (!file.report) {
        entry["reason"] = file.faults.empty() ? "" : file.faults.front().message;
        return entry;
    }
    entry["pages"] = file.report->pages;
    entry["objects"] = file.report->objects;
    entry["searched"] = file.searched;
    entry["rules"] = Json::array();
    for (conform::RuleInfo const& rule : conform::all_rules()) {
        entry["rules"].push_back(
            {{"id", rule.id}, {"clause", rule.clause}, {"kept", !is_missed(*file.report, rule.rule)}}
        );
    }
    entry["findings"] = Json::array();
    for (conform::Finding const& finding : file.report->findings) {
        Json one = {{"id", conform::info(finding.rule).id}, {"what", finding.what}};
        one["object"] = finding.object ? Json(finding.object->number) : Json(nullptr);
        one["page"] = finding.page ? Json(*finding.page + 1) : Json(nullptr);
        entry["findings"].push_back(std::move(one));
    }
    return entry;
}

} // namespace

int run(VerifyOptions const& options, Terminal& terminal) {
    Diagnostics faults;
    Json document;
    document["files"] = Json::array();
    std::string text;
    Library library;
    if (!options.definition.empty()) {
        if (Result<void> opened = open(library, options.definition); !opened) {
            terminal.report(opened.error(), library.sources);
            return exit_code(opened.error());
        }
    }
    for (std::string const& path : options.files) {
        Verified file = verify(path, options.reading_order, library);
        if (options.json) {
            document["files"].push_back(
                options.reading_order ? Json{{"path", path}, {"reading_order", file.reading_order}}
                                      : for_programs(file)
            );
        } else {
            text += for_people(file, options.verbose);
        }
        append(faults, std::move(file.faults));
    }
    terminal.print(options.json ? document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n" : text);
    terminal.report(faults, library.sources);
    return exit_code(faults);
}

} // namespace brief::app
