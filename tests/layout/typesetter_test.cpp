#include "layout/typesetter.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace brief;
using test::Kit;

namespace {

page::NodeId paragraph(layout::Typesetter& typesetter) {
    return typesetter.node(page::NodeId::document, page::Role::paragraph);
}

content::OriginId add_origin(Kit& kit, std::string what, Span span) {
    kit.document.origins.push_back({span, std::move(what)});
    return static_cast<content::OriginId>(kit.document.origins.size() - 1);
}

} // namespace

TEST_CASE("a block is as high as its lines, and no line is wider than its measure") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::TextBlock block = typesetter.set(
        Kit::words("Several words that have to be set on more than a line of this measure."),
        "side",
        100,
        paragraph(typesetter)
    );
    CHECK(block.lines.size() > 2);
    CHECK(block.leading == kit.sheet.style("side").leading);
    CHECK(block.height() == doctest::Approx(block.leading * static_cast<double>(block.lines.size())));
    for (layout::TextLine const& line : block.lines) {
        CHECK(line.width <= 100.01);
        for (page::Item const& item : line.items) {
            auto const& run = std::get<page::GlyphRun>(item.what);
            CHECK(run.origin.y == doctest::Approx(block.leading - kit.sheet.style("side").depth));
        }
    }
    CHECK(typesetter.set({}, "side", 100, paragraph(typesetter)).lines.empty());
}

TEST_CASE("lines that end flush end at the measure") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::TextBlock block = typesetter.set(
        Kit::words("desk@example.org"), "contact", 200, paragraph(typesetter), layout::Align::end
    );
    REQUIRE(block.lines.size() == 1);
    auto const& run = std::get<page::GlyphRun>(block.lines[0].items.at(0).what);
    CHECK(run.origin.x + block.lines[0].width == doctest::Approx(200));
}

TEST_CASE("a missing glyph names the record, the field and the code point, in its place, once") {
    Kit kit;
    FileId file = kit.sources.add("library/people.toml", "name = \"漢\"\n");
    content::OriginId origin = add_origin(kit, "person a, name", {file, 1, 9, 1});
    auto typesetter = kit.typesetter();
    for (int i = 0; i < 2; ++i) {
        CHECK(typesetter.set(Kit::words("漢", origin), "body", 200, paragraph(typesetter)).lines.empty());
    }
    REQUIRE(typesetter.diagnostics().size() == 1);
    Diagnostic const& fault = typesetter.diagnostics()[0];
    CHECK(fault.code == Code::missing_glyph);
    CHECK(fault.message == "no font has the character “漢” (U+6F22) of person a, name");
    CHECK(fault.span == Span{file, 1, 9, 1});
}

TEST_CASE("a script whose face the machine lacks is told once, with the first letter and what to install") {
    Kit kit;
    FileId file = kit.sources.add("library/people.toml", "name = \"山田\"\n");
    content::OriginId origin = add_origin(kit, "person a, name", {file, 1, 9, 1});
    layout::TextTools tools = kit.tools();
    tools.machine = {{"CJK Serif"}, {"Debian: apt install fonts-noto-cjk"}};
    layout::Typesetter typesetter(kit.document, kit.sheet, kit.frame(), tools);
    content::Inlines const name{content::Inline{content::Foreign{"ja", Kit::words("山田", origin)}}};
    for (int i = 0; i < 2; ++i) {
        CHECK(typesetter.set(name, "body", 200, paragraph(typesetter)).lines.empty());
    }
    REQUIRE(typesetter.diagnostics().size() == 1);
    Diagnostic const& fault = typesetter.diagnostics()[0];
    CHECK(fault.code == Code::font_file_missing);
    CHECK(
        fault.message == "this machine has no font for Japanese; the first character without one is “山” "
                         "(U+5C71) of person a, name"
    );
    CHECK(fault.hints == std::vector<std::string>{"Debian: apt install fonts-noto-cjk"});
    CHECK(fault.span == Span{file, 1, 9, 1});
}

