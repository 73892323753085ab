#include "load/load.hpp"
#include "load/toml.hpp"
#include "support/processor_time.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace brief;

namespace {

/// Reads a text as everything it could be. Whatever it holds, there is a value or a fault with its place.
void read_as_everything(std::string const& text) {
    Sources sources;
    std::vector<FileId> files{sources.add("input.toml", text)};
    auto judge = [&](auto const& result) {
        if (result) {
            return;
        }
        bool sound = !result.error().empty();
        for (Diagnostic const& fault : result.error()) {
            sound = sound && !fault.message.empty() && !format(fault, sources).empty();
        }
        if (!sound) {
            FAIL_CHECK("a fault without a message: " << text);
        }
    };
    judge(load::library(sources, files));
    judge(load::briefing(sources, files[0]));
    judge(load::stylesheet(sources, files, "brief"));
    judge(load::labels(sources, files[0]));
}

std::vector<std::filesystem::path> sample_files() {
    std::vector<std::filesystem::path> out = test::toml_files("briefings/library");
    for (auto const& path : test::toml_files("briefings")) {
        out.push_back(path);
    }
    for (auto const& path : test::toml_files("layouts")) {
        out.push_back(path);
    }
    return out;
}

std::string mutated(std::string text, std::mt19937& random) {
    int changes = 1 + static_cast<int>(random() % 4);
    for (int i = 0; i < changes && !text.empty(); ++i) {
        std::size_t at = random() % text.size();
        switch (random() % 4) {
        case 0: text[at] = static_cast<char>(random() % 256); break;
        case 1: text.erase(at, 1 + random() % 8); break;
        case 2: text.insert(at, 1, "[]{}\"'=.,#\n\\~/\0"[random() % 15]); break;
        default: text.insert(at, text.substr(random() % text.size(), random() % 40)); break;
        }
    }
    return text;
}

} // namespace

TEST_CASE("every prefix of the sample's files gives a value or faults") {
    for (auto const& path : sample_files()) {
        std::string text = test::read_file(test::repository() / path);
        // Each cut in the first part, then ever fewer: the later ones repeat what stands before, and each
        // costs a reading of all of it.
        for (std::size_t length = 0; length <= text.size(); length += length < 1000 ? 1 : length / 100) {
            read_as_everything(text.substr(0, length));
        }
    }
}

TEST_CASE("2,000 mutations of the sample's files give a value or faults") {
    std::mt19937 random(20241211);
    std::vector<std::string> texts;
    for (auto const& path : sample_files()) {
        texts.push_back(test::read_file(test::repository() / path));
    }
    for (int i = 0; i < 2000; ++i) {
        read_as_everything(mutated(texts[random() % texts.size()], random));
    }
}

TEST_CASE("nesting of any depth and in any grammar is refused, not followed") {
    auto many = [](std::string const& unit, std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            out += unit;
        }
        return out;
    };
    constexpr std::size_t depth = 1'000'000;
    for (std::string const& text :
         {"a = " + many("[", depth),
          "a = " + many("{a=", depth),
          "[" + many("a.", depth) + "a]\n",
          "[[" + many("a.", depth) + "a]]\n",
          many("a.", depth) + "a = 1\n",
          "a = {" + many("a.", depth) + "a = 1}\n",
          "a = \"\"\"\" \"\"\"\n" + many("a.", depth) + "a = 1\n"}) {
        Sources sources;
        auto result = load::parse_toml(sources, sources.add("deep.toml", text));
        REQUIRE_FALSE(result);
        CHECK(result.error()[0].code == Code::nesting_too_deep);
    }
}

TEST_CASE("each limit holds at its edge") {
    auto code = [](std::string text) -> std::optional<Code> {
        Sources sources;
        auto result = load::parse_toml(sources, sources.add("edge.toml", std::move(text)));
        return result ? std::nullopt : std::optional(result.error()[0].code);
    };
    auto nested = [](std::size_t depth) {
        return "a = " + std::string(depth, '[') + std::string(depth, ']') + "\n";
    };
    CHECK_FALSE(code(nested(load::deepest_nesting)));
    CHECK(code(nested(load::deepest_nesting + 1)) == Code::nesting_too_deep);
    auto padded = [](std::size_t bytes) { return "a = 1\n#" + std::string(bytes - 7, 'x'); };
    CHECK_FALSE(code(padded(load::most_bytes)));
    CHECK(code(padded(load::most_bytes + 1)) == Code::file_too_large);
    CHECK_FALSE(code("a = 1 # [[[[\nb = '[[[['\nc = \"\"\"[[[[\"\"\"\n"));
}

TEST_CASE("a large library is loaded in time that grows with its size") {
    std::string text;
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i) {
        text += "[[person]]\nid = \"person-" + std::to_string(i) + "\"\nname = { display = \"Name " +
                std::to_string(i) + "\" }\n[[person.event]]\ntype = \"detained\"\ndate = 2024-12-03\n" +
                "source = \"s, para. 2\"\n";
    }
    text += "[[source]]\nid = \"s\"\ntype = \"news\"\ntitle = \"T\"\nshort = \"T\"\npublisher = "
            "\"T\"\nlanguage = "
            "\"en\"\n";
    Sources sources;
    std::vector<FileId> files{sources.add("large.toml", text)};
    double const start = test::processor_seconds();
    auto library = load::library(sources, files);
    double const seconds = test::processor_seconds() - start;
    REQUIRE(library);
    CHECK(library->value.persons.size() == count);
    MESSAGE(count << " records in " << seconds << " s");
    CHECK(seconds < 20); // quadratic work would take minutes, sanitizers take seconds
}
