#include "app/command_line.hpp"

#include "app/version.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::app;

namespace {

tl::expected<Command, Answer> parsed(std::vector<std::string> words) {
    words.insert(words.begin(), "briefwright");
    return parse_command_line(words);
}

template <class Options>
Options options(std::vector<std::string> const& words) {
    auto command = parsed(words);
    REQUIRE(command);
    REQUIRE(std::holds_alternative<Options>(*command));
    return std::get<Options>(*command);
}

Answer answer(std::vector<std::string> const& words) {
    auto command = parsed(words);
    REQUIRE_FALSE(command);
    return command.error();
}

} // namespace

TEST_CASE("a build has its briefings in their order and writes to out") {
    auto found = options<BuildOptions>({"build", "b.toml", "a.toml"});
    CHECK(found.briefings == std::vector<std::string>{"b.toml", "a.toml"});
    CHECK(found.output == "out");
    CHECK_FALSE(found.as_of);
    CHECK_FALSE(found.json);
}

TEST_CASE("a path from the root is a path on every system, and no option of Windows") {
    auto found = options<BuildOptions>({"build", "/folder/a.toml", "/b.toml"});
    CHECK(found.briefings == std::vector<std::string>{"/folder/a.toml", "/b.toml"});
}

TEST_CASE("options may stand before and behind what they concern") {
    for (auto const& words : std::vector<std::vector<std::string>>{
             {"build", "a.toml", "-o", "x.pdf", "--as-of", "2024-12", "--report", "json"},
             {"build", "--report=json", "--as-of=2024-12", "--output=x.pdf", "a.toml"}}) {
        auto found = options<BuildOptions>(words);
        CHECK(found.briefings == std::vector<std::string>{"a.toml"});
        CHECK(found.output == "x.pdf");
        CHECK(found.as_of == model::parse_date("2024-12"));
        CHECK(found.json);
    }
}

TEST_CASE("a record kind is asked for by its name in TOML") {
    for (model::Kind kind : model::all_kinds()) {
        CHECK(options<ListOptions>({"list", model::name(kind)}).kind == kind);
    }
    auto found = options<ListOptions>({"list", "ask", "here", "--format", "csv"});
    CHECK(found.workspace == "here");
    CHECK(found.format == Table::csv);
    CHECK(answer({"list", "people"}).code == 2);
}

TEST_CASE("the other commands have their options") {
    CHECK(options<CheckOptions>({"check"}).paths.empty());
    CHECK(options<CheckOptions>({"check", "a", "b", "--format", "sarif"}).format == Report::sarif);
    CHECK(options<InspectOptions>({"inspect", "a.toml", "--stage", "structure"}).stage == Stage::structure);
    CHECK(options<InspectOptions>({"inspect", "a.toml", "--stage", "pages"}).stage == Stage::pages);
    CHECK(options<DoctorOptions>({"doctor", "--format", "json"}).json);
}

TEST_CASE("help and version are answers, and good ones") {
    CHECK(answer({"--version"}).code == 0);
    CHECK(answer({"--version"}).text.find(version) != std::string::npos);
    for (char const* command : {"build", "check", "list", "inspect", "doctor"}) {
        CAPTURE(command);
        CHECK(answer({command, "--help"}).code == 0);
        CHECK(
            answer({command, "--help"}).text.find("Example: briefwright " + std::string(command)) !=
            std::string::npos
        );
        CHECK(answer({"--help"}).text.find(command) != std::string::npos);
    }
}

TEST_CASE("the help of check says what is left for build") {
    std::string const help = answer({"check", "--help"}).text;
    CHECK(help.find("Only build searches the finished file for withheld values") != std::string::npos);
    CHECK(help.find("every fault") == std::string::npos);
}

TEST_CASE("wrong usage is told with code 2") {
    std::vector<std::vector<std::string>> const lines{
        {},
        {"bild"},
        {"build"},
        {"build", "a.toml", "--nonsense"},
        {"build", "a.toml", "-o"},
        {"build", "a.toml", "--as-of", "yesterday"},
        {"build", "a.toml", "--as-of", "2023-02-29"},
        {"build", "a.toml", "--as-of", ""},
        {"list"},
        {"inspect", "a.toml"},
        {"inspect", "a.toml", "--stage", "paper"},
        {"build", "a.toml", "--audience", "everyone"},
        {"check", "--format", "xml"},
        {"build", "a.toml", "--report", "yaml"},
        {"doctor", "extra"}};
    for (auto const& words : lines) {
        CAPTURE(words);
        CHECK(answer(words).code == 2);
        CHECK_FALSE(answer(words).text.empty());
    }
    CHECK(parse_command_line({}).error().code == 2);
}

TEST_CASE("a date that is none is repeated, with the forms that are read") {
    std::string const text = answer({"build", "a.toml", "--as-of", "yesterday"}).text;
    CHECK(text.starts_with("--as-of: \"yesterday\" is no date\nhint: write 2026-11-23, 2026-11 or 2026\n"));
}

TEST_CASE("a campaign goes to a folder, by one process and from the start unless told otherwise") {
    auto found = options<BatchOptions>({"batch", "c.toml", "-o", "out/c"});
    CHECK(found.campaign == "c.toml");
    CHECK(found.output == "out/c");
    CHECK(found.jobs == 1);
    CHECK(found.shard.empty());
    CHECK_FALSE(found.resume);
    CHECK_FALSE(found.dry_run);
    CHECK_FALSE(found.json);
    found = options<BatchOptions>(
        {"batch", "c.toml", "-o", "x", "--jobs", "4", "--shard", "1/2", "--resume", "--report", "json"}
    );
    CHECK(found.jobs == 4);
    CHECK(found.shard == "1/2");
    CHECK(found.resume);
    CHECK(found.json);
    CHECK(answer({"batch", "c.toml"}).code == 2);
    CHECK(answer({"batch", "c.toml", "-o", "x", "--jobs", "0"}).code == 2);
}

TEST_CASE("parts are merged into a folder, or into the first of them") {
    auto found = options<MergeOptions>({"merge", "a", "b", "-o", "c"});
    CHECK(found.parts == std::vector<std::string>{"a", "b"});
    CHECK(found.output == "c");
    CHECK(options<MergeOptions>({"merge", "a"}).output.empty());
    CHECK(options<PlanOptions>({"plan", "c.toml"}).output.empty());
}
