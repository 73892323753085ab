/// What a brief cites: statements, news, reports, judgments, documents of the UN, laws, in styles that
/// organisations use.

#include "csl/advocacy.hpp"

#include "csl/html.hpp"
#include "csl/processor.hpp"
#include "csl/style.hpp"
#include "exchange/csl_json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using namespace brief;
namespace fs = std::filesystem;

namespace {

std::optional<std::string> read_whole(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
}

fs::path const cases_folder = BRIEF_SOURCE_DIR "/tests/csl/advocacy";
fs::path const layouts_folder = BRIEF_SOURCE_DIR "/layouts";
fs::path const machine_folder = BRIEF_CSL_DATA;

/// A file of the CSL project, if it is there in the version that the cases were written for.
std::optional<std::string> read_of_machine(std::string const& name) {
    static std::map<std::string, std::uintmax_t> const sizes = [] {
        std::map<std::string, std::uintmax_t> read;
        std::ifstream file(cases_folder / "versions");
        std::string path;
        while (file >> path) {
            if (path.starts_with('#')) {
                std::getline(file, path);
            } else {
                file >> read[path];
            }
        }
        return read;
    }();
    auto const size = sizes.find(name);
    std::optional<std::string> text = read_whole(machine_folder / name);
    return text && size != sizes.end() && text->size() == size->second ? text : std::nullopt;
}

/// The locale of a case, as the program lays its files on each other; nothing where the machine lacks one.
class Locales {
public:
    std::optional<csl::Locale> find(csl::Style const& style, std::string const& language) {
        std::vector<csl::LocaleLayer const*> layers;
        for (std::string const& name : csl::locale_fallback(language)) {
            std::string const file = "locales/locales-" + name + ".xml";
            csl::LocaleLayer const* theirs = keep(file, [&] { return read_of_machine(file); });
            csl::LocaleLayer const* ours =
                keep("our " + file, [&] { return read_whole(layouts_folder / file); });
            if (theirs == nullptr && name != "az-AZ") {
                return std::nullopt;
            }
            for (csl::LocaleLayer const* layer : {theirs, ours}) {
                if (layer != nullptr) {
                    layers.push_back(layer);
                }
            }
        }
        return csl::locale_of(style, language, layers);
    }

private:
    template <typename Read>
    csl::LocaleLayer const* keep(std::string const& name, Read read) {
        auto [found, is_new] = layers_.try_emplace(name);
        if (std::optional<std::string> text; is_new && (text = read())) {
            auto layer = csl::parse_locale(*text);
            REQUIRE_MESSAGE(layer.has_value(), name);
            found->second = std::make_unique<csl::LocaleLayer>(std::move(*layer));
        }
        return found->second.get();
    }

    std::map<std::string, std::unique_ptr<csl::LocaleLayer>> layers_;
};

std::optional<csl::Style> find_style(std::string const& name) {
    std::optional<std::string> text = read_whole(layouts_folder / "styles" / (name + ".csl"));
    text = text ? text : read_of_machine("styles/" + name + ".csl");
    if (!text) {
        return std::nullopt;
    }
    auto style = csl::parse_style(*text);
    REQUIRE_MESSAGE(style.has_value(), name);
    return std::move(*style);
}

/// One line: parts of an entry that stand beside each other come on lines of their own.
std::string line_of(std::string const& html) {
    std::string line;
    for (char c : html) {
        bool const space = c == '\n' || c == ' ';
        if (!space) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (line.ends_with(' ')) {
        line.pop_back();
    }
    return line;
}

/// What the processor shows, in place of what the case expects.
advocacy::Case result_of(
    advocacy::Case result,
    csl::Style const& style,
    csl::Locale const& locale,
    std::vector<csl::Item> const& items
) {
    csl::Request request;
    request.items = &items;
    request.citations = result.citations;
    if (!style.is_note) {
        std::ranges::for_each(request.citations, [](csl::Citation& citation) { citation.note = 0; });
    }
    csl::Output const output = csl::process(style, locale, request);
    CHECK_MESSAGE(output.missing.empty(), result.name);
    result.notes.clear();
    result.entries.clear();
    for (csl::Pieces const& pieces : output.citations) {
        result.notes.push_back(csl::to_html(pieces));
    }
    for (csl::Entry const& entry : output.bibliography) {
        if (result.bibliography) {
            result.entries.push_back(line_of(csl::to_html(entry.pieces)));
        }
    }
    return result;
}

std::vector<fs::path> case_files() {
    std::vector<fs::path> files;
    for (fs::directory_entry const& entry : fs::directory_iterator(cases_folder)) {
        if (entry.path().extension() == ".txt") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

TEST_CASE("a case is read and written") {
    std::string_view const text =
        "# about\n\ncase: a name\nstyle: apa\nlocale: az-AZ\ncite: [see ]a @page 3[, end]; -b\n"
        "bibliography: yes\nnote: old\n\ncase: another\nstyle: x\ncite: c\n";
    std::vector<advocacy::Case> cases = advocacy::parse_cases(text);
    REQUIRE(cases.size() == 2);
    csl::Cite const& cite = cases[0].citations[0].cites[0];
    CHECK(cite.id == "a");
    CHECK(cite.prefix == "see ");
    CHECK(cite.label == "page");
    CHECK(cite.locator == "3");
    CHECK(cite.suffix == ", end");
    CHECK(cases[0].citations[0].cites[1].mode == csl::CiteMode::suppress_author);
    CHECK(cases[0].notes == std::vector<std::string>{"old"});
    cases[0].notes = {"new"};
    cases[1].entries = {"entry"};
    std::string const written = advocacy::with_results(text, cases);
    CHECK(written.find("old") == std::string::npos);
    CHECK(
        written.find("bibliography: yes\nnote: new\n\ncase: another\nstyle: x\ncite: c\nentry: entry\n") !=
        std::string::npos
    );
}

TEST_CASE("sources of advocacy are cited as their styles say") {
    auto items = exchange::parse_csl_json(read_whole(cases_folder / "sources.json").value());
    REQUIRE(items.has_value());
    bool const bless = std::getenv("BRIEF_BLESS") != nullptr;
    Locales locales;
    std::set<std::string> skipped;
    std::size_t count = 0;
    for (fs::path const& path : case_files()) {
        std::string const text = read_whole(path).value();
        std::vector<advocacy::Case> results;
        std::size_t const skipped_before = skipped.size();
        for (advocacy::Case const& expected : advocacy::parse_cases(text)) {
            ++count;
            std::optional<csl::Style> const style = find_style(expected.style);
            std::optional<csl::Locale> const locale =
                style ? locales.find(*style, expected.locale) : std::nullopt;
            if (!locale) {
                skipped.insert(style ? "locale " + expected.locale : "style " + expected.style);
                continue;
            }
            advocacy::Case const result = result_of(expected, *style, *locale, *items);
            INFO(path.filename().string(), ": ", expected.name, ", ", expected.style, ", ", expected.locale);
            CHECK_MESSAGE((bless || result.notes == expected.notes), doctest::toString(result.notes));
            CHECK_MESSAGE((bless || result.entries == expected.entries), doctest::toString(result.entries));
            results.push_back(result);
        }
        if (bless && skipped.size() == skipped_before) {
            std::ofstream(path, std::ios::binary) << advocacy::with_results(text, results);
        }
    }
    CHECK(count >= 150);
    for (std::string const& what : skipped) {
        MESSAGE(
            "cases skipped: ",
            machine_folder.string(),
            " lacks the CSL project's ",
            what,
            ", or has it in another version than tests/csl/advocacy/versions says"
        );
    }
}
