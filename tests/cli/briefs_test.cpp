#include "support/program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <set>
#include <sstream>

using namespace brief;
namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

fs::path const golden = test::repository() / "tests/golden/briefs";

/// The definition of a case: its own `brief.toml`, or the one that `definition.txt` names from the top of the
/// repository.
fs::path definition_of(fs::path const& folder) {
    if (!fs::exists(folder / "definition.txt")) {
        return folder / "brief.toml";
    }
    std::string path = test::read_file(folder / "definition.txt");
    return test::repository() / path.substr(0, path.find('\n'));
}

/// Whether this machine has the file that `needs.txt` of a case names on its first line; the second says what
/// it is.
bool has_needs(fs::path const& folder) {
    if (!fs::exists(folder / "needs.txt")) {
        return true;
    }
    std::istringstream lines(test::read_file(folder / "needs.txt"));
    std::string file;
    std::string what;
    std::getline(lines, file);
    std::getline(lines, what);
    if (!fs::exists(file)) {
        std::cout << "skipped: " << folder.filename().string() << ": " << what << "\n";
    }
    return fs::exists(file);
}

std::vector<fs::path> cases() {
    std::vector<fs::path> out;
    for (auto const& entry : fs::directory_iterator(golden)) {
        if (has_needs(entry.path())) {
            out.push_back(entry.path());
        }
    }
    std::ranges::sort(out);
    return out;
}

void compare(fs::path const& expected, std::string const& found) {
    std::string const differs = test::difference(expected, found);
    CHECK_MESSAGE(differs.empty(), differs);
}

/// Lines of `text` that start with one of `names`, blanks in a row as one.
std::string picked(std::string const& text, std::set<std::string> const& names) {
    std::string out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (names.contains(line.substr(0, line.find(':')))) {
            std::istringstream words(line);
            std::string joined;
            for (std::string word; words >> word;) {
                joined += (joined.empty() ? "" : " ") + word;
            }
            out += joined + "\n";
        }
    }
    return out;
}

std::string say(std::string const& command, fs::path const& file) {
    test::Ran const ran =
        test::run_shell("LC_ALL=C.UTF-8 TZ=UTC " + command + " " + test::shell_word(file.string()), ".");
    CHECK_MESSAGE(ran.code == 0, command, ": ", ran.err);
    return ran.out;
}

/// The fonts in the file, each with "embedded", "subset" and "unicode"; their random-looking tags are left
/// out.
std::string fonts_in(fs::path const& file) {
    std::set<std::string> fonts;
    std::istringstream lines(say("pdffonts", file));
    for (std::string line; std::getline(lines, line);) {
        std::size_t const plus = line.find('+');
        if (plus != 6) {
            continue;
        }
        std::istringstream words(line.substr(7));
        std::vector<std::string> row;
        for (std::string word; words >> word;) {
            row.push_back(word);
        }
        if (row.size() < 6) {
            continue;
        }
        // From the end: object, generation, unicode, subset, embedded.
        std::size_t const n = row.size();
        fonts.insert(
            "font " + row[0] + ": embedded " + row[n - 5] + ", subset " + row[n - 4] + ", unicode " +
            row[n - 3]
        );
    }
    std::string out;
    for (std::string const& font : fonts) {
        out += font + "\n";
    }
    return out;
}

/// The pictures in the file: what each is, how large, in which colours, how it is packed.
std::string images_in(fs::path const& file) {
    std::string out;
    std::istringstream lines(say("pdfimages -list", file));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::vector<std::string> row;
        for (std::string word; words >> word;) {
            row.push_back(word);
        }
        if (row.size() < 10 || row[0] == "page") {
            continue;
        }
        // page, number, type, width, height, colour, components, bits, packing, interpolation
        out += "picture " + row[2] + ": " + row[3] + " x " + row[4] + ", " + row[5] + ", " + row[8] +
               ", interpolated " + row[9] + "\n";
    }
    return out;
}

