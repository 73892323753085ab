#include "exchange/import.hpp"
#include "app/commands/commands.hpp"
#include "app/output.hpp"
#include "app/workspace.hpp"
#include "exchange/bibtex_item.hpp"
#include "exchange/edition_file.hpp"
#include "exchange/json_text.hpp"
#include "exchange/toml_text.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

/// The ids of the workspace that `output` is in. None where it is in no workspace; those of `output` itself
/// do not count, since it is written over.
Result<exchange::TakenIds> taken_ids(fs::path const& output, Sources& sources) {
    exchange::TakenIds taken;
    Result<OpenWorkspace> workspace = open_workspace(output, sources);
    if (!workspace) {
        bool none = workspace.error().front().code == Code::no_workspace;
        return none ? Result<exchange::TakenIds>(std::move(taken)) : failure(std::move(workspace.error()));
    }
    std::error_code ignored;
    auto is_output = [&](FileId file) {
        return fs::equivalent(os::to_path(std::string(sources.path(file))), output, ignored);
    };
    std::map<FileId, bool> known;
    model::for_each_kind(
        workspace->library.open(Clearance("to compare the ids of new records")),
        [&](auto const& records) {
            for (auto const& record : records) {
                FileId file = record.id.span.file;
                auto found = known.find(file);
                if (found == known.end()) {
                    found = known.emplace(file, is_output(file)).first;
                }
                if (!found->second) {
                    taken.insert(fmt::format("{}/{}", model::name(record.kind), record.id.value));
                }
            }
        }
    );
    return taken;
}

Result<void> check_free(std::string const& path, bool force) {
    std::error_code ignored;
    if (path.empty() || force || !fs::exists(os::to_path(path), ignored)) {
        return {};
    }
    return failure(file_error(
        Code::file_exists, path, "this file is there already", {"name another, or write over it with --force"}
    ));
}

Result<exchange::Imported>
import_mapped(ImportOptions const& options, FileId file, exchange::TakenIds const& taken, Sources& sources) {
    Result<FileId> map_file = add_file(sources, os::to_path(options.map));
    if (!map_file) {
        return failure(std::move(map_file.error()));
    }
    Result<exchange::ImportMap> map = exchange::read_map(sources, *map_file);
    if (!map) {
        return failure(std::move(map.error()));
    }
    Result<exchange::Rows> rows =
        options.format == ImportFormat::csv
            ? exchange::read_csv(sources, file, exchange::separator_of(map->separator))
                  .map([](exchange::CsvTable table) { return exchange::rows_of(std::move(table)); })
            : exchange::read_json(sources, file).and_then([](load::Node const& document) {
                  return exchange::rows_of(document);
              });
    if (!rows) {
        return failure(std::move(rows.error()));
    }
    if (Diagnostics faults = exchange::check_columns(*map, rows->columns); !faults.empty()) {
        return failure(std::move(faults));
    }
    return exchange::import_rows(*rows, *map, taken);
}

Result<exchange::Imported> import_all(ImportOptions const& options, Sources& sources) {
    if (options.map.empty() && options.format == ImportFormat::csv) {
        return failure(file_error(
            Code::missing_key,
            "--map",
            "CSV needs a map that says what its columns mean",
            {"add --map MAP.toml"}
        ));
    }
    for (std::string const& path : {options.output, options.rejects}) {
        if (Result<void> free = check_free(path, options.force); !free) {
            return failure(std::move(free.error()));
        }
    }
    Result<FileId> file = add_file(sources, os::to_path(options.file));
    if (!file) {
        return failure(std::move(file.error()));
    }
    Result<exchange::TakenIds> taken = taken_ids(os::to_path(options.output), sources);
    if (!taken) {
        return failure(std::move(taken.error()));
    }
    if (options.format == ImportFormat::csl || options.format == ImportFormat::bibtex) {
        auto const read =
            options.format == ImportFormat::csl ? exchange::read_csl_json : exchange::read_bibtex;
        return read(sources, *file).map([&](std::vector<exchange::CitedItem> const& items) {
            return exchange::import_sources(items, options.language, *taken);
        });
    }
    if (!options.map.empty()) {
        return import_mapped(options, *file, *taken, sources);
    }
    return exchange::read_json(sources, *file).and_then([&](load::Node const& document) {
        return exchange::import_edition(document, *taken);
    });
}

} // namespace

int run(ImportOptions const& options, Terminal& terminal) {
    Sources sources;
    Result<exchange::Imported> imported = import_all(options, sources);
    if (!imported) {
        terminal.report(imported.error(), sources);
        return exit_code(imported.error());
    }
    Diagnostics faults;
    std::set<std::size_t> rows_refused;
    for (exchange::Refusal const& refusal : imported->refusals) {
        rows_refused.insert(refusal.row);
        faults.push_back(exchange::message(refusal));
    }
    // As a string of TOML, so that no name of a file can end the comment.
    std::string const name = exchange::toml_string(os::to_utf8(os::to_path(options.file).filename()));
    std::string const text =
        fmt::format("# Made by briefwright import of {}.\n{}", name, exchange::toml_of(imported->library));
    auto write = [&](std::string const& path, std::string const& bytes) {
        if (Result<void> written = write_output(os::to_path(path), bytes); !written) {
            append(faults, std::move(written.error()));
        }
    };
    if (imported->count > 0) {
        write(options.output, text);
    }
    if (!options.rejects.empty() && !imported->refusals.empty()) {
        write(options.rejects, exchange::refusals_csv(imported->refusals));
    }
    terminal.report(faults, sources);
    for (auto const& [id, made] : imported->renamed) {
        terminal.print(fmt::format("\"{}\" has the id \"{}\" now\n", id, made));
    }
    terminal.print(
        fmt::format("records written: {}; rows refused: {}\n", imported->count, rows_refused.size())
    );
    return exit_code(faults);
}

} // namespace brief::app
