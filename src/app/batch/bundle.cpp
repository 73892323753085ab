#include "app/batch/bundle.hpp"

#include "app/limits.hpp"
#include "app/workspace.hpp"
#include "base/sha256.hpp"
#include "exchange/json_text.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

Diagnostic differs(fs::path const& path, std::string message) {
    return file_error(
        Code::manifest_differs,
        os::to_utf8(path),
        std::move(message),
        {"copy the bundle again, or write it again with briefwright plan --export-views"}
    );
}

/// The list of files may not lead out of the bundle.
bool is_below(std::string const& name) {
    fs::path const path = os::to_path(name);
    return path.is_relative() && std::ranges::find(path, fs::path("..")) == path.end();
}

Diagnostics check_files(fs::path const& folder, batch::Bundle const& bundle) {
    Diagnostics faults;
    for (batch::OutputFile const& file : bundle.files) {
        fs::path const path = folder / os::to_path(file.name);
        Result<std::string> bytes =
            is_below(file.name) ? os::read_file(path, largest_pdf) : Result<std::string>("");
        if (!bytes) {
            append(faults, std::move(bytes.error()));
        } else if (sha256(*bytes) != file.sha256) {
            faults.push_back(differs(path, "the file of the bundle is not as it was written"));
        }
    }
    return faults;
}

Result<batch::EditionView> read_view(fs::path const& path, Sources& sources) {
    return os::read_file(path, largest_pdf).and_then([&](std::string text) {
        FileId const file = sources.add(os::to_utf8(path), std::move(text));
        return exchange::read_json(sources, file).and_then(batch::read_edition_view);
    });
}

} // namespace

Result<std::optional<OpenBundle>> open_bundle(fs::path const& folder, Sources& sources) {
    fs::path const path = folder / batch::bundle_name;
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        return std::nullopt;
    }
    Result<std::string> text = os::read_file(path, largest_pdf);
    std::optional<batch::Bundle> head = text ? batch::read_bundle(*text) : std::nullopt;
    if (!head) {
        return failure(
            text ? Diagnostics{differs(path, "this is no list of a bundle's files")} : text.error()
        );
    }
    if (Diagnostics faults = check_files(folder, *head); !faults.empty()) {
        return failure(std::move(faults));
    }
    OpenBundle out{std::move(*head), {}};
    std::string const prefix = std::string(views_folder) + "/";
    for (batch::OutputFile const& file : out.head.files) {
        if (!file.name.starts_with(prefix)) {
            continue;
        }
        Result<batch::EditionView> view = read_view(folder / os::to_path(file.name), sources);
        if (!view) {
            return failure(std::move(view.error()));
        }
        std::string language = view->language;
        out.views.emplace(std::move(language), std::move(*view));
    }
    return std::optional(std::move(out));
}

std::vector<Addressee> take_addressees(OpenBundle& bundle) {
    std::vector<Addressee> out;
    for (auto& [language, edition] : bundle.views) {
        for (model::Recipient& recipient : edition.view.library.recipients) {
            auto const found = edition.conditions.find(recipient.id.value);
            std::set<std::string> conditions;
            if (found != edition.conditions.end()) {
                conditions.insert(found->second.begin(), found->second.end());
            }
            out.push_back({std::move(recipient), std::move(conditions)});
        }
        edition.view.library.recipients = {};
    }
    std::ranges::sort(out, {}, [](Addressee const& one) { return one.recipient.id.value; });
    return out;
}

std::set<std::string> tags_of(OpenBundle const& bundle) {
    std::set<std::string> out;
    for (auto const& [language, edition] : bundle.views) {
        out.insert(edition.tags.begin(), edition.tags.end());
    }
    return out;
}

} // namespace brief::app
