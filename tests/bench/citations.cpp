/// How long citing takes: notes of a style with their bibliography, and many authors of one name. See
/// docs/explanation/measurements.md.
///
///     build/release/tests/citations_bench [--data DIR] [--style NAME]

#include "csl/sample_items.hpp"

#include "csl/processor.hpp"
#include "csl/style.hpp"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

std::string read_file(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

double milliseconds(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct LoadedStyle {
    brief::csl::Style style;
    brief::csl::Locale locale;
};

std::optional<LoadedStyle> load(std::string const& data, std::string const& name) {
    auto style = brief::csl::parse_style(read_file(data + "/styles/" + name + ".csl"));
    auto english = brief::csl::parse_locale(read_file(data + "/locales/locales-en-US.xml"));
    if (!style || !english) {
        return std::nullopt;
    }
    std::vector<brief::csl::LocaleLayer const*> layers{&*english};
    LoadedStyle loaded{std::move(*style), {}};
    loaded.locale = brief::csl::locale_of(loaded.style, "", layers);
    return loaded;
}

/// `count` notes over half as many items, with their bibliography and the load of the style.
bool run_notes(std::string const& data, std::string const& name, std::size_t count) {
    std::vector<brief::csl::Item> items = brief::csl_suite::sample_items(count / 2);
    brief::csl::Request request = brief::csl_suite::cite_all_twice(items);
    Clock::time_point start = Clock::now();
    std::optional<LoadedStyle> loaded = load(data, name);
    if (!loaded) {
        std::cerr << "citations_bench: no style " << name << " in " << data << '\n';
        return false;
    }
    double loading = milliseconds(start);
    brief::csl::Output output = brief::csl::process(loaded->style, loaded->locale, request);
    std::printf(
        "%-36s %6zu notes %6zu entries: load %6.1f ms, all %8.1f ms\n",
        name.c_str(),
        output.citations.size(),
        output.bibliography.size(),
        loading,
        milliseconds(start)
    );
    return true;
}

/// Items of one year whose authors share their family name.
bool run_namesakes(std::string const& data, std::string const& name, std::size_t count) {
    std::vector<brief::csl::Item> items;
    brief::csl::Request request;
    for (std::size_t i = 0; i < count; ++i) {
        brief::csl::Item item;
        item.id = std::to_string(i);
        item.type = "book";
        std::string given{static_cast<char>('A' + i % 26), static_cast<char>('a' + i / 26 % 26)};
        item.set(brief::csl::Variable::author, brief::csl::Names{{.family = "Smith", .given = given}});
        item.set(brief::csl::Variable::title, "Title " + std::to_string(i));
        item.set(brief::csl::Variable::issued, brief::csl::parse_date("2001"));
        items.push_back(std::move(item));
        request.citations.push_back({.cites = {{.id = std::to_string(i)}}, .note = static_cast<int>(i) + 1});
    }
    request.items = &items;
    std::optional<LoadedStyle> loaded = load(data, name);
    if (!loaded) {
        return false;
    }
    Clock::time_point start = Clock::now();
    brief::csl::Output output = brief::csl::process(loaded->style, loaded->locale, request);
    std::printf(
        "%-36s %6zu authors of one name: %8.1f ms\n",
        name.c_str(),
        output.citations.size(),
        milliseconds(start)
    );
    return true;
}

} // namespace

int main(int argc, char** argv) {
    std::string data = BRIEF_CSL_DATA;
    std::string style = "chicago-fullnote-bibliography";
    for (int i = 1; i + 1 < argc; i += 2) {
        (std::string(argv[i]) == "--data" ? data : style) = argv[i + 1];
    }
    bool good = run_notes(data, style, 1'000);
    good = good && run_notes(data, style, 1'000) && run_notes(data, style, 10'000);
    good = good && run_notes(data, "apa", 1'000) && run_notes(data, "apa", 10'000);
    good = good && run_namesakes(data, "apa", 448) && run_namesakes(data, "chicago-author-date", 448);
    return good ? 0 : 1;
}