TEST_CASE("a weight that the fonts lack is told, not replaced") {
    Kit kit;
    kit.sheet.styles["body"].weight = 900;
    auto typesetter = kit.typesetter();
    CHECK(typesetter.set(Kit::words("x"), "body", 200, paragraph(typesetter)).lines.empty());
    REQUIRE(typesetter.diagnostics().size() == 1);
    CHECK(typesetter.diagnostics()[0].code == Code::font_file_missing);
    CHECK(typesetter.diagnostics()[0].message.find("900") != std::string::npos);
}

TEST_CASE("a word that no line holds is a warning that names its field") {
    Kit kit;
    content::OriginId origin = add_origin(kit, "person a, name", {});
    auto typesetter = kit.typesetter();
    typesetter.set(Kit::words("W", origin), "title", 5, paragraph(typesetter));
    REQUIRE(typesetter.diagnostics().size() == 1);
    CHECK(typesetter.diagnostics()[0].severity == Severity::warning);
    CHECK(typesetter.diagnostics()[0].code == Code::overfull_line);
    CHECK(typesetter.diagnostics()[0].message == "a word of person a, name is wider than its column");
}

TEST_CASE("a line knows the notes and links whose marks it holds") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::TextBlock block = typesetter.set(
        {{content::Text{"One"}}, Kit::mark(0), {content::LineBreak{}}, {content::Text{"two"}}, Kit::mark(1)},
        "body",
        300,
        paragraph(typesetter)
    );
    REQUIRE(block.lines.size() == 2);
    CHECK(block.lines[0].notes == std::vector<std::size_t>{0});
    CHECK(block.lines[1].notes == std::vector<std::size_t>{1});
    REQUIRE(block.lines[1].links.size() == 1);
    CHECK(block.lines[1].links[0].note == 1);
    CHECK(block.lines[1].links[0].area.width > 0);
    CHECK(block.lines[1].links[0].area.height == block.leading);
}

TEST_CASE("notes are new once") {
    Kit kit;
    auto typesetter = kit.typesetter();
    typesetter.set({Kit::mark(1), Kit::mark(0), Kit::mark(1)}, "body", 300, paragraph(typesetter));
    CHECK(typesetter.take_new_notes() == std::vector<std::size_t>{1, 0});
    CHECK(typesetter.take_new_notes().empty());
    typesetter.set({Kit::mark(0), Kit::mark(2)}, "body", 300, paragraph(typesetter));
    CHECK(typesetter.take_new_notes() == std::vector<std::size_t>{2});
}

TEST_CASE("an artifact is painted and read nowhere") {
    Kit kit;
    auto typesetter = kit.typesetter();
    std::size_t nodes = typesetter.structure().nodes().size();
    layout::TextBlock block = typesetter.set_artifact("Page 1", "footer", 200, page::Artifact::footer);
    REQUIRE(block.lines.size() == 1);
    CHECK(block.lines[0].items.at(0).owner == page::Owner{page::Artifact::footer});
    CHECK(typesetter.structure().nodes().size() == nodes);
    CHECK(typesetter.structure().leaf_count() == 0);
}

TEST_CASE("capitals of a style are made by its language and measured by its font") {
    Kit kit;
    kit.document.properties.language = "az";
    auto typesetter = kit.typesetter();
    layout::TextBlock block = typesetter.set(Kit::words("bildiriş"), "kicker", 200, paragraph(typesetter));
    CHECK(test::text_of(block.lines.at(0).items) == "BİLDİRİŞ");
    double size = kit.sheet.style("kicker").size;
    CHECK(typesetter.cap_height("kicker") > 0.6 * size);
    CHECK(typesetter.cap_height("kicker") < 0.75 * size);
}

TEST_CASE("what is put into a box moves with it") {
    Kit kit;
    auto typesetter = kit.typesetter();
    layout::TextBlock block = typesetter.set(
        {{content::Link{"https://example.org", Kit::words("a")}},
         {content::LineBreak{}},
         {content::Text{"b"}}},
        "body",
        200,
        paragraph(typesetter)
    );
    layout::Box box;
    put(box, block, 10, 20);
    REQUIRE(box.items.size() == 2);
    double baseline = block.leading - kit.sheet.style("body").depth;
    CHECK(std::get<page::GlyphRun>(box.items[0].what).origin.y == doctest::Approx(20 + baseline));
    CHECK(
        std::get<page::GlyphRun>(box.items[1].what).origin.y == doctest::Approx(20 + block.leading + baseline)
    );
    CHECK(box.links.at(0).area.x == doctest::Approx(10));
    CHECK(box.links.at(0).area.y == doctest::Approx(20));
}

