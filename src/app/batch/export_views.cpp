#include "app/batch/export_views.hpp"

#include "app/batch/portable.hpp"
#include "app/limits.hpp"
#include "app/named_file.hpp"
#include "app/output.hpp"
#include "app/version.hpp"
#include "base/sha256.hpp"
#include "batch/needed.hpp"
#include "exchange/node_of.hpp"
#include "exchange/toml_text.hpp"
#include "os/file.hpp"
#include "os/path.hpp"
#include "pdf/file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

/// An XML text without its comments, for styles and locales of CSL, in which there are no other places for
/// "<!--".
std::string without_xml_comments(std::string_view text) {
    constexpr std::string_view opening = "<!--";
    constexpr std::string_view closing = "-->";
    std::string out;
    while (true) {
        std::size_t const start = text.find(opening);
        out += text.substr(0, start);
        std::size_t const end = start == std::string_view::npos ? start : text.find(closing, start);
        if (end == std::string_view::npos) {
            return out;
        }
        text.remove_prefix(end + closing.size());
    }
}

/// The words of a campaign as people read them.
std::string words_of(model::Campaign const& campaign) {
    std::string out = campaign.title.value + "\n" + campaign.sender.name.value + "\n" +
                      campaign.attachment_name.value + "\n" + campaign.file_name.value + "\n";
    for (auto const& [language, mail] : campaign.mails) {
        out += mail.subject.value + "\n" + mail.text.value + "\n";
    }
    for (auto const* texts : {&campaign.salutations, &campaign.closings}) {
        for (auto const& [language, text] : *texts) {
            out += text.value + "\n";
        }
    }
    return out;
}

/// Gathers the files of a bundle in memory: nothing is written before all of them are there and searched.
class Packer {
public:
    Packer(OpenCampaign& campaign, std::string file_name, Sources const& sources) :
        campaign_(campaign), file_name_(std::move(file_name)), sources_(sources) {}

    Result<void> pack() {
        pack_settings();
        add(file_name_, exchange::toml_document(exchange::table_of(batch::needed(campaign_.definition))));
        for (auto const& [language, edition] : campaign_.editions) {
            pack_edition(language, *edition);
        }
        return faults_.empty() ? Result<void>() : failure(std::move(faults_));
    }

    Result<void> write(fs::path const& to) const {
        batch::Bundle bundle;
        bundle.program = fmt::format("Briefwright {}", version);
        bundle.campaign = campaign_.definition.id.value;
        bundle.plan = batch::digest(campaign_.plan);
        for (auto const& [name, bytes] : files_) {
            if (Result<void> written = write_output(to / os::to_path(name), bytes); !written) {
                return written;
            }
            bundle.files.push_back({name, sha256(bytes), static_cast<std::int64_t>(bytes.size())});
        }
        return write_output(to / batch::bundle_name, batch::to_json(bundle));
    }

private:
    void add(std::string const& name, std::string bytes);
    void add_named(model::Text const& file);
    void pack_settings();
    model::FontFolders pack_fonts();
    model::CitationFolders pack_citations();
    void pack_folder(std::string const& from, std::string const& to, std::string_view ending);
    void pack_edition(std::string const& language, Edition& edition);
    void pack_pictures(Edition const& edition, std::vector<PortablePicture> const& pictures);
    void pack_files(Edition const& edition);
    batch::EditionView view_of(std::string const& language, Edition const& edition, view::Stored view) const;
    void search_files(Edition& edition);

    OpenCampaign& campaign_;
    std::string file_name_;
    Sources const& sources_;
    std::map<std::string, std::string> files_;
    Diagnostics faults_;
};

void Packer::add(std::string const& name, std::string bytes) {
    auto const [place, is_new] = files_.emplace(name, bytes);
    if (!is_new && place->second != bytes) {
        faults_.push_back(file_error(
            Code::file_exists,
            name,
            "two files of the campaign would have this name in the bundle",
            {"rename one of them"}
        ));
    }
}

/// A file of the workspace that goes into briefs as it is.
void Packer::add_named(model::Text const& file) {
    Result<std::string> bytes =
        read_inside({file, campaign_.workspace.folder, "files/table.csv"}, largest_pdf, "reduce it");
    if (bytes) {
        add(file.value, std::move(*bytes));
    } else {
        append(faults_, std::move(bytes.error()));
    }
}

/// The files of a folder of the workspace, where it is there.
void Packer::pack_folder(std::string const& from, std::string const& to, std::string_view ending) {
    fs::path const folder = campaign_.workspace.folder / os::to_path(from);
    for (fs::path const& path : os::list_files(folder).value_or(std::vector<fs::path>{})) {
        if (!ending.empty() && path.extension() != ending) {
            continue;
        }
        Result<std::string> bytes = os::read_file(path, largest_pdf);
        if (!bytes) {
            append(faults_, std::move(bytes.error()));
            continue;
        }
        std::string const name = to + "/" + os::to_utf8(path.lexically_relative(folder));
        bool const is_csl = ending == ".csl" || ending == ".xml";
        add(name, is_csl ? without_xml_comments(*bytes) : text_that_counts(name, *bytes));
    }
}

