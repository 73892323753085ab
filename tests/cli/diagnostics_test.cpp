#include "base/code.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace brief;
namespace fs = std::filesystem;

namespace {

fs::path const golden = test::repository() / "tests/golden/diagnostics";

/// `said` without the sizes of files and of what is heavy in them, which differ between two builds of
/// libdeflate, as does the order of what is about as heavy. tests/app/size_check_test.cpp pins them, with
/// sizes of its own.
std::string without_sizes(std::string const& said) {
    static std::regex const size("the file has [0-9.]+ k?B");
    static std::regex const parts("heaviest: [^\\n]*");
    std::string const masked = std::regex_replace(said, size, "the file has … kB");
    return std::regex_replace(masked, parts, "heaviest: …");
}

/// A case in which the program is run: `arguments.txt`, and `workspace/` to run it in. `setup.sh`, if there,
/// runs in a copy of that folder, with a copy of the installed program in $PROGRAM, and says by exit code 77
/// that this machine cannot show the case. `cleanup.sh` runs when all is over.
class Case {
public:
    explicit Case(fs::path folder) : folder_(std::move(folder)) {
        fs::path const workspace = temporary_.path() / "workspace";
        if (fs::exists(folder_ / "workspace")) {
            fs::copy(folder_ / "workspace", workspace, fs::copy_options::recursive);
        } else {
            fs::create_directories(workspace);
        }
    }

    /// What was said, paths of this machine taken out; nothing, with the reason, for a case that is skipped.
    std::optional<std::string> run(std::string& reason) {
        fs::path const workspace = temporary_.path() / "workspace";
        test::Program program;
        if (fs::exists(folder_ / "setup.sh")) {
            program = test::install_copy(temporary_.path() / "program");
            test::Ran const setup = script("setup.sh");
            if (setup.code != 0) {
                reason = setup.out + setup.err;
                return std::nullopt;
            }
        }
        std::vector<std::string> arguments;
        std::istringstream in(test::read_file(folder_ / "arguments.txt"));
        for (std::string word; in >> word;) {
            arguments.push_back(word);
        }
        test::Ran const ran = program.in(workspace)(arguments);
        if (fs::exists(folder_ / "cleanup.sh")) {
            script("cleanup.sh");
        }
        std::string said = ran.err + ran.out + "exit code " + std::to_string(ran.code) + "\n";
        for (std::string const& path :
             {(temporary_.path() / "program").string(), test::repository().string()}) {
            said = test::replaced(said, "Z:" + path, "<program>"); // as Wine has it
            said = test::replaced(said, path, "<program>");
        }
        return without_sizes(said);
    }

private:
    test::Ran script(std::string const& name) const {
        std::string const program = test::shell_word((temporary_.path() / "program").string());
        std::string const path = test::shell_word((folder_ / name).string());
        return test::run_shell("PROGRAM=" + program + " sh -eu " + path, temporary_.path() / "workspace");
    }

    fs::path folder_;
    test::Folder temporary_;
};

std::vector<fs::path> cases() {
    std::vector<fs::path> out;
    for (auto const& entry : fs::directory_iterator(golden)) {
        if (fs::exists(entry.path() / "arguments.txt")) {
            out.push_back(entry.path());
        }
    }
    std::ranges::sort(out);
    return out;
}

} // namespace

TEST_CASE("what the program says of each fault is worded as its golden case has it") {
    REQUIRE(cases().size() > 15);
    for (fs::path const& folder : cases()) {
        std::string const name = folder.filename().string();
        CAPTURE(name);
        std::string reason;
        std::optional<std::string> found = Case(folder).run(reason);
        if (!found) {
            std::cout << "skipped: diagnostics/" << name << ": " << reason;
            CHECK_FALSE(reason.empty());
            continue;
        }
        std::string const code_name = name.substr(0, name.find('.'));
        auto code = std::ranges::find(all_codes(), std::string_view(code_name), &CodeInfo::name);
        REQUIRE(code != all_codes().end());
        CHECK(found->find("[" + std::string(code->id) + "]") != std::string::npos);
        std::string const exit =
            code->id.front() == 'W' ? "0" : std::to_string(static_cast<int>(code->outcome));
        CHECK(found->ends_with("exit code " + exit + "\n"));
        std::string const differs = test::difference(folder / "expected.txt", *found);
        CHECK_MESSAGE(differs.empty(), differs);
    }
}

TEST_CASE("every code has a golden case, or a reason why it has none") {
    std::set<std::string> shown;
    for (auto const& entry : fs::directory_iterator(golden)) {
        std::string const name = entry.path().filename().string();
        if (entry.is_directory()) {
            shown.insert(name.substr(0, name.find('.')));
            CHECK_MESSAGE(fs::exists(entry.path() / "expected.txt"), name, " expects nothing");
        }
    }
    std::set<std::string> excused;
    std::istringstream lines(test::read_file(golden / "without_case.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.front() != '#') {
            std::size_t const colon = line.find(": ");
            REQUIRE(colon != std::string::npos);
            excused.insert(line.substr(0, colon));
        }
    }
    for (CodeInfo const& known : all_codes()) {
        std::string const name(known.name);
        CAPTURE(name);
        CHECK(shown.contains(name) != excused.contains(name));
        shown.erase(name);
        excused.erase(name);
    }
    CHECK(shown == std::set<std::string>{}); // what is left is no code
    CHECK(excused == std::set<std::string>{});
}

TEST_CASE("one workspace with a fault of each code that check finds is told all of them at once") {
    std::string const told = test::read_file(golden / "quotation_changed.with_every_other/expected.txt");
    std::map<std::string_view, std::string_view> const elsewhere{
        {"file_outside", "without its texts, no quotation of a workspace is compared"},
        {"embargo", "what holds back build does not hold back check"},
    };
    std::size_t found = 0;
    for (CodeInfo const& known : all_codes()) {
        int const number = std::stoi(std::string(known.id.substr(1)));
        if (number > 1000 && number < 1300) { // words, names, facts and consent
            CAPTURE(std::string(known.name));
            bool const is_told = told.find("[" + std::string(known.id) + "]") != std::string::npos;
            CHECK(is_told != elsewhere.contains(known.name));
            found += is_told ? 1 : 0;
        }
    }
    CHECK(found == 25);
}
