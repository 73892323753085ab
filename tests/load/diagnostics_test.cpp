#include "load/load.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

using namespace brief;
namespace fs = std::filesystem;

namespace {

/// A code of which `load` can give a message.
constexpr Code codes_of_load[] = {
    Code::invalid_utf8,
    Code::toml_syntax,
    Code::file_empty,
    Code::file_too_large,
    Code::nesting_too_deep,
    Code::unknown_key,
    Code::wrong_type,
    Code::missing_key,
    Code::bad_value,
    Code::bad_date,
    Code::bad_id,
    Code::unknown_record_kind,
    Code::bad_measure,
    Code::bad_color,
    Code::forbidden_character,
    Code::too_many_records,
    Code::unknown_reference,
    Code::duplicate_id,
    Code::nothing_selected,
    Code::uncited_fact,
    Code::events_out_of_order,
    Code::circular_based_on,
    Code::circular_extends,
    Code::unknown_style,
    Code::low_contrast,
    Code::unknown_layout,
};

fs::path golden_folder() {
    return test::repository() / "tests/golden/diagnostics";
}

/// A file too long to be kept: its first line says how often the rest is repeated, "{n}" counts.
std::string repeated(std::string const& recipe) {
    std::size_t end = recipe.find('\n');
    std::string const unit = recipe.substr(end + 1);
    std::string out;
    for (int n = 1; n <= std::stoi(recipe.substr(0, end)); ++n) {
        std::string copy = unit;
        if (std::size_t at = copy.find("{n}"); at != std::string::npos) {
            copy.replace(at, 3, std::to_string(n));
        }
        out += copy;
    }
    return out;
}

/// The files of a case, by the part of their name before '-' or '.': "library-2.toml" is read by `library`.
class Case {
public:
    explicit Case(fs::path const& folder) {
        std::vector<fs::path> paths;
        for (auto const& entry : fs::directory_iterator(folder)) {
            paths.push_back(entry.path());
        }
        std::ranges::sort(paths);
        for (fs::path const& path : paths) {
            std::string name = path.filename().string();
            std::string text = test::read_file(path);
            if (path.extension() == ".repeat") {
                text = repeated(text);
            }
            if (name != "expected.txt") {
                files_.emplace_back(name.substr(0, name.find_first_of("-.")), sources_.add(name, text));
            }
        }
    }

    std::string messages() {
        std::string out;
        if (!of("library").empty()) {
            auto library = load::library(sources_, of("library"));
            out += describe(library);
            library_ = library ? library->value : model::Library{};
        }
        for (FileId file : of("briefing")) {
            auto briefing = load::briefing(sources_, file);
            out += describe(briefing);
            out += briefing ? text(load::check_references(*briefing, library_)) : "";
        }
        if (!of("layout").empty()) {
            std::vector<FileId> layouts = of("layout");
            layouts.push_back(test::add_file(sources_, "layouts/base.toml"));
            out += describe(load::stylesheet(sources_, layouts, "brief"));
        }
        for (FileId file : of("workspace")) {
            out += describe(load::workspace(sources_, file));
        }
        for (FileId file : of("labels")) {
            out += describe(load::labels(sources_, file));
        }
        for (FileId file : of("fonts")) {
            out += describe(load::fonts(sources_, file));
        }
        return out;
    }

private:
    std::vector<FileId> of(std::string_view kind) const {
        std::vector<FileId> out;
        for (auto const& [name, file] : files_) {
            if (name == kind) {
                out.push_back(file);
            }
        }
        return out;
    }

    template <class T>
    std::string describe(Result<T> const& result) const {
        return result ? "" : text(result.error());
    }

    std::string text(Diagnostics const& faults) const {
        std::string out;
        for (Diagnostic const& fault : faults) {
            out += format(fault, sources_);
        }
        return out;
    }

    Sources sources_;
    std::vector<std::pair<std::string, FileId>> files_;
    model::Library library_;
};

bool is_of_load(std::string_view name) {
    return std::ranges::any_of(codes_of_load, [&](Code code) { return info(code).name == name; });
}

} // namespace

TEST_CASE("every message is worded as its golden case says") {
    bool bless = std::getenv("BRIEF_BLESS") != nullptr;
    std::set<std::string> seen;
    for (auto const& entry : fs::directory_iterator(golden_folder())) {
        if (fs::exists(entry.path() / "arguments.txt")) {
            continue; // of the whole program: tests/cli/diagnostics_test.cpp
        }
        std::string folder = entry.path().filename().string();
        std::string code_name = folder.substr(0, folder.find('.'));
        if (!is_of_load(code_name)) {
            continue; // a case of a later stage
        }
        CAPTURE(folder);
        std::string found = Case(entry.path()).messages();
        auto code = std::ranges::find(all_codes(), std::string_view(code_name), &CodeInfo::name);
        REQUIRE(code != all_codes().end());
        CHECK(found.find("[" + std::string(code->id) + "]") != std::string::npos);
        seen.insert(code_name);
        fs::path expected = entry.path() / "expected.txt";
        if (bless) {
            std::ofstream(expected, std::ios::binary) << found;
        }
        REQUIRE(fs::exists(expected));
        CHECK(found == test::read_file(expected));
    }
    for (Code code : codes_of_load) {
        CAPTURE(info(code).name);
        CHECK(seen.contains(std::string(info(code).name)));
    }
}
