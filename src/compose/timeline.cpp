#include "compose/composer.hpp"
#include "compose/date_marks.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <set>
#include <string>
#include <utility>

namespace brief::compose {

namespace {

/// A dated point, before it is put in time's order.
struct Point {
    model::Date date;
    content::Inlines text;
};

/// The sentence of a record, with its citation.
content::Inlines cited(
    Composer& composer,
    model::Text const& summary,
    std::vector<model::Citation> const& sources,
    model::Date const& date,
    std::string const& record
) {
    content::Inlines text = composer.text(summary, record, "summary");
    append(text, composer.evidence(sources, summary.span, record, date));
    return text;
}

/// What an event adds to its sentence, behind the sentence and before its citation.
content::Inlines with_detail(content::Inlines sentence, content::Inlines detail) {
    if (!detail.empty()) {
        detail.insert(detail.begin(), {content::Text{" ", content::OriginId::program}});
        sentence.insert(sentence.begin() + 1, detail.begin(), detail.end());
    }
    return sentence;
}

void add_person(Composer& composer, model::Person const& person, std::vector<Point>& points) {
    std::string record = "person " + person.id.value;
    auto add = [&](auto const& happening) {
        if (happening.date && !happening.summary.empty()) {
            content::Inlines text =
                cited(composer, happening.summary, happening.evidence.sources, *happening.date, record);
            if constexpr (requires { happening.detail; }) {
                text = with_detail(std::move(text), composer.text(happening.detail, record, "detail"));
            }
            points.push_back({*happening.date, composer.mentioned(&person, std::move(text))});
        }
    };
    std::ranges::for_each(person.events, add);
    std::ranges::for_each(person.awards, add);
}

void add_statement(Composer& composer, model::Statement const& statement, std::vector<Point>& points) {
    if (!statement.date || statement.summary.empty()) {
        return;
    }
    std::string record = "statement " + statement.id.value;
    std::vector<model::Citation> const& sources =
        statement.date_sources.empty() ? statement.sources : statement.date_sources;
    points.push_back({*statement.date, cited(composer, statement.summary, sources, *statement.date, record)});
}

} // namespace

std::vector<content::Block> compose_timeline(Composer& composer, model::Section const& section) {
    if (section.form.value == "full") {
        return compose_full_timeline(composer, section);
    }
    std::vector<Point> points;
    for (select::Selected const& record :
         select::records(composer.library(), section.select, section.kind, composer.circumstances())) {
        if (auto const* person = std::get_if<model::Person const*>(&record)) {
            add_person(composer, **person, points);
        } else if (auto const* statement = std::get_if<model::Statement const*>(&record)) {
            add_statement(composer, **statement, points);
        }
    }
    std::ranges::stable_sort(points, [](Point const& a, Point const& b) {
        return std::is_lt(model::order(a.date.value, b.date.value));
    });
    content::Timeline timeline;
    for (Point& point : points) {
        content::TimelineEntry entry;
        entry.date =
            composer.made(composer.words().date(point.date), point.date.span, "the timeline", "date");
        entry.mark = mark_of(point.date.value);
        entry.text = std::move(point.text);
        timeline.entries.push_back(std::move(entry));
    }
    return {std::move(timeline)};
}

} // namespace brief::compose
