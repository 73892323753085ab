#include "layout/furniture.hpp"

#include "layout/blocks.hpp"
#include "layout/letter.hpp"
#include "model/labels.hpp"

#include <utility>

namespace brief::layout {

std::string footer_text(Typesetter const& typesetter, model::Text const& text, PageNumber number) {
    content::Running const& running = typesetter.document().running;
    std::map<std::string, std::string, std::less<>> const values{
        {"reference", running.reference},
        {"short_title", running.short_title},
        {"as_of", running.as_of},
        {"as_of_line", running.as_of_line},
        {"contact", running.contact},
        {"page", typesetter.number(number.page)},
        {"pages", typesetter.number(number.of)},
    };
    return model::fill(text.value, values);
}

void put_footer(Typesetter& typesetter, page::Page& page, PageNumber number) {
    if (is_letter(typesetter)) {
        put_imprint(typesetter, page, number);
        return;
    }
    model::Footer const& measures = typesetter.layout().footer;
    Frame const frame = on_grid(typesetter.frame());
    auto set = [&](model::Text const& text, std::string_view style, double width, Align align) {
        return typesetter.set_artifact(
            footer_text(typesetter, text, number), style, width, page::Artifact::footer, align
        );
    };
    Box box;
    page::Item rule = horizontal_rule(typesetter, measures.rule, 0, frame.width, 0);
    rule.owner = page::Artifact::footer;
    box.items.push_back(std::move(rule));
    put(box, set(measures.start, "footer", frame.side, Align::start), 0, measures.gap.pt);
    put(box, set(measures.middle, "footer", frame.main, Align::start), frame.axis, measures.gap.pt);
    put(box, set(measures.end, "folio", frame.main, Align::end), frame.axis, measures.gap.pt);
    page::append(
        page.items, std::move(box.items), {frame.start, frame.top + frame.height + measures.space_before.pt}
    );
}

} // namespace brief::layout
