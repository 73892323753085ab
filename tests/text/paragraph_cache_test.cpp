#include "text/paragraph_cache.hpp"

#include "support/fonts.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace brief;

namespace {

struct Kit {
    Kit() {
        text::Format format;
        format.fonts = {test::serif};
        format.language = "en";
        paragraph.formats = {format};
        paragraph.runs = {{"He was taken to another colony, and nobody was told.", 0, 0, {}}};
        paragraph.width = 120;
    }

    std::shared_ptr<text::SetParagraph const> set() { return cache.set(paragraph, shaper, nullptr); }

    text::FontSet fonts = test::three_fonts();
    text::Shaper shaper = std::move(*text::Shaper::create(fonts));
    text::ParagraphCache cache;
    text::Paragraph paragraph;
};

std::string text_of(text::SetParagraph const& set) {
    std::string out;
    for (text::SetLine const& line : set.lines) {
        for (text::SetRun const& run : line.runs) {
            out += run.text;
        }
        out += '|';
    }
    return out;
}

} // namespace

TEST_CASE("a paragraph cache gives what setting gives, and sets the same paragraph once") {
    Kit kit;
    auto const first = kit.set();
    CHECK(text_of(*first) == text_of(text::set_paragraph(kit.paragraph, kit.shaper, nullptr)));
    CHECK(kit.set() == first);
    CHECK(kit.cache.size() == 1);
}

TEST_CASE("a paragraph that differs in anything is set anew") {
    using Change = std::function<void(text::Paragraph&)>;
    std::vector<Change> const changes{
        [](text::Paragraph& p) { p.runs[0].text += "!"; },
        [](text::Paragraph& p) { p.runs[0].tag = 7; },
        [](text::Paragraph& p) { p.runs[0].object = 3; },
        [](text::Paragraph& p) { p.runs[0].isolate = 1; },
        [](text::Paragraph& p) { p.runs.push_back(p.runs[0]); },
        [](text::Paragraph& p) { p.formats[0].size = 11; },
        [](text::Paragraph& p) { p.formats[0].tracking = 0.01; },
        [](text::Paragraph& p) { p.formats[0].rise = 1; },
        [](text::Paragraph& p) { p.formats[0].fonts = {test::serif_italic}; },
        [](text::Paragraph& p) { p.formats[0].features = {"onum"}; },
        [](text::Paragraph& p) { p.formats[0].language = "az"; },
        [](text::Paragraph& p) { p.formats[0].hyphenate = true; },
        [](text::Paragraph& p) { p.formats[0].region = "Jpan"; },
        [](text::Paragraph& p) { p.formats[0].full_width = test::serif; },
        [](text::Paragraph& p) { p.width = 121; },
        [](text::Paragraph& p) { p.indent = 5; },
        [](text::Paragraph& p) { p.justify = true; },
        [](text::Paragraph& p) { p.balance = true; },
        [](text::Paragraph& p) { p.right_to_left = true; },
        [](text::Paragraph& p) { p.rules.space_shrink = 0.1; },
        [](text::Paragraph& p) { p.rules.space_stretch = 0.1; },
        [](text::Paragraph& p) { p.rules.glyph_flex = 0.1; },
        [](text::Paragraph& p) { p.rules.hyphen.before = 9; },
        [](text::Paragraph& p) { p.rules.hyphen.after = 9; },
        [](text::Paragraph& p) { p.rules.hyphen.names = true; },
        [](text::Paragraph& p) {
            p.rules.conventions =
                std::make_shared<text::Conventions const>(text::Conventions{{{U'.', 0.7}}, {}, {}});
        },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        CAPTURE(i);
        Kit kit;
        auto const before = kit.set();
        changes[i](kit.paragraph);
        CHECK(kit.set() != before);
        CHECK(kit.cache.size() == 2);
    }
}

TEST_CASE("conventions that say the same are the same, whichever object they are") {
    Kit kit;
    auto const conventions = [] {
        return std::make_shared<text::Conventions const>(text::Conventions{{{U'.', 0.7}}, {}, {}});
    };
    kit.paragraph.rules.conventions = conventions();
    auto const first = kit.set();
    kit.paragraph.rules.conventions = conventions();
    CHECK(kit.set() == first);
}

TEST_CASE("a full cache starts anew") {
    Kit kit;
    kit.cache = text::ParagraphCache(20'000);
    for (int i = 0; i < 100; ++i) {
        kit.paragraph.width = 120 + i;
        kit.set();
        CHECK(kit.cache.size() < 20);
    }
    CHECK(text_of(*kit.set()) == text_of(text::set_paragraph(kit.paragraph, kit.shaper, nullptr)));
}
