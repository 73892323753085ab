// Sets paragraphs and says how long that takes and, with --pdf, shows them, each on a page of its own, for
// line_quality.py to measure. No test: a busy machine would fail it.
//
//   build/release/tests/paragraphs_bench FILE [--font FILE] [--size PT] [--width PT] [--language XX] [--pdf
//   OUT]
//
// FILE has a paragraph a line. Where Pango was found when the tests were configured, it sets the same
// paragraphs in turn, justified by its own breaker.

#include "base/utf8.hpp"
#include "bench/pango_paragraphs.hpp"
#include "load/load.hpp"
#include "paint/paint.hpp"
#include "support/repository.hpp"
#include "text/paragraph.hpp"
#include "text/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <sstream>

using namespace brief;

namespace {

std::vector<std::string> paragraphs_of(std::string const& path) {
    std::vector<std::string> out;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (!line.empty()) {
            out.push_back(line);
        }
    }
    return out;
}

double cpu_us() {
    return 1e6 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double number(std::string const& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

text::Protrusion protrusion(std::map<std::string, double> const& by_character) {
    text::Protrusion table;
    for (auto const& [character, part] : by_character) {
        std::size_t at = 0;
        table[utf8::next(character, at)] = part;
    }
    return table;
}

/// The paragraph rules of the house layout.
text::BreakRules house_rules() {
    Sources sources;
    FileId const base = sources.add("base.toml", test::read_file(test::repository() / "layouts/base.toml"));
    model::Stylesheet sheet = load::stylesheet(sources, std::span(&base, 1), "base").value();
    model::ParagraphRules const& rules = sheet.definition.paragraph;
    text::BreakRules out;
    out.space_shrink = rules.space_shrink;
    out.space_stretch = rules.space_stretch;
    out.glyph_flex = rules.glyph_flex;
    out.hyphen.before = static_cast<std::size_t>(rules.hyphen_min_before);
    out.hyphen.after = static_cast<std::size_t>(rules.hyphen_min_after);
    out.conventions = std::make_shared<text::Conventions const>(text::Conventions{
        protrusion(rules.protrude_start), protrusion(rules.protrude_end), {}});
    return out;
}

class Setting {
public:
    explicit Setting(std::map<std::string, std::string> const& options) {
        text::Font font;
        font.family = "Bench";
        font.file = options.at("--font");
        font.bytes = share(test::read_file(font.file));
        fonts_.add(std::move(font));
        std::string const base = (test::repository() / "layouts/hyphenation/en-us").string();
        hyphenator_ = {test::read_file(base + ".pat.txt"), test::read_file(base + ".hyp.txt")};
        text::Format format;
        format.fonts = {text::FontId{0}};
        format.size = number(options.at("--size"));
        format.language = options.at("--language");
        format.hyphenate = true;
        paragraph_.formats = {format};
        paragraph_.width = number(options.at("--width"));
        paragraph_.justify = true;
        paragraph_.rules = house_rules();
        paragraph_.rules.hyphen.names = options.at("--names") == "divided";
        paragraph_.right_to_left = text::is_right_to_left(format.language);
        forget();
    }

    /// What was shaped before.
    void forget() { shaper_.emplace(std::move(*text::Shaper::create(fonts_))); }

    text::SetParagraph set(std::string const& words) {
        paragraph_.runs = {{words, 0, 0, {}, 0}};
        return text::set_paragraph(paragraph_, *shaper_, &hyphenator_);
    }

    text::FontSet const& fonts() const { return fonts_; }

    double width() const { return paragraph_.width; }

    double size() const { return paragraph_.formats[0].size; }

private:
    text::FontSet fonts_;
    text::Hyphenator hyphenator_;
    std::optional<text::Shaper> shaper_;
    text::Paragraph paragraph_;
};

/// A page with the lines of one paragraph.
page::Page page_of(text::SetParagraph const& set, Setting const& setting, page::LeafId leaf) {
    constexpr double margin = 50;
    page::Page page;
    double const leading = setting.size() * 1.35;
    page.size = {setting.width() + 2 * margin, 2 * margin + leading * static_cast<double>(set.lines.size())};
    double y = margin;
    for (text::SetLine const& line : set.lines) {
        y += leading;
        for (text::SetRun const& run : line.runs) {
            page::GlyphRun glyphs;
            glyphs.font = run.font;
            glyphs.size = run.size;
            glyphs.stretch = run.stretch;
            glyphs.origin = {margin + run.x, y};
            for (text::SetGlyph const& glyph : run.glyphs) {
                glyphs.glyphs.push_back({glyph.id, {glyph.x, glyph.y}});
            }
            for (text::SetCluster const& cluster : run.clusters) {
                glyphs.clusters.push_back({cluster.bytes, cluster.glyphs});
            }
            glyphs.text = run.text;
            page.items.push_back({leaf, std::move(glyphs)});
        }
    }
    return page;
}

bool write_pdf(Setting& setting, std::vector<std::string> const& paragraphs, std::string const& path) {
    page::Pages pages;
    page::LeafId const leaf = pages.structure.add_leaf(page::NodeId::document);
    for (std::string const& words : paragraphs) {
        pages.pages.push_back(page_of(setting.set(words), setting, leaf));
    }
    Result<page::Painted> painted = paint::pdf(pages, setting.fonts());
    if (painted) {
        std::ofstream(path, std::ios::binary) << painted->pdf;
    }
    return painted.has_value();
}

double median(std::vector<double> times) {
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

int main(int count, char** values) {
    std::vector<std::string> const arguments(values + 1, values + count);
    std::map<std::string, std::string> options{
        {"--font", (test::repository() / "fonts/source-serif-4/SourceSerif4_400Regular.ttf").string()},
        {"--size", "10.5"},
        {"--width", "360"},
        {"--language", "en"},
        {"--names", "whole"},
        {"--pdf", ""}};
    for (std::size_t i = 1; i + 1 < arguments.size(); i += 2) {
        options[arguments[i]] = arguments[i + 1];
    }
    std::vector<std::string> const paragraphs =
        arguments.empty() ? std::vector<std::string>() : paragraphs_of(arguments[0]);
    if (paragraphs.empty()) {
        fmt::print(stderr, "paragraphs_bench FILE [--font FILE] [--size PT] [--width PT] [--pdf OUT]\n");
        return 2;
    }
    Setting setting(options);
    if (!options["--pdf"].empty()) {
        return write_pdf(setting, paragraphs, options["--pdf"]) ? 0 : 1;
    }
    constexpr int runs = 15;
    auto each = [&](auto const& action) {
        double const start = cpu_us();
        std::ranges::for_each(paragraphs, action);
        return (cpu_us() - start) / static_cast<double>(paragraphs.size());
    };
    auto set = [&](std::string const& words) { setting.set(words); };
    bench::PangoSetting pango(options["--font"], setting.size(), setting.width(), options["--language"]);
    std::vector<double> cold;
    std::vector<double> warm;
    std::vector<double> pangos;
    for (int i = 0; i < runs; ++i) {
        setting.forget();
        cold.push_back(each(set));
        warm.push_back(each(set));
        if (bench::PangoSetting::available()) {
            pangos.push_back(each([&](std::string const& words) { pango.set(words); }));
        }
    }
    fmt::print(
        "{} paragraphs, median of {} runs, microseconds of CPU a paragraph\n", paragraphs.size(), runs
    );
    fmt::print("  nothing shaped before: {:.1f}\n  warm: {:.1f}\n", median(cold), median(warm));
    if (bench::PangoSetting::available()) {
        fmt::print(
            "  Pango {}: {:.1f} (ratio {:.3f})\n",
            bench::PangoSetting::version(),
            median(pangos),
            median(warm) / median(pangos)
        );
    } else {
        fmt::print("  Pango: not found when the tests were configured\n");
    }
    return 0;
}
