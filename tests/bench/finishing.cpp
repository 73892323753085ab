// How long a painted file takes to be finished: marked content, structure tree, metadata, outline, packing.
// For the sample brief and for a report of some 70 pages, made from a seed: profiles with a photo each,
// notes, a list of contents, a long table, sources. Beside it the floor of the same run: the same raw file
// read and written again by the library alone. Prints medians in ms of CPU and the ratio. No test: a busy
// machine would fail it.
//
//   cmake --build build/release --target finishing_bench && build/release/tests/finishing_bench [RUNS]
//   [DEFINITION]

#include "app/generate.hpp"
#include "finish/pdf_objects.hpp"
#include "finish/seal.hpp"
#include "image/jpeg_codec.hpp"
#include "layout/kit.hpp"
#include "paint/paint.hpp"
#include "support/random.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <vector>

using namespace brief;
using test::Kit;

namespace {

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1000.0 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e6;
}

double median(std::vector<double> times) {
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Measured in turn, so that both meet the same machine.
void measure(
    std::string_view name, page::Painted const& painted, page::Pages const& pages, std::size_t runs
) {
    std::vector<double> finishing;
    std::vector<double> floor;
    std::size_t size = 0;
    for (std::size_t i = 0; i < runs; ++i) {
        double start = cpu_ms();
        auto file = finish::seal(painted, pages);
        finishing.push_back(cpu_ms() - start);
        if (!file) {
            std::fputs(fmt::format("{}\n", file.error().front().message).c_str(), stderr);
            std::exit(1);
        }
        size = file->size();
        start = cpu_ms();
        auto again = finish::PdfObjects::load(painted.pdf).and_then([](finish::PdfObjects objects) {
            return objects.save();
        });
        floor.push_back(cpu_ms() - start);
        if (!again) {
            std::exit(1);
        }
    }
    std::fputs(
        fmt::format(
            "{}: {} pages, raw {} bytes, finished {} bytes; finishing {:.2f} ms, floor {:.2f} ms, ratio "
            "{:.1f}\n",
            name,
            pages.pages.size(),
            painted.pdf.size(),
            size,
            median(finishing),
            median(floor),
            median(finishing) / median(floor)
        )
            .c_str(),
        stdout
    );
}

content::Inlines line(test::Random& random, std::size_t words) {
    return Kit::words(random.sentence(words));
}

/// Noise, so that no two photos are alike and none is packed away.
std::shared_ptr<image::Picture const> photo(test::Random& random) {
    image::Picture picture;
    picture.width = 60;
    picture.height = 77;
    for (std::size_t i = 0; i < std::size_t{60} * 77 * 3; ++i) {
        picture.pixels += static_cast<char>(random.whole(60, 200));
    }
    return std::make_shared<image::Picture const>(*image::encode(picture));
}

constexpr std::size_t profiles = 163;

void add_profiles(Kit& kit, test::Random& random, layout::Pictures& pictures) {
    for (std::size_t i = 0; i < profiles; ++i) {
        std::string const file = fmt::format("photo-{}.jpg", i);
        pictures.emplace(file, photo(random));
        content::Section section;
        section.heading = line(random, 3);
        content::Inlines text = line(random, 42);
        for (int note = 0; note < 2; ++note) {
            text.push_back(Kit::mark(kit.document.notes.size()));
            kit.document.notes.push_back({line(random, 12)});
        }
        section.blocks.emplace_back(content::Paragraph{"body", std::move(text)});
        section.blocks.emplace_back(content::Portraits{
            {content::Portrait{file, "A pattern", line(random, 2), line(random, 3), {}}}, "portraits"});
        kit.document.sections.push_back(std::move(section));
    }
}

void add_table(Kit& kit, test::Random& random) {
    content::Table table;
    table.name = "the table";
    auto cell = [&](std::size_t words) { return content::Cell{"table-cell", line(random, words)}; };
    table.head = {cell(1), cell(1), cell(1)};
    for (std::size_t i = 0; i < profiles; ++i) {
        table.rows.push_back({cell(2), cell(3), cell(6)});
    }
    kit.add_section("Table", std::move(table));
}

/// The report, from a seed.
void write_report(Kit& kit, layout::Pictures& pictures) {
    test::Random random(70);
    kit.document.running.reference = "BENCH";
    add_profiles(kit, random, pictures);
    add_table(kit, random);
    content::List sources{content::ListKind::sources, {}};
    for (int i = 0; i < 120; ++i) {
        sources.items.push_back(line(random, 16));
    }
    kit.add_section("Sources", std::move(sources));
    content::Contents contents;
    for (std::size_t i = 0; i < kit.document.sections.size(); ++i) {
        contents.entries.push_back({kit.document.sections[i].heading, i + 1});
    }
    kit.add_section("Contents", std::move(contents));
    std::ranges::rotate(kit.document.sections, kit.document.sections.end() - 1);
}

bool measure_definition(std::filesystem::path const& path, std::size_t runs) {
    Sources sources;
    auto resources = app::Resources::find();
    auto workspace = app::open_workspace(path, sources);
    if (!resources || !workspace) {
        return false;
    }
    auto job = app::prepare(path, *workspace, *resources, {}, sources);
    if (!job) {
        return false;
    }
    auto made = app::lay_out(*job, *resources, sources);
    if (!made) {
        return false;
    }
    auto painted = paint::pdf(made->pages, made->type->painter);
    if (!painted) {
        return false;
    }
    measure(path.filename().string(), *painted, made->pages, runs);
    return true;
}

} // namespace

int main(int count, char** arguments) {
    std::size_t runs = 41;
    if (count > 1) {
        std::string_view const text = arguments[1];
        std::from_chars(text.data(), text.data() + text.size(), runs);
    }
    std::filesystem::path definition = test::repository() / "briefings/azerbaijan-civil-society.toml";
    if (count > 2) {
        definition = arguments[2];
    }
    if (runs == 0 || !measure_definition(definition, runs)) {
        std::fputs("usage: finishing_bench [RUNS] [DEFINITION]\n", stderr);
        return 2;
    }
    Kit kit;
    layout::Pictures pictures;
    write_report(kit, pictures);
    // Small photos beside short texts, as reports of so many people have them.
    kit.sheet.definition.portrait.width.pt = 39;
    kit.sheet.definition.portrait.height.pt = 50;
    layout::TextTools tools = kit.tools();
    tools.pictures = &pictures;
    double const start = cpu_ms();
    auto pages = layout::paginate(kit.document, kit.sheet, tools, {});
    std::fputs(
        fmt::format("report: set and laid out in {:.0f} ms, with nothing shaped before\n", cpu_ms() - start)
            .c_str(),
        stdout
    );
    if (!pages) {
        std::fputs(fmt::format("{}\n", pages.error().front().message).c_str(), stderr);
        return 1;
    }
    auto painted = paint::pdf(pages->value.pages, kit.fonts);
    if (!painted) {
        return 1;
    }
    measure("report", *painted, pages->value.pages, runs);
    return 0;
}