void list_outline(Json const& entries, int depth, std::string& out) {
    for (Json const& entry : entries) {
        out += std::string(static_cast<std::size_t>(depth) * 2, ' ') +
               "outline: " + entry["title"].get<std::string>() + ", page " +
               (entry.contains("destpageposfrom1") ? entry["destpageposfrom1"].dump() : "none") + "\n";
        list_outline(entry["kids"], depth + 1, out);
    }
}

/// What the catalogue and the annotations say, as qpdf reads them.
std::string catalogue_of(fs::path const& file) {
    Json const document = Json::parse(say("qpdf --json=2 --json-key=qpdf --json-key=outlines", file));
    Json const& objects = document["qpdf"][1];
    auto object = [&](Json const& reference) -> Json const& {
        return objects["obj:" + reference.get<std::string>()]["value"];
    };
    Json const& root = object(objects["trailer"]["value"]["/Root"]);
    std::string out = "language: " + root.value("/Lang", "none") + "\n";
    for (char const* key : {"/MarkInfo", "/ViewerPreferences", "/PageMode"}) {
        out += std::string(key) + ": " + (root.contains(key) ? root[key].dump() : "none") + "\n";
    }
    list_outline(document["outlines"], 0, out);
    std::map<std::string, int> uris;
    int inside = 0;
    int described = 0;
    for (auto const& [name, each] : objects.items()) {
        if (!each.contains("value") || !each["value"].is_object() ||
            each["value"].value("/Subtype", "") != "/Link") {
            continue;
        }
        Json const& link = each["value"];
        described += link.contains("/Contents") ? 1 : 0;
        Json action = link.value("/A", Json::object());
        if (action.is_string()) {
            action = object(action);
        }
        if (action.contains("/URI")) {
            ++uris[action["/URI"].get<std::string>()];
        } else {
            ++inside;
        }
    }
    out +=
        "links inside: " + std::to_string(inside) + "\nlinks described: " + std::to_string(described) + "\n";
    for (auto const& [uri, count] : uris) {
        out += "link " + uri.substr(uri.find(':') + 1) + ": " + std::to_string(count) + "\n";
    }
    return out;
}

std::string facts_of(fs::path const& file) {
    std::string out = picked(
        say("pdfinfo -isodates", file),
        {"Title",
         "Subject",
         "Keywords",
         "Author",
         "CreationDate",
         "ModDate",
         "Tagged",
         "Form",
         "JavaScript",
         "Encrypted",
         "Pages",
         "Page size",
         "PDF version"}
    );
    return out + fonts_in(file) + images_in(file) + catalogue_of(file);
}

} // namespace

TEST_CASE("each golden brief has its content, its pages and its structure") {
    REQUIRE(cases().size() >= 5);
    for (fs::path const& folder : cases()) {
        CAPTURE(folder.filename().string());
        for (char const* stage : {"content", "pages", "structure"}) {
            CAPTURE(stage);
            test::Ran const ran =
                test::Program()({"inspect", definition_of(folder).string(), "--stage", stage});
            CHECK_MESSAGE(ran.code == 0, ran.err);
            compare(folder / (std::string(stage) + ".txt"), ran.out);
        }
    }
}

TEST_CASE("other programs read from each golden brief what it should say") {
    for (char const* tool : {"pdfinfo", "pdffonts", "qpdf"}) {
        if (!test::has_tool(tool)) {
            std::cout << "skipped: " << tool << " is not installed (poppler-utils, qpdf)\n";
            return;
        }
    }
    for (fs::path const& folder : cases()) {
        CAPTURE(folder.filename().string());
        test::Folder const temporary;
        fs::path const file = temporary.path() / "brief.pdf";
        test::Ran const ran = test::Program()({"build", definition_of(folder).string(), "-o", file.string()});
        REQUIRE_MESSAGE(ran.code == 0, ran.err);
        CHECK(say("qpdf --check", file).find("No syntax or stream encoding errors") != std::string::npos);
        compare(folder / "facts.txt", facts_of(file));
    }
}
