#include "app/commands/commands.hpp"
#include "app/json.hpp"
#include "app/limits.hpp"
#include "app/machine_fonts.hpp"
#include "app/resources.hpp"
#include "app/version.hpp"
#include "base/sha256.hpp"
#include "finish/seal.hpp"
#include "language/catalogue.hpp"
#include "os/file.hpp"
#include "os/path.hpp"
#include "paint/paint.hpp"
#include "text/coverage.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

/// What was found, as one document; people's form is printed from it.
// NOLINTNEXTLINE(bugprone-exception-escape): the library's own constructor, which throws nothing here
struct Findings {
    Json document;
    Diagnostics faults;
    Sources sources; ///< of the faults
};

/// Digests by file name, from a list in the form of sha256sum.
std::map<std::string, std::string> read_digests(std::string_view text) {
    constexpr std::size_t digits = 64;
    std::map<std::string, std::string> digests;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.size() > digits + 2) {
            digests[std::string(line.substr(digits + 2))] = std::string(line.substr(0, digits));
        }
    }
    return digests;
}

Json font_findings(
    Resources const& resources, std::vector<model::FontEntry> const& entries, Diagnostics& faults
) {
    fs::path folder = resources.folder() / "fonts";
    std::map<std::string, std::string> digests =
        read_digests(os::read_file(folder / "SHA256SUMS", largest_text_file).value_or(""));
    Json list = Json::array();
    for (model::FontEntry const& entry : entries) {
        fs::path path = folder / os::to_path(entry.file.value);
        Result<std::string> bytes = os::read_file(path, largest_font_file);
        bool whole = bytes && digests[entry.file.value] == sha256(*bytes);
        if (!whole) {
            faults.push_back(file_error(
                bytes ? Code::font_file_damaged : Code::font_file_missing,
                os::to_utf8(path),
                bytes ? "this font file differs from the one that was shipped"
                      : "this font file is not there",
                {"put the file back, or install the program again"}
            ));
        }
        list.push_back(
            {{"family", entry.family.value},
             {"weight", entry.weight},
             {"italic", entry.italic},
             {"file", entry.file.value},
             {"intact", whole}}
        );
    }
    return list;
}

/// Languages whose letters a family has, and how many letters are missing of the others.
Json coverage_findings(
    Resources const& resources,
    std::vector<model::FontEntry> const& entries,
    std::set<std::string> const& families
) {
    Json coverage = Json::object();
    for (std::string const& family : families) {
        std::vector<model::FontEntry> upright;
        std::ranges::copy_if(entries, std::back_inserter(upright), [&](model::FontEntry const& entry) {
            return entry.family.value == family && entry.weight == 400 && !entry.italic;
        });
        Result<text::FontSet> fonts = resources.fonts(upright);
        if (!fonts) {
            continue;
        }
        Result<std::vector<text::Coverage>> found = text::coverage(*fonts);
        Json languages = Json::object();
        for (text::Coverage const& language : found.value_or(std::vector<text::Coverage>{})) {
            languages[language.language] = {{"letters", language.letters}, {"missing", language.missing}};
        }
        coverage[family] = std::move(languages);
    }
    return coverage;
}

/// The faces that fonts/system.toml has looked for on the machine, and whether each is there. A workspace may
/// name more folders.
Json machine_findings(Resources const& resources, Sources& sources, Diagnostics& faults) {
    Json list = Json::array();
    Result<model::SystemFonts> known = resources.system_fonts(sources);
    if (!known) {
        append(faults, std::move(known.error()));
        return list;
    }
    MachineFonts machine(font_folders(*known, model::FontFolders{}, fs::path{}));
    for (model::SystemFace const& face : known->faces) {
        list.push_back(
            {{"family", face.family.value},
             {"script", face.script.value},
             {"weight", face.weight},
             {"found", machine.find(face).has_value()}}
        );
    }
    return list;
}

Json names_in(fs::path const& folder, std::string_view ending) {
    Json names = Json::array();
    for (fs::path const& path : os::list_files(folder).value_or(std::vector<fs::path>{})) {
        std::string name = os::to_utf8(path.filename());
        if (path.parent_path() == folder && name.ends_with(ending)) {
            names.push_back(name.substr(0, name.size() - ending.size()));
        }
    }
    return names;
}

/// Each catalogue, with the keys that it lacks.
Json label_findings(Resources const& resources, Sources& sources, Diagnostics& faults) {
    Json found = Json::object();
    Result<model::Labels> english = resources.labels(sources, "en");
    if (!english) {
        append(faults, std::move(english.error()));
        return found;
    }
    for (Json const& name : names_in(resources.folder() / "layouts" / "labels", ".toml")) {
        auto const tag = name.get<std::string>();
        Result<model::Labels> labels = resources.labels(sources, tag);
        if (!labels) {
            append(faults, std::move(labels.error()));
            continue;
        }
        found[tag] = {{"texts", labels->texts.size()}, {"lacking", language::lacking(*labels, *english)}};
    }
    return found;
}

