#include "sample.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <fstream>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

using namespace brief;

namespace sample {

namespace {

constexpr auto regular = text::FontId{0};
constexpr auto semibold = text::FontId{1};
constexpr auto sans = text::FontId{2};

text::Font font(std::string family, int weight, std::string const& file) {
    std::string path = std::string(BRIEF_SOURCE_DIR) + "/fonts/" + file;
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    return {std::move(family), weight, false, path, share(std::move(bytes))};
}

page::Node node(page::Role role) {
    page::Node result;
    result.role = role;
    return result;
}

/// Fills pages from top to bottom; everything is at a fixed left edge.
class Writer {
public:
    explicit Writer(text::FontSet const& fonts) : typist_(fonts) {}

    page::Pages pages;

    void new_page() {
        std::size_t number = pages.pages.size() + 1;
        page::Page page;
        page.size = {595.28, 841.89};
        page.label = std::to_string(number);
        pages.pages.push_back(std::move(page));
        y = 40;
        put(page::Artifact::header, sans, 8, left, "Three journalists, one verdict");
        put(page::Artifact::layout, page::line({left, 46}, {520, 46}, {0.5, Color{0x8a, 0x1c, 0x1c}, {}}));
        y = 810;
        put(page::Artifact::footer, sans, 8, 290, std::to_string(number));
        y = 90;
    }

    std::vector<page::Item>& items() { return pages.pages.back().items; }

    page::NodeId add(page::NodeId parent, page::Role role) {
        return pages.structure.add_node(parent, node(role));
    }

    page::LeafId leaf(page::NodeId parent) { return pages.structure.add_leaf(parent); }

    void put(page::Owner owner, text::FontId font, double size, double x, std::string_view text) {
        items().push_back(typist_.line(owner, font, size, {x, y}, text));
    }

    void put(page::Owner owner, page::Shape shape) {
        page::Item& item = items().emplace_back();
        item.owner = owner;
        item.what = std::move(shape);
    }

    /// A node with one line of text.
    page::NodeId
    line(page::NodeId parent, page::Role role, text::FontId font, double size, std::string_view text) {
        page::NodeId id = add(parent, role);
        put(leaf(id), font, size, left, text);
        y += size * 1.6;
        return id;
    }

    void list(page::NodeId parent);
    void table(page::NodeId parent);
    void figure(page::NodeId parent);
    void note_and_links(page::NodeId parent);

    static constexpr double left = 72;
    double y = 0;

private:
    Typist typist_;
};

void Writer::list(page::NodeId parent) {
    page::NodeId list = add(parent, page::Role::list);
    pages.structure.at(list).numbered = true;
    for (int i = 1; i <= 3; ++i) {
        page::NodeId item = add(list, page::Role::list_item);
        put(leaf(add(item, page::Role::label)), regular, 10, left, fmt::format("{}.", i));
        page::NodeId body = add(item, page::Role::list_body);
        put(leaf(add(body, page::Role::paragraph)), regular, 10, left + 20, "Release Ulvi Hasanlı now.");
        y += 15;
    }
}

void Writer::table(page::NodeId parent) {
    page::NodeId table = add(parent, page::Role::table);
    for (int row = 0; row < 3; ++row) {
        page::NodeId group = row < 2 ? add(table, row == 0 ? page::Role::table_head : page::Role::table_body)
                                     : std::get<page::NodeId>(pages.structure.at(table).kids.back());
        page::NodeId line = add(group, page::Role::table_row);
        for (int column = 0; column < 3; ++column) {
            bool header = row == 0 || column == 0;
            page::NodeId cell = add(line, header ? page::Role::header_cell : page::Role::cell);
            page::Node& value = pages.structure.at(cell);
            if (header) {
                value.scope = row == 0 ? page::HeaderScope::column : page::HeaderScope::row;
                value.id = fmt::format("cell-{}-{}", row, column);
            } else {
                value.headers = {fmt::format("cell-0-{}", column), fmt::format("cell-{}-0", row)};
            }
            bool left_empty = row == 2 && column == 2;
            if (!left_empty) {
                put(leaf(cell), row == 0 ? semibold : regular, 9, left + 120 * column, "2024");
            }
        }
        put(page::Artifact::layout, page::rectangle({left, y + 3, 400, 0.4}, Color{0, 0, 0}));
        y += 16;
    }
}

void Writer::figure(page::NodeId parent) {
    page::NodeId figure = add(parent, page::Role::figure);
    pages.structure.at(figure).alternative = "Bar chart: 23 arrests in 2023, 31 in 2024";
    page::LeafId bars = leaf(figure);
    put(bars, page::rectangle({100, y, 40, 60}, Color{0x8a, 0x1c, 0x1c}));
    put(bars,
        page::circle({200, y + 30}, 20, Color{0x20, 0x20, 0x80}, page::Stroke{1, Color{0, 0, 0}, {3, 1}}));
    y += 80;
    line(figure, page::Role::caption, sans, 8, "Arrests by year");
}

void Writer::note_and_links(page::NodeId parent) {
    page::NodeId paragraph = add(parent, page::Role::paragraph);
    put(leaf(paragraph), regular, 10, left, "See the verdict");
    page::NodeId reference = add(paragraph, page::Role::reference);
    put(leaf(reference), regular, 6, 150, "1");
    pages.pages.back().links.push_back(
        {{150, y - 8, 6, 10}, reference, page::Destination{0, {left, 780}}, "Note 1"}
    );
    page::NodeId link = add(paragraph, page::Role::link);
    put(leaf(link), regular, 10, 170, "on the site");
    pages.pages.back().links.push_back(
        {{170, y - 8, 60, 10}, link, "https://example.org/a?b=(1)\\", "Verdict on example.org"}
    );
    page::NodeId note = add(paragraph, page::Role::note);
    pages.structure.at(note).id = "note-1";
    double back = std::exchange(y, 780);
    put(leaf(add(note, page::Role::label)), regular, 7, left, "1");
    put(leaf(add(note, page::Role::paragraph)), regular, 7, left + 8, "Baku Court of Appeal, 2025.");
    y = back + 18;
}

void set_properties(page::Properties& properties) {
    properties.title = "Üç jurnalist — bir hökm & <rəy>";
    properties.author = "Committee";
    properties.subject = "Three journalists in Azerbaijan";
    properties.keywords = {"Azerbaijan", "journalists"};
    properties.language = "en-GB";
    properties.date = 1767323045; // 2026-01-02T03:04:05Z
    properties.producer = "Briefwright 0.1.0";
}

} // namespace

text::FontSet fonts() {
    text::FontSet set;
    set.add(font("Source Serif 4", 400, "source-serif-4/SourceSerif4_400Regular.ttf"));
    set.add(font("Source Serif 4", 600, "source-serif-4/SourceSerif4_600SemiBold.ttf"));
    set.add(font("Source Sans 3", 400, "source-sans-3/SourceSans3_400Regular.ttf"));
    return set;
}

struct Typist::Faces {
    FT_Library library = nullptr;
    std::vector<FT_Face> faces;
};

Typist::Typist(text::FontSet const& fonts) : faces_(new Faces) {
    FT_Init_FreeType(&faces_->library);
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        std::string_view const bytes = *fonts.at(static_cast<text::FontId>(i)).bytes;
        auto const* data = reinterpret_cast<FT_Byte const*>(bytes.data());
        FT_Face face = nullptr;
        FT_New_Memory_Face(faces_->library, data, static_cast<FT_Long>(bytes.size()), 0, &face);
        faces_->faces.push_back(face);
    }
}

