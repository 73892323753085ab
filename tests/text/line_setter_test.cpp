#include "text/line_setter.hpp"

#include "support/fonts.hpp"
#include "text/paragraph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

using namespace brief;

namespace {

class TwoScripts {
public:
    TwoScripts() {
        fonts_ = test::three_fonts();
        text::Font naskh = fonts_.at(
            test::add_font(fonts_, "Noto Naskh Arabic", 400, false, "noto/NotoNaskhArabic-Regular.ttf")
        );
        naskh.family = "Larger Naskh";
        naskh.size_factor = 1.5;
        fonts_.add(std::move(naskh));
        shaper_.emplace(std::move(*text::Shaper::create(fonts_)));
        text::Format format;
        format.fonts = {test::serif, text::FontId{3}};
        format.language = "ar";
        paragraph.formats = {format};
        paragraph.width = 200;
        paragraph.right_to_left = true;
    }

    text::SetParagraph set(std::vector<text::Run> runs) {
        paragraph.runs = std::move(runs);
        return set_paragraph(paragraph, *shaper_, nullptr);
    }

    text::SetParagraph set(std::string text) { return set({{std::move(text), 0, 0, {}, 0}}); }

    text::Paragraph paragraph;

private:
    text::FontSet fonts_;
    std::optional<text::Shaper> shaper_;
};

std::string text_said(text::SetParagraph const& set) {
    std::string out;
    for (text::SetLine const& line : set.lines) {
        for (text::SetRun const& run : line.runs) {
            out += run.text;
        }
    }
    return out;
}

text::SetRun const& run_with(text::SetLine const& line, std::string_view text) {
    auto found = std::ranges::find_if(line.runs, [&](text::SetRun const& run) {
        return run.text.find(text) != std::string::npos;
    });
    REQUIRE(found != line.runs.end());
    return *found;
}

constexpr char const* arabic_prose =
    "كانت سارة مثال تغطّي المحاكمات لصحيفة «كيش كرونيكل». وفي 4 مارس 2025 احتجزها "
    "أفراد من الشرطة أمام محكمة كيش "
    "الابتدائية، بموجب المادة 6(3)(d) من القانون، كما كتبت Sara Mithal عنها.";

} // namespace

TEST_CASE("a paragraph from right to left says its text in the order of reading, on lines from the right") {
    TwoScripts kit;
    bool justify = false;
    SUBCASE("ragged") {}
    SUBCASE("justified") {
        justify = true;
    }
    kit.paragraph.justify = justify;
    text::SetParagraph const set = kit.set(arabic_prose);
    REQUIRE(set.missing.empty());
    REQUIRE(set.lines.size() > 3);
    CHECK(text_said(set) == arabic_prose);
    for (text::SetLine const& line : set.lines) {
        double nearest = 1000;
        double farthest = 0;
        for (text::SetRun const& run : line.runs) {
            nearest = std::min(nearest, run.x);
            farthest = std::max(farthest, run.x + run.width);
        }
        CHECK(nearest == doctest::Approx(0));
        CHECK(farthest == doctest::Approx(line.width));
        CHECK(line.width <= 200.01);
        if (justify && &line != &set.lines.back()) {
            CHECK(line.width == doctest::Approx(200));
        }
    }
    // The first word is the nearest to the start.
    CHECK(set.lines[0].runs[0].x == doctest::Approx(0));
    CHECK(set.lines[0].runs[0].right_to_left);
}

TEST_CASE("glyphs widen and narrow by whole thousandths, and the spaces take the rest") {
    TwoScripts kit;
    kit.paragraph.right_to_left = false;
    kit.paragraph.justify = true;
    std::string prose;
    for (int i = 0; i < 40; ++i) {
        prose += "She covered the trials of others until she was tried herself, for article " +
                 std::to_string(i * 37) + ". ";
    }
    std::set<double> stretches;
    text::SetParagraph const set = kit.set(prose);
    REQUIRE(set.lines.size() > 30);
    for (text::SetLine const& line : set.lines) {
        if (&line != &set.lines.back()) {
            CHECK(line.width == doctest::Approx(200));
        }
        for (text::SetRun const& run : line.runs) {
            double const steps = std::round((run.stretch - 1) * 1000);
            CHECK(run.stretch == 1 + steps / 1000);
            CHECK(std::abs(steps) <= 20);
            stretches.insert(run.stretch);
        }
    }
    CHECK(stretches.size() > 5); // it is not that nothing gives
    CHECK(stretches.contains(1.02));
}

