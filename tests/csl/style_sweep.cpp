/// style_sweep [--styles DIR] [--locales DIR] [--items FILE] [--print NAME]: loads every style of a folder
/// and renders twenty items with it, each cited twice. The last line is "N passed, N failed"; a style fails
/// when it is refused, shows nothing or takes longer than a second. With --print, what one style makes of the
/// items, of a file of CSL-JSON if one is given, is written as HTML instead, a citation or an entry a line;
/// NAME "all" prints every style, each behind a line with its name.

#include "csl/sample_items.hpp"

#include "csl/html.hpp"
#include "csl/processor.hpp"
#include "csl/style.hpp"
#include "exchange/csl_json.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read_file(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class SweepLocales {
public:
    explicit SweepLocales(fs::path folder) : folder_(std::move(folder)) {}

    brief::csl::Locale locale_for(brief::csl::Style const& style) {
        std::vector<brief::csl::LocaleLayer const*> layers;
        for (std::string const& name : brief::csl::locale_fallback(brief::csl::language_of(style, ""))) {
            auto [found, is_new] = layers_.try_emplace(name);
            fs::path path = folder_ / ("locales-" + name + ".xml");
            if (is_new && fs::exists(path)) {
                auto layer = brief::csl::parse_locale(read_file(path));
                found->second =
                    layer ? std::make_unique<brief::csl::LocaleLayer>(std::move(*layer)) : nullptr;
            }
            if (found->second) {
                layers.push_back(found->second.get());
            }
        }
        return brief::csl::locale_of(style, "", layers);
    }

private:
    fs::path folder_;
    std::map<std::string, std::unique_ptr<brief::csl::LocaleLayer>> layers_;
};

void print(
    brief::csl::Style const& style,
    brief::csl::Locale const& locale,
    std::vector<brief::csl::Item> const& items
) {
    brief::csl::Output output = brief::csl::process(style, locale, brief::csl_suite::cite_all_twice(items));
    for (brief::csl::Pieces const& pieces : output.citations) {
        std::cout << "C " << brief::csl::to_html(pieces) << '\n';
    }
    for (brief::csl::Entry const& entry : output.bibliography) {
        std::cout << "B " << brief::csl::to_html(entry.pieces) << '\n';
    }
}

std::string fault_of(brief::csl::Style const& style, brief::csl::Locale const& locale) {
    std::vector<brief::csl::Item> items = brief::csl_suite::sample_items(20);
    brief::csl::Request request = brief::csl_suite::cite_all_twice(items);
    auto start = std::chrono::steady_clock::now();
    brief::csl::Output output = brief::csl::process(style, locale, request);
    auto took = std::chrono::steady_clock::now() - start;
    if (took > std::chrono::seconds(1)) {
        return "took longer than a second";
    }
    bool empty = std::ranges::all_of(output.citations, [](brief::csl::Pieces const& pieces) {
        return pieces.empty();
    });
    return empty ? "shows no citation" : "";
}

} // namespace

int main(int argc, char** argv) {
    fs::path styles = BRIEF_CSL_DATA "/styles";
    fs::path locale_folder = BRIEF_CSL_DATA "/locales";
    std::string printed;
    std::vector<brief::csl::Item> items = brief::csl_suite::sample_items(20);
    for (int i = 1; i + 1 < argc; i += 2) {
        std::string option = argv[i];
        if (option == "--print") {
            printed = argv[i + 1];
        } else if (option == "--items") {
            auto read = brief::exchange::parse_csl_json(read_file(argv[i + 1]));
            if (!read) {
                std::cerr << "style_sweep: " << argv[i + 1] << ": " << read.error() << '\n';
                return 2;
            }
            items = std::move(*read);
        } else {
            (option == "--styles" ? styles : locale_folder) = argv[i + 1];
        }
    }
    std::vector<fs::path> paths;
    std::error_code failure;
    for (fs::directory_entry const& entry : fs::directory_iterator(styles, failure)) {
        if (entry.path().extension() == ".csl") {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    SweepLocales locales(locale_folder);
    std::size_t failed = 0;
    for (fs::path const& path : paths) {
        if (!printed.empty() && printed != "all" && printed != path.stem()) {
            continue;
        }
        auto style = brief::csl::parse_style(read_file(path));
        if (style && !printed.empty()) {
            std::cout << "# " << path.stem().string() << '\n';
            print(*style, locales.locale_for(*style), items);
            continue;
        }
        std::string fault = style ? fault_of(*style, locales.locale_for(*style)) : style.error().message;
        if (!fault.empty()) {
            ++failed;
            std::cout << path.stem().string() << ": " << fault << '\n';
        }
    }
    if (!printed.empty()) {
        return 0;
    }
    std::cout << paths.size() - failed << " passed, " << failed << " failed\n";
    return failed == 0 && !paths.empty() ? 0 : 1;
}
