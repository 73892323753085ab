#include "layout/furniture.hpp"

#include "layout/blocks.hpp"
#include "model/labels.hpp"

#include <utility>

namespace brief::layout {

void put_footer(Typesetter& typesetter, page::Page& page, PageNumber number) {
    content::Running const& running = typesetter.document().running;
    model::Footer const& measures = typesetter.layout().footer;
    Frame const& frame = typesetter.frame();
    std::map<std::string, std::string, std::less<>> const values{
        {"reference", running.reference},
        {"short_title", running.short_title},
        {"publisher", running.publisher},
        {"as_of", running.as_of},
        {"page", typesetter.number(number.page)},
        {"pages", typesetter.number(number.of)},
    };
    auto set = [&](model::Text const& text, std::string_view style, double width, Align align) {
        return typesetter.set_artifact(
            model::fill(text.value, values), style, width, page::Artifact::footer, align
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

void put_running_head(Typesetter& typesetter, page::Page& page, PagePlace const& place) {
    std::optional<model::RunningHead> const& head = typesetter.layout().head;
    if (!head) {
        return;
    }
    content::Running const& running = typesetter.document().running;
    Frame const& frame = typesetter.frame();
    using Values = std::map<std::string, std::string, std::less<>>;
    std::string chapter;
    if (place.chapter != nullptr) {
        std::string const numeral = content::plain_text(place.chapter->numeral);
        chapter = numeral.empty() ? content::plain_text(place.chapter->heading)
                                  : model::fill(running.chapter, Values{{"number", numeral}});
    }
    Values const values{
        {"reference", running.reference},
        {"short_title", running.short_title},
        {"publisher", running.publisher},
        {"as_of", running.as_of},
        {"chapter", chapter},
        {"section", place.section == nullptr ? "" : content::plain_text(place.section->heading)},
    };
    Box box;
    auto add = [&](model::Text const& text, std::string_view style, double x, double width, Align align) {
        std::string const filled = model::fill(text.value, values);
        TextBlock line = typesetter.set_artifact(filled, style, width, page::Artifact::header, align);
        if (!line.lines.empty()) { // what is too long for its place is not worth a second line
            put(box, std::move(line.lines.front()), x, 0);
        }
    };
    add(head->start, "running-head-strong", 0, frame.side > 0 ? frame.side : frame.width, Align::start);
    add(head->middle, "running-head", frame.axis, frame.main, Align::start);
    add(head->end, "running-head", frame.axis, frame.main, Align::end);
    page::append(page.items, std::move(box.items), {frame.start, head->top.pt});
}

} // namespace brief::layout