TEST_CASE("lines of a script with tall marks stand further apart, all of a text alike and on the grid") {
    Kit kit;
    auto typesetter = kit.typesetter();
    double const plain = typesetter.style("body").leading;
    double const step = typesetter.layout().page.grid.pt / 8;
    std::string const mixed = "Sara Mithal, in her own words, and then once more in her own words: سارة مثال";
    layout::TextBlock const block = typesetter.set(Kit::words(mixed), "body", 150, paragraph(typesetter));
    REQUIRE(block.lines.size() > 1);
    CHECK(block.leading > plain * 1.2);
    CHECK(std::remainder(block.leading, step) == doctest::Approx(0));
    CHECK(typesetter.set(Kit::words("Sara"), "body", 150, paragraph(typesetter)).leading == plain);
}

TEST_CASE("a text in a language that starts at the other side starts there") {
    Kit kit;
    auto typesetter = kit.typesetter();
    page::NodeId const node = paragraph(typesetter);
    typesetter.structure().at(node).language = "ar";
    layout::TextBlock const block = typesetter.set(Kit::words("سارة مثال"), "body", 150, node);
    double right = 0;
    for (page::Item const& item : block.lines.at(0).items) {
        auto const& run = std::get<page::GlyphRun>(item.what);
        right = std::max(right, run.origin.x + run.advance);
    }
    CHECK(right == doctest::Approx(150));
}

TEST_CASE("numbers are in the digits of the brief's language") {
    auto written = [](std::string language) {
        Kit kit;
        kit.document.properties.language = std::move(language);
        return kit.typesetter().number(12);
    };
    CHECK(written("ar") == "١٢");
    CHECK(written("fa") == "۱۲");
    CHECK(written("az") == "12");
    CHECK(written("ur") == "12"); // as CLDR has it
}

TEST_CASE("a mark is a superscript of its face, and is made smaller and raised where the face has none") {
    auto mark = [](std::string language, std::string digit) {
        Kit kit;
        kit.document.properties.language = std::move(language);
        kit.document.notes.push_back({Kit::words("A note.")});
        auto typesetter = kit.typesetter();
        auto block = typesetter.set({Kit::mark(0)}, "body", 200, paragraph(typesetter));
        auto const& run = std::get<page::GlyphRun>(block.lines.at(0).items.at(0).what);
        CHECK(run.text == digit);
        return std::pair(run.size, run.glyphs.at(0).offset.y);
    };
    CHECK(mark("en", "1") == std::pair(10.0, 0.0));
    auto const [size, y] = mark("ar", "١");
    CHECK(size == doctest::Approx(10 * 0.62 * 1.15)); // the face's own factor
    CHECK(y == doctest::Approx(-10 * 0.34));
}

TEST_CASE("words of a citation style are raised over the line, or have a line under them") {
    Kit kit;
    auto typesetter = kit.typesetter();
    auto const set = [&](char const* style) {
        return typesetter.set(
            {{content::Text{"x"}}, {content::Styled{style, Kit::words("y")}}},
            "body",
            200,
            paragraph(typesetter)
        );
    };
    auto const height = [&](char const* style) {
        layout::TextBlock const block = set(style);
        page::GlyphRun const* run = test::find_run(block.lines.at(0).items, "y");
        REQUIRE(run != nullptr);
        return run->origin.y + run->glyphs.at(0).offset.y; // downwards
    };
    double const line = height("emphasis");
    double const size = kit.sheet.style("body").size;
    CHECK(height("superscript") == doctest::Approx(line - 0.34 * size));
    CHECK(height("subscript") == doctest::Approx(line + 0.14 * size));
    std::size_t shapes = 0;
    layout::TextBlock const underlined = set("underline");
    for (page::Item const& item : underlined.lines.at(0).items) {
        if (std::holds_alternative<page::Shape>(item.what)) {
            ++shapes;
            CHECK(item.owner == page::Owner{page::Artifact::layout}); // nothing to be read
        }
    }
    CHECK(shapes == 1);
}
