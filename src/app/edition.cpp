#include "app/edition.hpp"

#include "app/limits.hpp"
#include "app/named_file.hpp"
#include "exchange/json_text.hpp"
#include "os/file.hpp"
#include "os/path.hpp"
#include "pdf/embedded_files.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::app {

namespace {

Result<OpenEdition> open_exported(std::string const& path, Sources& sources) {
    Result<exchange::EditionFile> file = open_edition_file(os::to_path(path), sources);
    if (!file) {
        return failure(std::move(file.error()));
    }
    return OpenEdition{path, file->audience, std::move(file->as_of), {}, std::move(file->library)};
}

Result<void> open_view(OpenEdition& edition, std::optional<model::Date> const& as_of, Sources& sources) {
    Result<OpenWorkspace> workspace = open_workspace(os::to_path(edition.path), sources);
    if (!workspace) {
        return failure(std::move(workspace.error()));
    }
    edition.as_of = as_of;
    edition.view = view::project(std::move(workspace->library), edition.audience, as_of).view;
    return {};
}

/// An exported file or a brief, not a workspace.
bool is_file_of_ours(std::string_view path) {
    return path.ends_with(".json") || path.ends_with(".pdf");
}

Diagnostic other_audience(OpenEdition const& edition, model::Audience wanted) {
    return file_error(
        Code::other_audience,
        edition.path,
        fmt::format(
            "this was exported for the audience {}, not {}",
            model::spelling(edition.audience),
            model::spelling(wanted)
        ),
        {fmt::format("export it for this audience: --audience {}", model::spelling(wanted))}
    );
}

/// The data that a brief carries, as a file of its own: "brief.pdf/brief.json".
Result<FileId> add_attached(Sources& sources, std::filesystem::path const& path) {
    Result<std::string> bytes = os::read_file(path, largest_pdf);
    if (!bytes) {
        return failure(std::move(bytes.error()));
    }
    std::string const name = os::to_utf8(path);
    Result<pdf::File> file = pdf::File::open(*bytes);
    if (!file) {
        Code code = file.error().front().code;
        return failure(
            file_error(code, name, file.error().front().message, {"name a PDF of briefwright build"})
        );
    }
    for (pdf::EmbeddedFile const& embedded : pdf::embedded_files(*file)) {
        if (embedded.name.ends_with(".json")) {
            return sources.add(name + "/" + embedded.name, std::string(embedded.data));
        }
    }
    return failure(file_error(
        Code::exchange_syntax,
        name,
        "the file carries no data of its own",
        {"build it with attach_data = [\"json\"] in its definition, or name a workspace or an exported file"}
    ));
}

} // namespace

Result<exchange::EditionFile> open_edition_file(std::filesystem::path const& path, Sources& sources) {
    return (path.extension() == ".pdf" ? add_attached(sources, path) : add_file(sources, path))
        .and_then([&](FileId file) { return exchange::read_json(sources, file); })
        .and_then([](load::Node const& document) { return exchange::read_edition(document); });
}

Result<std::optional<exchange::EditionFile>>
previous_edition(std::filesystem::path const& workspace, model::Briefing const& briefing, Sources& sources) {
    if (briefing.previous.empty()) {
        return std::nullopt;
    }
    Result<exchange::EditionFile> file =
        find_inside({briefing.previous, workspace, "editions/2026-01.json"})
            .and_then([&](std::filesystem::path const& path) { return open_edition_file(path, sources); });
    if (!file) {
        return failure(std::move(file.error()));
    }
    if (file->audience != briefing.audience) {
        return failure(error(
            Code::other_audience,
            briefing.previous.span,
            fmt::format(
                "this was exported for the audience {}, but the brief is for {}",
                model::spelling(file->audience),
                model::spelling(briefing.audience)
            ),
            {fmt::format("export the last edition with --audience {}", model::spelling(briefing.audience))}
        ));
    }
    return std::optional(std::move(*file));
}

Result<std::vector<OpenEdition>> open_editions(
    std::vector<std::string> const& paths,
    std::optional<model::Audience> audience,
    std::optional<model::Date> const& as_of,
    Sources& sources
) {
    std::vector<OpenEdition> out;
    for (std::string const& path : paths) {
        if (!is_file_of_ours(path)) {
            out.push_back({path, model::Audience::internal, {}, {}, {}});
            continue;
        }
        Result<OpenEdition> exported = open_exported(path, sources);
        if (!exported) {
            return failure(std::move(exported.error()));
        }
        model::Audience const wanted = audience.value_or(exported->audience);
        if (exported->audience != wanted) {
            return failure(other_audience(*exported, wanted));
        }
        audience = wanted;
        out.push_back(std::move(*exported));
    }
    for (OpenEdition& edition : out) {
        if (is_file_of_ours(edition.path)) {
            continue;
        }
        edition.audience = audience.value_or(model::Audience::internal);
        if (Result<void> opened = open_view(edition, as_of, sources); !opened) {
            return failure(std::move(opened.error()));
        }
    }
    return out;
}

} // namespace brief::app
