// How long 100,000 records take: reading them, making the view, and asking queries. Prints the median of
// several runs of each, in ms of CPU. No test: a busy machine would fail it.
//
//   cmake --build build/release --target records_bench && build/release/tests/records_bench [RECORDS]

#include "load/load.hpp"
#include "select/arrange.hpp"
#include "view/view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <vector>

using namespace brief;

namespace {

constexpr std::size_t per_file = 5'000;

/// A made-up person; every third has been released, every fifth has a charge and a sentence.
std::string person(std::size_t i) {
    std::string out = fmt::format(
        "[[person]]\nid = \"person-{0}\"\nname = {{ display = \"Nümunəli {0}\", lang = \"az\" }}\n"
        "tags = [\"kesh\", \"t{1}\"]\n[[person.event]]\ntype = \"arrested\"\ndate = "
        "\"202{2}-{3:02}-{4:02}\"\n"
        "source = \"observer, para. {5}\"\n",
        i,
        i % 7,
        i % 5,
        i % 12 + 1,
        i % 28 + 1,
        i % 40
    );
    if (i % 3 == 0) {
        out += "[[person.event]]\ntype = \"released\"\ndate = \"2025-06\"\nsource = \"observer\"\n";
    }
    if (i % 5 == 0) {
        out +=
            "[[person.charge]]\ncode = \"Veldanian Penal Code\"\narticle = \"999\"\nsource = \"observer\"\n"
            "[[person.sentence]]\nduration = \"two years\"\nsource = \"observer\"\n";
    }
    return out;
}

double cpu_ms() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <class Action>
double median_of(int runs, Action const& action) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        double const start = cpu_ms();
        action();
        times.push_back(cpu_ms() - start);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

int main(int count, char** arguments) {
    std::size_t records = 100'000;
    if (count > 1) {
        std::string_view const text = arguments[1];
        std::from_chars(text.data(), text.data() + text.size(), records);
    }
    records = std::min(records, load::most_records) - 1; // one is the source
    Sources sources;
    std::vector<FileId> files{sources.add(
        "sources.toml",
        "[[source]]\nid = \"observer\"\ntype = \"news\"\ntitle = \"T\"\nshort = \"O\"\npublisher = \"P\"\n"
        "language = \"en\"\n"
    )};
    std::size_t bytes = 0;
    for (std::size_t first = 0; first < records; first += per_file) {
        std::string text;
        for (std::size_t i = first; i < std::min(first + per_file, records); ++i) {
            text += person(i);
        }
        bytes += text.size();
        files.push_back(sources.add(fmt::format("{}.toml", first), std::move(text)));
    }
    std::printf("%zu records, %.1f MB of TOML\n", records, static_cast<double>(bytes) / 1e6);
    model::Library library;
    double const load = median_of(3, [&] { library = load::library(sources, files)->value; });
    std::printf("load: %.0f ms\n", load);
    model::Date const as_of{*model::parse_date("2026-01-01"), false, {}, {}};
    double const view =
        median_of(3, [&] { view::project(Sealed(library), model::Audience::everyone, as_of); });
    std::printf("view (with a copy of the library): %.0f ms\n", view);
    std::vector<select::Selected> all;
    for (model::Person const& one : library.persons) {
        all.emplace_back(&one);
    }
    for (char const* query :
         {"id = 'person-777'",
          "tags = 't3' and not has(charge)",
          "detained_since < 2023-01",
          "state = 'detained' and days_in_custody > 1000",
          "charge.article = '999' or sentence.duration contains 'YEARS'",
          "name contains '4321'"}) {
        model::Selection selection;
        selection.where.value = query;
        auto const request = select::compile(selection, {model::Kind::person});
        std::size_t found = 0;
        double const time = median_of(7, [&] {
            found = select::arrange(all, *request, {as_of.value, "en"}).front().records.size();
        });
        std::printf("query %-62s %6zu found  %5.1f ms\n", query, found, time);
    }
    return 0;
}
