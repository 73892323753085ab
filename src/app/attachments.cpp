#include "app/attachments.hpp"

#include "app/limits.hpp"
#include "app/named_file.hpp"
#include "base/utf8.hpp"
#include "exchange/csv_text.hpp"
#include "exchange/edition_file.hpp"
#include "os/path.hpp"
#include "view/subset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace brief::app {

namespace {

struct MediaType {
    std::string_view ending;
    std::string_view name; // of the registry of IANA
};

constexpr std::array<MediaType, 8> media_types{{
    {".csv", "text/csv"},
    {".ics", "text/calendar"},
    {".json", "application/json"},
    {".md", "text/markdown"},
    {".toml", "application/toml"},
    {".tsv", "text/tab-separated-values"},
    {".txt", "text/plain"},
    {".xml", "application/xml"},
}};

/// By the ending of the name; empty where it is none that is known.
std::string_view media_type_of(std::string_view name) {
    for (MediaType const& type : media_types) {
        if (name.ends_with(type.ending)) {
            return type.name;
        }
    }
    return {};
}

std::string endings() {
    std::string list;
    for (MediaType const& type : media_types) {
        list += (list.empty() ? "" : ", ") + std::string(type.ending);
    }
    return list;
}

/// Whether a name is the same in every file system and needs no escape in the file.
bool is_portable(std::string_view name) {
    return std::ranges::all_of(name, [](char c) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ' ';
    });
}

std::string json_name(model::Briefing const& briefing) {
    return briefing.id.value + ".json";
}

std::string csv_name(model::Briefing const& briefing, model::Kind kind) {
    return fmt::format("{}-{}.csv", briefing.id.value, model::name(kind));
}

class FileReader {
public:
    FileReader(model::Briefing const& briefing, std::filesystem::path const& folder) : folder_(folder) {
        // Ids have no capitals.
        names_.insert(json_name(briefing));
        for (model::Kind kind : model::all_kinds()) {
            names_.insert(csv_name(briefing, kind));
        }
    }

    Result<finish::Attachment> read(model::Attachment const& attachment) {
        model::Text const& file = attachment.file;
        std::string name = os::to_utf8(os::to_path(file.value).filename());
        std::string_view media_type = media_type_of(name);
        if (media_type.empty()) {
            return refuse(file, "cannot be searched for withheld values", "attach a text: " + endings());
        }
        if (!is_portable(name)) {
            return refuse(
                file, "has a name that is not the same everywhere", "use the letters A to Z, digits, - and _"
            );
        }
        std::string lower = name;
        std::ranges::transform(lower, lower.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        if (!names_.insert(lower).second) {
            return refuse(file, "has the name of another attachment", "rename it");
        }
        return read_inside(
                   {file, folder_, "annex/places.csv"},
                   largest_attachment,
                   "link to it instead; a brief is meant to go through a mailbox"
        )
            .and_then([&](std::string data) -> Result<finish::Attachment> {
                if (utf8::find_fault(data)) {
                    return refuse(file, "is not UTF-8, and cannot be searched", "save the file as UTF-8");
                }
                bool described = !attachment.description.empty();
                return finish::Attachment{
                    name,
                    std::string(media_type),
                    described ? attachment.description.value : name,
                    finish::Relationship::supplement,
                    std::move(data)};
            });
    }

private:
    static Result<finish::Attachment>
    refuse(model::Text const& file, std::string_view what, std::string hint) {
        return failure(
            error(Code::bad_value, file.span, fmt::format("\"{}\" {}", file.value, what), {std::move(hint)})
        );
    }

    std::filesystem::path const& folder_;
    std::set<std::string, std::less<>> names_;
};

/// The record of an origin: "person jana-prikladova, name".
std::optional<view::RecordName> record_of(std::string_view origin) {
    std::string_view kind = origin.substr(0, origin.find(' '));
    for (auto const& known : spellings(model::Kind{})) {
        if (kind == known.text && kind.size() < origin.size()) {
            std::string_view id = origin.substr(kind.size() + 1);
            return view::RecordName{known.value, std::string(id.substr(0, id.find(',')))};
        }
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<finish::Attachment>>
read_attachments(model::Briefing const& briefing, std::filesystem::path const& folder) {
    std::vector<finish::Attachment> out;
    Diagnostics faults;
    FileReader reader(briefing, folder);
    for (model::Attachment const& attachment : briefing.attachments) {
        Result<finish::Attachment> read = reader.read(attachment);
        if (read) {
            out.push_back(std::move(*read));
        } else {
            append(faults, std::move(read.error()));
        }
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return out;
}

std::vector<finish::Attachment>
own_data(model::Briefing const& briefing, view::View const& view, content::Document const& document) {
    std::vector<finish::Attachment> out;
    if (briefing.attach_data.empty()) {
        return out;
    }
    std::set<view::RecordName> shown;
    for (content::Origin const& origin : document.origins) {
        if (std::optional<view::RecordName> record = record_of(origin.what)) {
            shown.insert(std::move(*record));
        }
    }
    for (std::string const& source : document.cited) {
        shown.insert({model::Kind::source, source});
    }
    view::View const part = view::subset(view, std::move(shown));
    auto add = [&](std::string name, std::string_view media_type, std::string description, std::string data) {
        out.push_back(
            {std::move(name),
             std::string(media_type),
             std::move(description),
             finish::Relationship::data,
             std::move(data)}
        );
    };
    auto wants = [&](model::DataFormat format) {
        return std::ranges::find(briefing.attach_data, format) != briefing.attach_data.end();
    };
    if (wants(model::DataFormat::json)) {
        add(json_name(briefing),
            "application/json",
            "The records of this brief",
            exchange::edition_json(part, briefing.as_of));
    }
    if (wants(model::DataFormat::csv)) {
        model::for_each_kind(part.library(), [&](auto const& records) {
            if (!records.empty()) {
                model::Kind kind = records.front().kind;
                add(csv_name(briefing, kind),
                    "text/csv",
                    fmt::format("The records of this brief: {}", model::name(kind)),
                    exchange::csv_table(part, kind));
            }
        });
    }
    return out;
}

} // namespace brief::app
