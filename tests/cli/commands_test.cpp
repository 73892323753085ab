#include "support/program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <sstream>

using namespace brief;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

test::Program const program;

/// The sample's definition, as one would write it in the repository.
constexpr char const* sample = "briefings/azerbaijan-civil-society.toml";

std::size_t lines_in(std::string const& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

bool colored(std::string const& text) {
    return text.find('\x1b') != std::string::npos;
}

/// A workspace with two briefings that build in no time.
void write_workspace(test::Folder const& folder) {
    fs::path const tiny = test::repository() / "tests/golden/briefs/tiny-letter";
    fs::copy(tiny / "library", folder.path() / "library", fs::copy_options::recursive);
    fs::copy(tiny / "briefwright.toml", folder.path() / "briefwright.toml");
    std::string const text = test::read_file(tiny / "brief.toml");
    folder.write("one.toml", test::replaced(text, "id = \"brief\"", "id = \"one\""));
    folder.write("two.toml", test::replaced(text, "id = \"brief\"", "id = \"two\""));
}

} // namespace

TEST_CASE("the program says its version on standard output, and nothing else") {
    test::Ran const ran = program({"--version"});
    CHECK(ran.code == 0);
    CHECK(ran.out.starts_with("briefwright "));
    CHECK(lines_in(ran.out) == 1);
    CHECK(ran.err.empty());
}

TEST_CASE("every command that the help lists has help with an example of it") {
    test::Ran const help = program({"--help"});
    CHECK(help.code == 0);
    CHECK(help.out.find("Exit codes:") != std::string::npos);
    std::size_t commands = 0;
    std::istringstream lines(help.out.substr(help.out.find("Subcommands:")));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line) && line.starts_with("  ")) {
        std::istringstream words(line);
        std::string command;
        words >> command;
        if (line[2] == ' ') {
            continue; // a description that goes on
        }
        CAPTURE(command);
        test::Ran const ran = program({command, "--help"});
        CHECK(ran.code == 0);
        CHECK(ran.out.find("Example: briefwright " + command) != std::string::npos);
        ++commands;
    }
    CHECK(commands >= 5);
}

TEST_CASE("the examples of the help work as they stand") {
    test::Folder const folder;
    for (char const* command : {"build", "check", "list", "inspect", "doctor"}) {
        std::string const help = program({command, "--help"}).out;
        std::size_t const at =
            help.find("Example: briefwright ") + std::string_view("Example: briefwright ").size();
        std::istringstream words(help.substr(at, help.find('\n', at) - at));
        std::vector<std::string> arguments;
        for (std::string word; words >> word;) {
            arguments.push_back(word == "out" ? (folder.path() / "out").string() : word);
        }
        CAPTURE(command);
        CHECK(program(arguments).code == 0);
    }
}

TEST_CASE("wrong usage has exit code 2 and is told on standard error") {
    std::vector<std::vector<std::string>> const all{
        {},
        {"bild"},
        {"build"},
        {"build", sample, "--bogus"},
        {"build", sample, "--as-of", "yesterday"},
        {"list", "people"},
        {"inspect", sample},
        {"inspect", sample, "--stage", "content", "--format", "json"}};
    for (auto const& arguments : all) {
        test::Ran const ran = program(arguments);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
}

TEST_CASE("a build prints the path of what it wrote, and writes nothing else") {
    test::Folder const folder;
    write_workspace(folder);
    test::Ran const ran = program.in(folder.path())({"build", "one.toml", "two.toml"});
    CHECK(ran.code == 0);
    CHECK(ran.out == "out/one.pdf\nout/two.pdf\n");
    CHECK(ran.err.empty());
    std::set<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder.path() / "out")) {
        names.insert(entry.path().filename().string());
    }
    CHECK(names == std::set<std::string>{"one.pdf", "two.pdf"});
    CHECK(test::read_file(folder.path() / "out/one.pdf").starts_with("%PDF-"));
}

TEST_CASE("-o names a file when it ends in .pdf, and a folder that is made otherwise") {
    test::Folder const folder;
    write_workspace(folder);
    test::Program const here = program.in(folder.path());
    CHECK(here({"build", "one.toml", "-o", "a/b/named.pdf"}).out == "a/b/named.pdf\n");
    CHECK(here({"build", "one.toml", "-o", "a/c"}).out == "a/c/one.pdf\n");
    CHECK(fs::exists(folder.path() / "a/b/named.pdf"));
    CHECK(test::read_file(folder.path() / "a/b/named.pdf") == test::read_file(folder.path() / "a/c/one.pdf"));
}

TEST_CASE("one bad briefing does not keep the others from being built") {
    test::Folder const folder;
    write_workspace(folder);
    folder.write("bad.toml", "id = ");
    test::Ran const ran = program.in(folder.path())({"build", "one.toml", "bad.toml", "two.toml"});
    CHECK(ran.code == 1);
    CHECK(ran.out == "out/one.pdf\nout/two.pdf\n");
    CHECK(ran.err.find("bad.toml:1:") == 0);
    CHECK_FALSE(fs::exists(folder.path() / "out/bad.pdf"));
}

