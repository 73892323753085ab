/// csl_suite DIR [--exclude FILE] [--failures] [--locales DIR]: the fixtures of the CSL project's test suite.
/// The last line is "N passed, N failed".

#include "csl/fixture.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read_file(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct SuiteOptions {
    fs::path folder;
    fs::path exclude;
    fs::path locales = BRIEF_CSL_DATA "/locales";
    bool failures = false;
    std::string only;
};

bool parse_options(int argc, char** argv, SuiteOptions& options) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        bool has_value = i + 1 < arguments.size();
        if (arguments[i] == "--failures") {
            options.failures = true;
        } else if (arguments[i] == "--exclude" && has_value) {
            options.exclude = arguments[++i];
        } else if (arguments[i] == "--locales" && has_value) {
            options.locales = arguments[++i];
        } else if (arguments[i] == "--only" && has_value) {
            options.only = arguments[++i];
        } else if (options.folder.empty() && !arguments[i].starts_with("--")) {
            options.folder = arguments[i];
        } else {
            return false;
        }
    }
    return !options.folder.empty();
}

/// Names, each up to the first tabulator of its line; lines with # are comments.
std::set<std::string> read_names(fs::path const& path) {
    std::set<std::string> names;
    std::ifstream file(path);
    std::string line;
    while (std::getline(file, line)) {
        if (!line.starts_with('#')) {
            names.insert(line.substr(0, line.find('\t')));
        }
    }
    return names;
}

class LocaleFolder {
public:
    explicit LocaleFolder(fs::path folder) : folder_(std::move(folder)) {}

    brief::csl::LocaleLayer const* find(std::string const& name) {
        auto [found, is_new] = layers_.try_emplace(name);
        fs::path path = folder_ / ("locales-" + name + ".xml");
        if (is_new && fs::exists(path)) {
            auto layer = brief::csl::parse_locale(read_file(path));
            if (layer) {
                found->second = std::make_unique<brief::csl::LocaleLayer>(std::move(*layer));
            } else {
                std::cerr << path << ": " << layer.error().message << '\n';
            }
        }
        return found->second.get();
    }

private:
    fs::path folder_;
    std::map<std::string, std::unique_ptr<brief::csl::LocaleLayer>> layers_;
};

} // namespace

int main(int argc, char** argv) {
    SuiteOptions options;
    if (!parse_options(argc, argv, options)) {
        std::cerr << "usage: csl_suite DIR [--exclude FILE] [--failures] [--locales DIR] [--only NAME]\n";
        return 2;
    }
    std::set<std::string> excluded =
        options.exclude.empty() ? std::set<std::string>{} : read_names(options.exclude);
    std::vector<fs::path> paths;
    std::error_code failure;
    for (fs::directory_entry const& entry : fs::directory_iterator(options.folder, failure)) {
        bool chosen = options.only.empty() || entry.path().stem() == options.only;
        if (entry.path().extension() == ".txt" && !excluded.contains(entry.path().stem().string()) &&
            chosen) {
            paths.push_back(entry.path());
        }
    }
    if (paths.empty()) {
        std::cerr << "csl_suite: no fixture in " << options.folder << '\n';
        return 2;
    }
    std::ranges::sort(paths);
    LocaleFolder locales(options.locales);
    auto read_layer = [&](std::string const& name) { return locales.find(name); };
    std::size_t passed = 0;
    for (fs::path const& path : paths) {
        brief::csl_suite::Verdict verdict = brief::csl_suite::run_fixture(read_file(path), read_layer);
        passed += verdict.passed ? 1 : 0;
        if (!verdict.passed && options.failures) {
            std::cout << path.stem().string() << '\n';
        }
        if (!options.only.empty()) {
            std::cout << "expected: " << verdict.expected << "\nresult:   " << verdict.result << '\n';
        }
    }
    std::cout << passed << " passed, " << paths.size() - passed << " failed\n";
    return passed == paths.size() ? 0 : 1;
}
