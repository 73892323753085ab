#include "layout/furniture.hpp"

#include "layout/blocks.hpp"
#include "layout/letter.hpp"
#include "model/labels.hpp"

#include <algorithm>
#include <utility>

namespace brief::layout {

std::string footer_text(Typesetter const& typesetter, model::Text const& text, PageNumber number) {
    content::Running const& running = typesetter.document().running;
    std::map<std::string, std::string, std::less<>> const values{
        {"reference", running.reference},
        {"short_title", running.short_title},
        {"publisher", running.publisher},
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
    TextBlock start = set(measures.start, "footer", frame.side, Align::start);
    TextBlock middle = set(measures.middle, "footer", frame.main, Align::start);
    TextBlock end = set(measures.end, "folio", frame.main, Align::end);
    // A reference in Latin letters has less leading than Arabic words beside it; they share one baseline.
    double const baseline = std::max({start.baseline, middle.baseline, end.baseline});
    auto put_part = [&](TextBlock part, double x) {
        double const drop = baseline - part.baseline;
        put(box, std::move(part), x, measures.gap.pt + drop);
    };
    put_part(std::move(start), 0);
    put_part(std::move(middle), frame.axis);
    put_part(std::move(end), frame.axis);
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