Typist::~Typist() {
    FT_Done_FreeType(faces_->library);
    delete faces_;
}

page::Item Typist::line(
    page::Owner owner, text::FontId font, double size, page::Point origin, std::string_view text
) const {
    FT_Face face = faces_->faces.at(static_cast<std::size_t>(font));
    page::GlyphRun run;
    run.font = font;
    run.size = size;
    run.origin = origin;
    run.text = text;
    double x = 0;
    for (std::size_t position = 0; position < text.size();) {
        std::size_t start = position;
        std::uint32_t glyph = FT_Get_Char_Index(face, utf8::next(text, position));
        run.glyphs.push_back({glyph, {x, 0}});
        run.clusters.push_back({static_cast<std::uint16_t>(position - start), 1});
        FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE);
        x += size * static_cast<double>(face->glyph->metrics.horiAdvance) / face->units_per_EM;
    }
    return {owner, std::move(run)};
}

page::Pages two_pages(text::FontSet const& fonts) {
    Writer writer(fonts);
    set_properties(writer.pages.properties);
    page::NodeId document = page::NodeId::document;
    writer.new_page();
    writer.line(document, page::Role::heading_1, semibold, 20, "Üç jurnalist, bir hökm");
    writer.line(
        document, page::Role::paragraph, regular, 10, "Bakı şəhəri: the court sat in İstiqlaliyyət küçəsi."
    );
    writer.line(document, page::Role::heading_2, semibold, 14, "Demands");
    writer.list(document);
    writer.note_and_links(document);
    writer.add(document, page::Role::paragraph); // without content
    page::NodeId russian =
        writer.line(document, page::Role::block_quotation, regular, 10, "Журналистика не преступление");
    writer.pages.structure.at(russian).language = "ru";
    page::LeafId broken = writer.leaf(writer.add(document, page::Role::paragraph));
    writer.put(broken, regular, 10, Writer::left, "This paragraph starts on the first page and");
    writer.new_page();
    writer.put(broken, regular, 10, Writer::left, "ends on the second.");
    writer.y += 20;
    writer.line(document, page::Role::heading_2, semibold, 14, "Facts");
    writer.table(document);
    writer.figure(document);
    writer.pages.outline = {
        {1, "Üç jurnalist", {0, {Writer::left, 70}}},
        {2, "Demands", {0, {Writer::left, 140}}},
        {2, "Facts", {1, {Writer::left, 100}}},
    };
    return std::move(writer.pages);
}

page::Pages dense_pages(text::FontSet const& fonts, std::size_t count) {
    Writer writer(fonts);
    set_properties(writer.pages.properties);
    page::NodeId document = page::NodeId::document;
    for (std::size_t i = 0; i < count; ++i) {
        writer.new_page();
        writer.line(document, page::Role::heading_2, semibold, 14, "Detention and trial");
        while (writer.y < 780) {
            page::LeafId paragraph = writer.leaf(writer.add(document, page::Role::paragraph));
            for (int line = 0; line < 5 && writer.y < 780; ++line) {
                writer.put(
                    paragraph,
                    regular,
                    9.5,
                    Writer::left,
                    "The prosecution relied on cash that police said they had found in the office; the court "
                    "did not ask who."
                );
                writer.y += 13;
            }
        }
    }
    return std::move(writer.pages);
}

} // namespace sample
