#include "compose/composer.hpp"

#include <iterator>
#include <utility>

namespace brief::compose {

namespace {

/// Paragraphs that follow each other are one list, numbered on through the brief.
std::vector<content::Block> numbered(Composer& composer, std::vector<content::Block> blocks) {
    std::vector<content::Block> out;
    for (content::Block& block : blocks) {
        auto* const paragraph = std::get_if<content::Paragraph>(&block);
        if (paragraph == nullptr) {
            out.push_back(std::move(block));
            continue;
        }
        auto* list = out.empty() ? nullptr : std::get_if<content::List>(&out.back());
        if (list == nullptr || list->kind != content::ListKind::paragraphs) {
            content::List fresh{content::ListKind::paragraphs, {}};
            fresh.first = composer.take_numbers(0);
            list = &std::get<content::List>(out.emplace_back(std::move(fresh)));
        }
        list->items.push_back(std::move(paragraph->text));
        composer.take_numbers(1);
    }
    return out;
}

std::vector<content::Block>
boxed(Composer& composer, model::Section const& section, std::vector<content::Block> blocks) {
    content::Boxed box;
    for (content::Block& block : blocks) {
        if (auto* const paragraph = std::get_if<content::Paragraph>(&block)) {
            paragraph->style = "boxed";
            box.paragraphs.push_back(std::move(*paragraph));
        } else {
            composer.report(error(
                Code::prose_markup,
                section.text.span,
                "a section of form \"boxed\" has a list, which it cannot set",
                {"write paragraphs, or take form = \"text\""}
            ));
        }
    }
    std::vector<content::Block> out;
    out.emplace_back(std::move(box));
    return out;
}

} // namespace

std::vector<content::Block>
shape_prose(Composer& composer, model::Section const& section, std::vector<content::Block> blocks) {
    if (section.kind != model::SectionKind::prose) {
        return blocks;
    }
    return section.form.value == "numbered" ? numbered(composer, std::move(blocks))
           : section.form.value == "boxed"  ? boxed(composer, section, std::move(blocks))
                                            : blocks;
}

} // namespace brief::compose
