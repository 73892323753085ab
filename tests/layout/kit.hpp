#pragma once

/// The house layout with its fonts, and documents to set in it.

#include "layout/layout.hpp"
#include "support/records.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace brief::test {

class Kit {
public:
    Kit() {
        std::vector<FileId> const layouts = add_folder(sources, "layouts");
        sheet = value_of(sources, load::stylesheet(sources, layouts, "brief"));
        for (model::FontEntry const& entry :
             value_of(sources, load::fonts(sources, add_file(sources, "fonts/fonts.toml")))) {
            text::Font font;
            font.family = entry.family.value;
            font.weight = static_cast<int>(entry.weight);
            font.italic = entry.italic;
            font.size_factor = entry.size_factor;
            font.leading_factor = entry.leading_factor;
            font.bytes = share(read_file(repository() / "fonts" / entry.file.value));
            fonts.add(std::move(font));
        }
        shaper.emplace(value_of(sources, text::Shaper::create(fonts)));
        document.origins.push_back({{}, "a label of the program"});
        document.properties.language = "en";
        document.properties.title = "Title";
        document.title_block.title = words("Title");
    }

    layout::TextTools tools() { return {fonts, *shaper, &hyphenator, {}}; }

    layout::Frame frame() const {
        return layout::make_frame(sheet.definition.page, *layout::page_size("A4"));
    }

    layout::Typesetter typesetter() { return {document, sheet, frame(), tools()}; }

    Result<Warned<layout::Typeset>> try_pages(layout::Options const& options = {}) {
        return layout::paginate(document, sheet, tools(), options);
    }

    page::Pages pages(layout::Options const& options = {}) {
        return value_of(sources, try_pages(options)).value.pages;
    }

    static content::Inlines words(std::string text, content::OriginId origin = {}) {
        return {content::Inline{content::Text{std::move(text), origin}}};
    }

    static content::Inline mark(std::size_t note) { return {content::NoteMark{note}}; }

    /// A section with one block.
    void add_section(std::string heading, content::Block block) {
        content::Section section;
        section.heading = words(std::move(heading));
        section.blocks.push_back(std::move(block));
        document.sections.push_back(std::move(section));
    }

    Sources sources;
    model::Stylesheet sheet;
    text::FontSet fonts;
    std::optional<text::Shaper> shaper;
    text::Hyphenator hyphenator{
        read_file(repository() / "layouts/hyphenation/en-us.pat.txt"),
        read_file(repository() / "layouts/hyphenation/en-us.hyp.txt")};
    content::Document document;
};

/// The text of the glyph runs among items.
inline std::string text_of(std::vector<page::Item> const& items) {
    std::string out;
    for (page::Item const& item : items) {
        if (auto const* run = std::get_if<page::GlyphRun>(&item.what)) {
            out += run->text;
        }
    }
    return out;
}

/// The glyph run that holds `text`, or null.
inline page::GlyphRun const* find_run(std::vector<page::Item> const& items, std::string_view text) {
    for (page::Item const& item : items) {
        auto const* run = std::get_if<page::GlyphRun>(&item.what);
        if (run != nullptr && run->text.find(text) != std::string::npos) {
            return run;
        }
    }
    return nullptr;
}

inline std::size_t count(page::Structure const& structure, page::Role role) {
    std::size_t found = 0;
    for (page::Node const& node : structure.nodes()) {
        found += node.role == role ? 1 : 0;
    }
    return found;
}

inline page::Node const& first(page::Structure const& structure, page::Role role) {
    for (page::Node const& node : structure.nodes()) {
        if (node.role == role) {
            return node;
        }
    }
    FAIL("no node of this role");
    return structure.nodes().front();
}

/// The texts painted for each leaf, in the order of painting.
inline std::vector<std::string> leaf_texts(page::Pages const& pages) {
    std::vector<std::string> texts(pages.structure.leaf_count());
    for (page::Page const& page : pages.pages) {
        for (page::Item const& item : page.items) {
            auto const* leaf = std::get_if<page::LeafId>(&item.owner);
            auto const* run = std::get_if<page::GlyphRun>(&item.what);
            if (leaf != nullptr && run != nullptr) {
                texts.at(static_cast<std::size_t>(*leaf)) += run->text;
            }
        }
    }
    return texts;
}

} // namespace brief::test