/// Fonts in folders of the workspace; another folder would tell of the machine, and is not there on the next.
model::FontFolders Packer::pack_fonts() {
    model::FontFolders const& own = campaign_.workspace.settings.fonts;
    model::FontFolders out{{}, own.machine};
    for (model::Text const& folder : own.folders) {
        fs::path const path = os::to_path(folder.value).lexically_normal();
        if (path.is_relative() && *path.begin() != fs::path("..")) {
            std::string const name = fmt::format("fonts/{}", out.folders.size() + 1);
            for (std::string_view ending : {".ttf", ".otf", ".ttc", ".otc"}) {
                pack_folder(folder.value, name, ending);
            }
            out.folders.push_back({name, {}});
        }
    }
    return out;
}

model::CitationFolders Packer::pack_citations() {
    model::CitationFolders const& own = campaign_.workspace.settings.citations;
    model::CitationFolders out;
    if (!own.styles.empty()) {
        out.styles.value = "styles";
        pack_folder(own.styles.value, "styles", ".csl");
    }
    if (!own.locales.empty()) {
        out.locales.value = "locales";
        pack_folder(own.locales.value, "locales", ".xml");
    }
    return out;
}

/// Neither waivers nor what is demanded of records: both are for where the records are.
void Packer::pack_settings() {
    load::Node::Table settings{
        {"schema", {}, {std::int64_t{1}, {}}}, {"library", {}, {std::string(views_folder), {}}}};
    if (!campaign_.workspace.settings.layouts.empty()) {
        settings.push_back({"layouts", {}, {std::string("layouts"), {}}});
        pack_folder(campaign_.workspace.settings.layouts, "layouts", ".toml");
    }
    settings.push_back({"fonts", {}, {exchange::table_of(pack_fonts()), {}}});
    settings.push_back({"citations", {}, {exchange::table_of(pack_citations()), {}}});
    add("briefwright.toml", exchange::toml_document(settings));
}

batch::EditionView
Packer::view_of(std::string const& language, Edition const& edition, view::Stored view) const {
    batch::EditionView out{language, std::move(view), {}, {}};
    for (std::size_t place = 0; place < campaign_.plan.items.size(); ++place) {
        batch::Item const& item = campaign_.plan.items[place];
        if (item.language == language) {
            auto const& holds = campaign_.addressees[place].conditions;
            // Who is withheld as a whole was refused when the campaign was planned.
            out.view.library.recipients.push_back(
                as_seen(campaign_.addressees[place].recipient, edition).value()
            );
            out.conditions[item.id] = {holds.begin(), holds.end()};
        }
    }
    std::ranges::set_intersection(edition.tags, campaign_.tags, std::back_inserter(out.tags));
    return out;
}

/// A picture that cannot be read is left out: if a brief shows it, its item fails, as it does here.
void Packer::pack_pictures(Edition const& edition, std::vector<PortablePicture> const& pictures) {
    for (PortablePicture const& picture : pictures) {
        NamedFile const named{picture.file, edition.job.folder, "library/photos/name.jpg"};
        Result<std::string> clean =
            read_inside(named, largest_picture, "reduce it in a picture editor").and_then(clean_picture);
        if (clean) {
            add(picture.name, std::move(*clean));
        }
    }
}

void Packer::pack_files(Edition const& edition) {
    for (model::Attachment const& attachment : edition.job.briefing.attachments) {
        add_named(attachment.file);
    }
    if (edition.job.previous) {
        add_named(edition.job.briefing.previous);
    }
}

void Packer::pack_edition(std::string const& language, Edition& edition) {
    FileId const file = edition.job.briefing.id.span.file;
    std::string const& name = campaign_.definition.briefings.at(language).value;
    add(name, text_that_counts(name, sources_.text(file)));
    pack_files(edition);
    edition.gate.forget();
    edition.gate.search(sources_.text(file), "its definition");
    edition.gate.search(words_of(batch::needed(campaign_.definition, language)), "the words of the campaign");
    search_files(edition);
    append(faults_, edition.gate.leaks());
    edition.gate.forget();
    Portable carried = portable(edition.job);
    pack_pictures(edition, carried.pictures);
    add(fmt::format("{}/{}.json", views_folder, language),
        batch::to_json(view_of(language, edition, std::move(carried.view))));
}

/// Files that go along as they are. The last edition was checked when it was made, but what may be told can
/// have changed since.
void Packer::search_files(Edition& edition) {
    for (auto const& [name, bytes] : files_) {
        bool const is_layout = name.starts_with("layouts/");
        bool const is_attached =
            std::ranges::any_of(edition.job.briefing.attachments, [&](model::Attachment const& attachment) {
                return attachment.file.value == name;
            });
        if (name == edition.job.briefing.previous.value && name.ends_with(".pdf")) {
            if (Result<pdf::File> file = pdf::File::open(bytes)) {
                edition.gate.search(*file, name);
            }
        } else if (is_layout || is_attached || name == edition.job.briefing.previous.value) {
            edition.gate.search(bytes, "a file that goes along with it");
        }
    }
}

} // namespace

Result<void> export_views(
    OpenCampaign& campaign, std::string const& file_name, fs::path const& to, Sources const& sources
) {
    std::error_code ignored;
    if (fs::exists(to, ignored) && !(fs::is_directory(to, ignored) && fs::is_empty(to, ignored))) {
        return failure(file_error(
            Code::file_exists,
            os::to_utf8(to),
            "there is something in the folder already",
            {"name a new folder: a bundle is written once"}
        ));
    }
    Packer packer(campaign, file_name, sources);
    return packer.pack().and_then([&] { return packer.write(to); });
}

} // namespace brief::app
