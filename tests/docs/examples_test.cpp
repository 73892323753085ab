#include "runner.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using docs::Page;
namespace fs = std::filesystem;

namespace {

fs::path scratch(std::string name) {
    std::ranges::replace(name, '/', '-');
    return fs::path(BRIEF_BINARY_DIR) / "docs" / name;
}

std::set<std::string> reasons() {
    std::set<std::string> out;
    for (std::string const& line :
         docs::split_lines(docs::read_file(fs::path(BRIEF_SOURCE_DIR) / "tests/docs/not_run.txt"))) {
        if (!line.empty() && !line.starts_with('#')) {
            out.insert(line);
        }
    }
    return out;
}

/// The faults of a planted page.
std::vector<std::string> faults_of(std::string const& text) {
    return docs::run_examples(docs::read_page("planted.md", text), scratch("planted"), reasons()).faults;
}

} // namespace

TEST_SUITE_BEGIN("examples");

TEST_CASE("what the pages show is what happens") {
    std::size_t commands = 0;
    std::set<std::string> used;
    for (Page const& page : docs::all_pages()) {
        docs::Run const run = docs::run_examples(page, scratch(page.path.generic_string()), reasons());
        commands += run.commands;
        for (docs::Fence const& fence : page.fences) {
            used.insert(fence.not_run);
        }
        if (docs::blessing() && run.page.lines != page.lines) {
            docs::write_page(run.page);
        }
        for (std::string const& fault : run.faults) {
            FAIL_CHECK(fault);
        }
    }
    MESSAGE(commands << " commands");
    CHECK(commands > 20);
    for (std::string const& reason : reasons()) {
        CHECK_MESSAGE(used.contains(reason), "tests/docs/not_run.txt: no page says “" << reason << "”");
    }
}

TEST_CASE("planted faults are found") {
    CHECK(faults_of("```console\n$ echo a; echo b; echo c\na\n…\nc\n```\n").empty());
    CHECK(faults_of("```console exit=3\n$ echo a; exit 3\na\n```\n").empty());
    CHECK(faults_of("```console\n$ echo wrong\nright\n```\n").size() == 1);
    CHECK(faults_of("```console\n$ echo a; echo b; echo d\na\n…\nc\n```\n").size() == 1);
    CHECK(faults_of("```console\n$ false\n```\n").size() == 2);
    CHECK(faults_of("```toml\na = 1\n```\n").size() == 1);
    CHECK(faults_of("```toml file=a.toml\na = 1\n```\n").size() == 1);
    CHECK(faults_of("```text file=a.txt\nwords\n```\n```console\n$ cat a.txt\nwords\n```\n").empty());
    CHECK(faults_of("```text file=a.txt\nwords\n```\n").size() == 1);
    CHECK(faults_of("```toml append=a.toml\na = 1\n```\n").size() == 1);
    CHECK(faults_of("```sh\ntrue\n```\n").size() == 1);
    CHECK(faults_of("<!-- not run: no wish -->\n```sh\ntrue\n```\n").size() == 1);
    CHECK(faults_of("<!-- workspace: nowhere.md -->\n").size() == 1);
}

TEST_SUITE_END();