TEST_CASE("an as-of date of the command line is that of the brief") {
    test::Folder const folder;
    write_workspace(folder);
    test::Program const here = program.in(folder.path());
    CHECK(here({"build", "one.toml", "-o", "a.pdf"}).code == 0);
    CHECK(here({"build", "one.toml", "-o", "b.pdf", "--as-of", "2025-01-05"}).code == 0);
    CHECK(test::read_file(folder.path() / "a.pdf") != test::read_file(folder.path() / "b.pdf"));
}

TEST_CASE("check says how much it looked at, and finds nothing in the sample") {
    test::Ran const ran = program({"check", "briefings"});
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err == "briefings checked: 1; errors: 0; warnings: 0\n");
}

TEST_CASE("check reports every fault of a workspace, for people and for programs alike") {
    test::Folder const folder;
    write_workspace(folder);
    folder.write("bad.toml", "id = ");
    folder.write(
        "worse.toml", test::replaced(test::read_file(folder.path() / "one.toml"), "@report-1", "@report-9")
    );
    test::Program const here = program.in(folder.path());
    test::Ran const people = here({"check"});
    CHECK(people.code == 1);
    CHECK(people.err.find("briefings checked: 4; errors: 2;") != std::string::npos);
    test::Ran const programs = here({"check", "--format", "json"});
    CHECK(programs.code == 1);
    CHECK(programs.err.empty());
    Json const document = Json::parse(programs.out);
    CHECK(document["errors"] == 2);
    REQUIRE(document["diagnostics"].size() == 2);
    std::set<std::string> found;
    for (Json const& entry : document["diagnostics"]) {
        found.insert(entry["path"].get<std::string>() + " " + entry["name"].get<std::string>());
        CHECK(entry["line"].get<int>() >= 1);
    }
    CHECK(found == std::set<std::string>{"./bad.toml toml_syntax", "./worse.toml unknown_source"});
}

TEST_CASE("a build's report for programs is one JSON document") {
    test::Folder const folder;
    write_workspace(folder);
    test::Ran const ran = program.in(folder.path())({"build", "one.toml", "--report", "json"});
    CHECK(ran.code == 0);
    CHECK(Json::parse(ran.out)["errors"] == 0);
    test::Ran const bad = program.in(folder.path())({"build", "none.toml", "--report", "json"});
    CHECK(bad.code == 1);
    CHECK(Json::parse(bad.out)["diagnostics"][0]["name"] == "file_not_found");
}

TEST_CASE("every kind of record is listed in three forms with the same records") {
    for (char const* kind : {"person", "group", "statement", "quotation", "source", "organisation", "ask"}) {
        CAPTURE(kind);
        test::Ran const table = program({"list", kind, "briefings"});
        test::Ran const csv = program({"list", kind, "briefings", "--format", "csv"});
        test::Ran const json = program({"list", kind, "briefings", "--format", "json"});
        CHECK(table.code == 0);
        CHECK(csv.code == 0);
        Json const document = Json::parse(json.out);
        CHECK(document["kind"] == kind);
        std::size_t const records = document["records"].size();
        CHECK(records > 0);
        CHECK(lines_in(table.out) == records + 1);
        CHECK(csv.out.starts_with("id,what,tags,where\r\n"));
        for (Json const& record : document["records"]) {
            std::string const id = record["id"];
            CHECK(table.out.find("\n" + id + " ") != std::string::npos);
            CHECK(csv.out.find("\r\n\"" + id + "\",") != std::string::npos);
            CHECK(record["where"].get<std::string>().starts_with("briefings/library/"));
        }
    }
}

TEST_CASE("a record that a spreadsheet would take for a formula is no formula") {
    test::Folder const folder;
    write_workspace(folder);
    folder.write("library/odd.toml", "[[organisation]]\nid = \"odd\"\nname = '=HYPERLINK(\"x\", \"y\")'\n");
    test::Ran const ran = program.in(folder.path())({"list", "organisation", "--format", "csv"});
    CHECK(ran.out.find("\"odd\",\"'=HYPERLINK(\"\"x\"\", \"\"y\"\")\",") != std::string::npos);
}

TEST_CASE("the stages of a brief can be seen, and a fault on the way is told") {
    CHECK(program({"inspect", sample, "--stage", "content"}).out.starts_with("title: "));
    CHECK(program({"inspect", sample, "--stage", "pages"}).out.find("\npage 1 ") != std::string::npos);
    CHECK(program({"inspect", sample, "--stage", "structure"}).out.starts_with("Document"));
    test::Ran const report = program({"inspect", sample, "--stage", "pages", "--format", "json"});
    CHECK(report.out.find("\"lines_short\": ") != std::string::npos);
    CHECK(program({"inspect", sample, "--stage", "content", "--format", "json"}).code == 2);
    test::Ran const none = program({"inspect", "briefings/none.toml", "--stage", "pages"});
    CHECK(none.code == 1);
    CHECK(none.out.empty());
}

