#include "app/batch/verify_folder.hpp"

#include "app/batch/folder.hpp"
#include "app/batch/make_item.hpp"
#include "app/conformance_gate.hpp"
#include "app/limits.hpp"
#include "base/sha256.hpp"
#include "batch/manifest.hpp"
#include "conform/check.hpp"
#include "deliver/mail.hpp"
#include "os/file.hpp"
#include "os/path.hpp"
#include "pdf/file.hpp"

#include <fmt/format.h>

#include <algorithm>
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

namespace {

Result<batch::Manifest> read_manifest(CampaignFolder const& folder) {
    Result<std::string> text = os::read_file(folder.file(batch::manifest_name), largest_pdf);
    std::optional<batch::Manifest> const manifest =
        text ? batch::read_manifest(*text) : std::optional<batch::Manifest>();
    if (!manifest) {
        return failure(file_error(
            Code::manifest_differs,
            os::to_utf8(folder.path()),
            text ? "its manifest.json is none that this program writes"
                 : "there is no manifest.json: no campaign was finished here",
            {"finish it with briefwright batch --resume"}
        ));
    }
    return *manifest;
}

/// Looks through the files of a folder that is as its manifest says.
class FolderSearcher {
public:
    FolderSearcher(CampaignFolder const& folder, OpenCampaign& campaign, Sources const& sources) :
        folder_(folder), campaign_(campaign), sources_(sources) {}

    void search(batch::Manifest const& manifest, VerifiedFolder& found) {
        bool const same_plan = manifest.plan == batch::digest(campaign_.plan);
        if (!same_plan) {
            found.faults.push_back(file_error(
                Code::plan_differs,
                os::to_utf8(folder_.path()),
                "the campaign, its records or its recipients have changed since the folder was made",
                {"make what has changed with briefwright batch --resume"}
            ));
        }
        for (std::size_t place = 0; same_plan && place < campaign_.plan.items.size(); ++place) {
            search_item(place, found);
        }
        for (batch::ManifestItem const& item : manifest.items) {
            if (!same_plan) {
                search_pdf(item, found);
            }
        }
        search_whole(found);
        check_mbox(manifest, found);
    }

private:
    /// Of an item that would be another by now: there may be more to withhold than there was.
    void search_pdf(batch::ManifestItem const& item, VerifiedFolder& found) {
        auto const edition = campaign_.editions.find(item.language);
        for (batch::OutputFile const& output : item.files) {
            if (!output.name.ends_with(".pdf") || edition == campaign_.editions.end()) {
                continue;
            }
            LeakGate& gate = edition->second->gate;
            gate.forget();
            std::string const bytes = os::read_file(folder_.file(output.name), largest_pdf).value_or("");
            if (Result<pdf::File> file = pdf::File::open(bytes)) {
                gate.search(*file, output.name);
                append(found.faults, gate.leaks());
                ++*found.searched;
            }
        }
    }

    /// The mails of items were looked through one by one: the file of all must hold these and no other.
    void check_mbox(batch::Manifest const& manifest, VerifiedFolder& found) const {
        Sha256 wanted;
        for (batch::ManifestItem const& item : manifest.items) {
            for (batch::OutputFile const& output : item.files) {
                if (output.name.ends_with(".eml")) {
                    wanted.add(deliver::mbox_entry(
                        os::read_file(folder_.file(output.name), largest_pdf).value_or("")
                    ));
                }
            }
        }
        auto const mbox = std::ranges::find(manifest.files, batch::mbox_name, &batch::OutputFile::name);
        if (mbox != manifest.files.end() && mbox->sha256 == wanted.take()) {
            ++*found.searched;
            return;
        }
        found.faults.push_back(file_error(
            Code::manifest_differs,
            os::to_utf8(folder_.file(batch::mbox_name)),
            "this holds other mails than the folder",
            {"write it again with briefwright batch --resume"}
        ));
    }

    void search_item(std::size_t place, VerifiedFolder& found) {
        ItemFiles const names(campaign_.plan.items[place].stem);
        Result<std::string> pdf = os::read_file(folder_.file(names.pdf), largest_pdf);
        Result<std::string> draft = os::read_file(folder_.file(names.draft), largest_pdf);
        if (!pdf || !draft) {
            return; // an item that failed, or that the manifest misses
        }
        CheckedItem checked = check_item(campaign_, place, sources_, std::move(*pdf), *draft);
        for (Diagnostics* faults : {&checked.faults, &checked.breaches}) {
            append(found.faults, std::move(*faults));
        }
        *found.searched += 2;
    }

    /// What holds something of all items, for each audience. The mails in it were looked through one by one.
    void search_whole(VerifiedFolder& found) {
        for (char const* name : {batch::review_page_name, batch::review_table_name}) {
            Result<std::string> const text = os::read_file(folder_.file(name), largest_pdf);
            for (auto const& [language, edition] : campaign_.editions) {
                edition->gate.forget();
                edition->gate.search(text.value_or(""), name);
                append(found.faults, edition->gate.leaks());
            }
            *found.searched += text ? 1 : 0;
        }
    }

    CampaignFolder const& folder_;
    OpenCampaign& campaign_;
    Sources const& sources_;
};

} // namespace

Result<VerifiedFolder> verify_folder(std::filesystem::path const& path) {
    CampaignFolder const folder(path);
    return read_manifest(folder).and_then([&](batch::Manifest const& manifest) {
        return FolderChecker(folder, manifest).check();
    });
}

Result<VerifiedFolder>
verify_folder(std::filesystem::path const& path, OpenCampaign& campaign, Sources const& sources) {
    CampaignFolder const folder(path);
    return read_manifest(folder).and_then([&](batch::Manifest const& manifest) {
        return FolderChecker(folder, manifest).check().map([&](VerifiedFolder found) {
            found.searched = 0;
            FolderSearcher(folder, campaign, sources).search(manifest, found);
            return found;
        });
    });
}

} // namespace brief::app
