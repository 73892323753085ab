#include "app/batch/verify_folder.hpp"

#include "app/batch/folder.hpp"
#include "app/conformance_gate.hpp"
#include "app/limits.hpp"
#include "base/sha256.hpp"
#include "batch/manifest.hpp"
#include "conform/check.hpp"
#include "os/file.hpp"
#include "os/path.hpp"
#include "pdf/file.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace brief::app {

namespace {

class FolderChecker {
public:
    FolderChecker(CampaignFolder const& folder, batch::Manifest const& manifest) :
        folder_(folder), manifest_(manifest) {}

    Result<VerifiedFolder> check() {
        found_.items = manifest_.items.size();
        found_.failed = manifest_.failed.size();
        for (batch::ManifestItem const& item : manifest_.items) {
            for (batch::OutputFile const& file : item.files) {
                check_file(file);
            }
        }
        for (batch::OutputFile const& file : manifest_.files) {
            check_file(file);
        }
        return check_others().map([&] { return std::move(found_); });
    }

private:
    void check_file(batch::OutputFile const& file) {
        named_.insert(file.name);
        std::string const path = os::to_utf8(folder_.file(file.name));
        Result<std::string> bytes = os::read_file(folder_.file(file.name), largest_pdf);
        if (!bytes) {
            bool const missing = bytes.error().front().code == Code::file_not_found;
            differs(path, missing ? "the file is missing" : bytes.error().front().message);
        } else if (sha256(*bytes) != file.sha256) {
            differs(path, "the file is not as it was written");
        } else {
            ++found_.files;
            check_pdf(file.name, path, *bytes);
        }
    }

    void check_pdf(std::string const& name, std::string const& path, std::string const& bytes) {
        if (!name.ends_with(".pdf")) {
            return;
        }
        Result<pdf::File> file = pdf::File::open(bytes);
        if (!file) {
            for (Diagnostic& fault : file.error()) {
                fault.path = path;
            }
            append(found_.faults, std::move(file.error()));
            return;
        }
        Diagnostics faults = conformance_faults(conform::check(*file), path);
        found_.pdfs += faults.empty() ? 1 : 0;
        append(found_.faults, std::move(faults));
    }

    Result<void> check_others() {
        Result<std::vector<std::filesystem::path>> all = os::list_files(folder_.path());
        if (!all) {
            return failure(std::move(all.error()));
        }
        for (std::filesystem::path const& path : *all) {
            std::filesystem::path const below = path.lexically_relative(folder_.path());
            std::string const name = os::to_utf8(below);
            bool const is_state = *below.begin() == batch::state_folder;
            if (!is_state && name != batch::manifest_name && !named_.contains(name)) {
                differs(os::to_utf8(path), "the manifest does not know this file");
            }
        }
        return {};
    }

    void differs(std::string path, std::string message) {
        found_.faults.push_back(file_error(
            Code::manifest_differs,
            std::move(path),
            std::move(message),
            {"make the folder whole again with briefwright batch --resume"}
        ));
    }

    CampaignFolder const& folder_;
    batch::Manifest const& manifest_;
    std::set<std::string> named_;
    VerifiedFolder found_;
};

} // namespace

Result<VerifiedFolder> verify_folder(std::filesystem::path const& path) {
    CampaignFolder const folder(path);
    Result<std::string> text = os::read_file(folder.file(batch::manifest_name), largest_pdf);
    std::optional<batch::Manifest> const manifest =
        text ? batch::read_manifest(*text) : std::optional<batch::Manifest>();
    if (!manifest) {
        return failure(file_error(
            Code::manifest_differs,
            os::to_utf8(path),
            text ? "its manifest.json is none that this program writes"
                 : "there is no manifest.json: no campaign was finished here",
            {"finish it with briefwright batch --resume"}
        ));
    }
    return FolderChecker(folder, *manifest).check();
}

} // namespace brief::app