TEST_CASE("the doctor finds the shipped fonts intact and says what they cover") {
    test::Ran const people = program({"doctor"});
    CHECK(people.code == 0);
    CHECK(people.out.find("fonts: 38 of 38 intact") != std::string::npos);
    Json const document = Json::parse(program({"doctor", "--format", "json"}).out);
    for (char const* library : {"Cairo", "HarfBuzz", "ICU", "PoDoFo"}) {
        CHECK(document["libraries"].contains(library));
    }
    CHECK(document["coverage"]["Source Serif 4"]["az"]["missing"] == 0);
    for (Json const& font : document["fonts"]) {
        CHECK(font["intact"] == true);
    }
}

TEST_CASE("the doctor says of each face for Chinese, Japanese and Korean whether this machine has it") {
    Json const document = Json::parse(program({"doctor", "--format", "json"}).out);
    REQUIRE(document["machine"].size() >= 4);
    std::set<std::string> scripts;
    bool found = false;
    for (Json const& face : document["machine"]) {
        scripts.insert(face["script"].get<std::string>());
        found = found || face["found"].get<bool>();
    }
    CHECK(scripts == std::set<std::string>{"Hans", "Hant", "Jpan", "Kore"});
    std::string const people = program({"doctor"}).out;
    CHECK((people.find("this machine has: CJK") != std::string::npos) == found);
}

TEST_CASE("the doctor counts what a catalogue of labels lacks, and names it in JSON") {
    test::Folder const folder;
    test::Program const copy = test::install_copy(folder.path());
    fs::path const catalogue = folder.path() / "share/briefwright/layouts/labels/ru.toml";
    std::string text = test::read_file(catalogue);
    std::size_t const at = text.find("withheld = ");
    text.erase(at, text.find('\n', at) + 1 - at);
    std::ofstream(catalogue, std::ios::binary) << text;
    test::Ran const ran = copy({"doctor"});
    CHECK(ran.code == 0);
    CHECK(ran.out.find("labels: ar az de en es fa fr ru (1 lacking) tr uk\n") != std::string::npos);
    Json const document = Json::parse(copy({"doctor", "--format", "json"}).out);
    CHECK(document["labels"]["ru"]["lacking"] == Json::array({"missing.withheld"}));
    CHECK(document["labels"]["uk"]["lacking"].empty());
}

TEST_CASE("the doctor names a font file that was changed, and one that is gone") {
    test::Folder const folder;
    test::Program const copy = test::install_copy(folder.path());
    fs::path const fonts = folder.path() / "share/briefwright/fonts/source-sans-3";
    std::string bytes = test::read_file(fonts / "SourceSans3_700Bold.ttf");
    bytes.back() = static_cast<char>(bytes.back() + 1);
    std::ofstream(fonts / "SourceSans3_700Bold.ttf", std::ios::binary) << bytes;
    fs::remove(fonts / "SourceSans3_400Regular.ttf");
    test::Ran const ran = copy({"doctor"});
    CHECK(ran.code == 5);
    CHECK(ran.err.find("SourceSans3_700Bold.ttf: error[E0802]") != std::string::npos);
    CHECK(ran.err.find("SourceSans3_400Regular.ttf: error[E0801]") != std::string::npos);
    CHECK(ran.out.find("36 of 38 intact") != std::string::npos);
}

TEST_CASE("what is no terminal gets no colour, nor does a terminal with NO_COLOR") {
    CHECK_FALSE(colored(program({"build", "none.toml"}).err));
    if (test::is_left_out("BRIEF_TEST_NOT_POSIX")) {
        return;
    }
    if (!test::has_tool("script") || test::run_shell("script -qec true /dev/null", ".").code != 0) {
        MESSAGE("skipped: script (util-linux) is not installed, so there is no terminal to write to");
        return;
    }
    auto on_terminal = [](test::Program const& run) {
        std::string const line = run.line({"build", "none.toml"});
        return test::run_shell("script -qec " + test::shell_word(line) + " /dev/null", ".").out;
    };
    CHECK(colored(on_terminal(program)));
    CHECK_FALSE(colored(on_terminal(program.with("NO_COLOR", "1"))));
}

TEST_CASE("an answer that cannot be printed is no success") {
    if (!fs::exists("/dev/full")) {
        MESSAGE("skipped: this system has no /dev/full");
        return;
    }
    for (std::vector<std::string> const& arguments :
         {std::vector<std::string>{"list", "person", "briefings"}, {"--version"}, {"doctor"}}) {
        CHECK(test::run_shell(program.line(arguments) + " >/dev/full", test::repository()).code == 5);
    }
}