TEST_CASE("a line without spaces is filled by its glyphs alone") {
    TwoScripts kit;
    kit.paragraph.right_to_left = false;
    kit.paragraph.justify = true;
    std::string const word = "Wissenschaftskommunikationsbeauftragter"; // a narrow measure is not filled
    kit.paragraph.width = 1000;
    kit.paragraph.width = kit.set(word).lines.at(0).width * 1.00234;
    text::SetLine const line = kit.set(word + " und").lines.at(0);
    CHECK(line.width == doctest::Approx(kit.paragraph.width));
    CHECK(line.runs.at(0).stretch == doctest::Approx(1.00234));
}

TEST_CASE("what is written from left to right keeps its order inside") {
    TwoScripts kit;
    kit.paragraph.width = 1000;
    text::SetLine const line = kit.set("من 6(3)(d) إلى").lines.at(0);
    text::SetRun const& reference = run_with(line, "6(3)(d)");
    CHECK_FALSE(reference.right_to_left);
    CHECK(reference.text == "6(3)(d)");
    CHECK(std::ranges::is_sorted(reference.glyphs, {}, &text::SetGlyph::x));
    CHECK(run_with(line, "من").x < reference.x);
    CHECK(reference.x < run_with(line, "إلى").x);
}

TEST_CASE("a name in another direction moves through a line as one thing") {
    TwoScripts kit;
    kit.paragraph.right_to_left = false;
    kit.paragraph.width = 1000;
    auto place_of_number = [&](std::uint32_t isolate) {
        text::SetLine const line =
            kit.set({{"by ", 0, 0, {}, 0}, {"سارة", 0, 1, {}, isolate}, {", 12 days", 0, 2, {}, 0}}
            ).lines.at(0);
        double name = run_with(line, "سارة").x;
        return run_with(line, "12").x - name;
    };
    CHECK(place_of_number(0) < 0); // drawn to the other side of the name
    CHECK(place_of_number(1) > 0);
}

TEST_CASE("clusters fit text and glyphs in both directions") {
    TwoScripts kit;
    for (text::SetLine const& line : kit.set(arabic_prose).lines) {
        for (text::SetRun const& run : line.runs) {
            std::size_t bytes = 0;
            std::size_t glyphs = 0;
            for (text::SetCluster const& cluster : run.clusters) {
                bytes += cluster.bytes;
                glyphs += cluster.glyphs;
            }
            CHECK(bytes == run.text.size());
            CHECK(glyphs == run.glyphs.size());
        }
    }
}

TEST_CASE("a face with a size factor is set larger, in its own place and width") {
    TwoScripts kit;
    text::SetLine const plain = kit.set("سارة").lines.at(0);
    kit.paragraph.formats[0].fonts[1] = text::FontId{4};
    text::SetLine const larger = kit.set("سارة").lines.at(0);
    CHECK(plain.runs[0].size == doctest::Approx(10));
    CHECK(larger.runs[0].size == doctest::Approx(15));
    CHECK(larger.width == doctest::Approx(plain.width * 1.5));
}

TEST_CASE("letters that join are neither spaced out nor stretched") {
    TwoScripts kit;
    double const natural = kit.set("سارة").lines.at(0).width;
    kit.paragraph.formats[0].tracking = 0.1;
    CHECK(kit.set("سارة").lines.at(0).width == doctest::Approx(natural));
    kit.paragraph.formats[0].tracking = 0;
    kit.paragraph.justify = true;
    kit.paragraph.rules.glyph_flex = 0.05;
    for (text::SetLine const& line : kit.set(arabic_prose).lines) {
        for (text::SetRun const& run : line.runs) {
            CHECK(run.stretch == 1);
        }
    }
}

TEST_CASE("the space at which a line was broken is kept behind its last word, unseen") {
    TwoScripts kit;
    text::SetLine const line = kit.set(arabic_prose).lines.at(0);
    text::SetRun const& last = line.runs.back();
    CHECK(last.text.ends_with(' '));
    CHECK(last.x + last.width == doctest::Approx(line.width));
    double least = 0;
    for (text::SetGlyph const& glyph : last.glyphs) {
        least = std::min(least, glyph.x);
    }
    CHECK(least < 0); // to the left of the end of the line
}