Findings examine() {
    Findings findings;
    findings.document["version"] = version;
    findings.document["libraries"] = {
        {"Cairo", paint::cairo_version()},
        {"HarfBuzz", text::harfbuzz_version()},
        {"ICU", text::icu_version()},
        {"PoDoFo", finish::podofo_version()},
    };
    Result<Resources> resources = Resources::find();
    if (!resources) {
        findings.faults = std::move(resources.error());
        return findings;
    }
    Sources& sources = findings.sources;
    findings.document["data"] = os::to_utf8(resources->folder());
    findings.document["layouts"] = names_in(resources->folder() / "layouts", ".toml");
    findings.document["labels"] = label_findings(*resources, sources, findings.faults);
    findings.document["hyphenation"] = names_in(resources->folder() / "layouts" / "hyphenation", ".pat.txt");
    Result<std::vector<model::FontEntry>> entries = resources->font_entries(sources);
    if (!entries) {
        append(findings.faults, std::move(entries.error()));
        return findings;
    }
    findings.document["fonts"] = font_findings(*resources, *entries, findings.faults);
    std::set<std::string> families;
    for (model::FontEntry const& entry : *entries) {
        families.insert(entry.family.value);
    }
    findings.document["machine"] = machine_findings(*resources, sources, findings.faults);
    findings.document["coverage"] = coverage_findings(*resources, *entries, families);
    return findings;
}

std::string words(Json const& list) {
    std::string out;
    for (Json const& word : list) {
        out += (out.empty() ? "" : " ") + word.get<std::string>();
    }
    return out;
}

/// "az de (2 lacking) en"
std::string catalogues(Json const& labels) {
    std::string out;
    for (auto const& [language, found] : labels.items()) {
        std::size_t const lacking = found["lacking"].size();
        out += (out.empty() ? "" : " ") + language;
        out += lacking == 0 ? "" : fmt::format(" ({} lacking)", lacking);
    }
    return out;
}

/// " CJK Serif (Hans Jpan), CJK Sans (Hans)", of the faces that are there or of those that are not.
std::string faces_of_machine(Json const& faces, bool found) {
    std::map<std::string, std::set<std::string>> scripts;
    for (Json const& face : faces) {
        if (face["found"].get<bool>() == found) {
            scripts[face["family"].get<std::string>()].insert(face["script"].get<std::string>());
        }
    }
    std::string out;
    for (auto const& [family, of] : scripts) {
        out += fmt::format("{} {} ({})", out.empty() ? "" : ",", family, fmt::join(of, " "));
    }
    return out;
}

std::string machine_for_people(Json const& faces) {
    std::string out;
    for (bool found : {true, false}) {
        std::string const names = faces_of_machine(faces, found);
        if (!names.empty()) {
            out += fmt::format("  this machine {}:{}\n", found ? "has" : "lacks", names);
        }
    }
    return out;
}

std::string for_people(Json const& document) {
    std::string out = fmt::format("briefwright {}\n", document["version"].get<std::string>());
    for (auto const& [name, number] : document["libraries"].items()) {
        out += fmt::format("  {} {}\n", name, number.get<std::string>());
    }
    if (!document.contains("fonts")) {
        return out;
    }
    out += fmt::format("data in {}\n", document["data"].get<std::string>());
    out += fmt::format("  layouts: {}\n", words(document["layouts"]));
    out += fmt::format("  labels: {}\n", catalogues(document["labels"]));
    out += fmt::format("  hyphenation: {}\n", words(document["hyphenation"]));
    std::size_t intact = 0;
    for (Json const& font : document["fonts"]) {
        intact += font["intact"].get<bool>() ? 1 : 0;
    }
    out += fmt::format("fonts: {} of {} intact\n", intact, document["fonts"].size());
    out += machine_for_people(document["machine"]);
    for (auto const& [family, languages] : document["coverage"].items()) {
        std::string whole;
        std::string partly;
        for (auto const& [language, counts] : languages.items()) {
            auto missing = counts["missing"].get<std::size_t>();
            if (missing == 0) {
                whole += " " + language;
            } else if (missing < counts["letters"].get<std::size_t>()) {
                partly += fmt::format(" {} ({} missing)", language, missing);
            }
        }
        out += fmt::format("  {} has all letters of:{}\n", family, whole);
        out += partly.empty() ? "" : fmt::format("  {} has some letters of:{}\n", family, partly);
    }
    return out;
}

} // namespace

int run(DoctorOptions const& options, Terminal& terminal) {
    Findings findings = examine();
    terminal.print(options.json ? findings.document.dump(2) + "\n" : for_people(findings.document));
    terminal.report(findings.faults, findings.sources);
    return exit_code(findings.faults);
}

} // namespace brief::app
