#include "compose/composer.hpp"
#include "compose/custody_bars.hpp"
#include "compose/names.hpp"
#include "language/language.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::compose {

namespace {

content::Inlines program_text(std::string text) {
    return {content::Inline{content::Text{std::move(text), content::OriginId::program}}};
}

/// How many records each group has.
struct Count {
    std::string label;
    std::int64_t value = 0;
    std::optional<std::int64_t> previous;
};

std::vector<Count> counts_of(Composer& composer, model::Section const& section) {
    std::vector<Count> counts;
    for (select::Group const& group :
         select::groups(composer.library(), section.select, section.kind, composer.circumstances())) {
        counts.push_back({group.label, static_cast<std::int64_t>(group.records.size()), std::nullopt});
    }
    if (editions::Edition const* last = composer.previous()) {
        select::Circumstances then = composer.circumstances();
        then.as_of = last->as_of ? last->as_of->value : then.as_of;
        for (Count& count : counts) {
            count.previous = 0;
        }
        for (select::Group const& group :
             select::groups(*last->library, section.select, section.kind, then)) {
            auto const value = static_cast<std::int64_t>(group.records.size());
            auto const found = std::ranges::find(counts, group.label, &Count::label);
            if (found != counts.end()) {
                found->previous = value;
            } else {
                counts.push_back({group.label, 0, value});
            }
        }
    }
    if (section.select.sort.empty()) {
        std::ranges::stable_sort(counts, std::ranges::greater{}, &Count::value);
    }
    return counts;
}

void count_bars(Composer& composer, model::Section const& section, content::Figure& figure) {
    if (section.select.group.empty()) {
        composer.report(error(
            Code::missing_key,
            section.span,
            "a chart of bars needs a field whose values it counts",
            {"add for example: select.group = \"state\""}
        ));
        return;
    }
    language::Language const language(composer.briefing().language);
    Words& words = composer.words();
    content::BarChart chart;
    bool highlighted = section.highlight.empty();
    for (Count const& count : counts_of(composer, section)) {
        content::CountBar bar;
        std::string const name = group_name(composer, section, count.label);
        bar.label = composer.made(name, section.select.group.span, "the chart", "group");
        bar.value = count.value;
        bar.shown = language.number(count.value);
        bar.previous = count.previous;
        bar.highlighted = !section.highlight.empty() && section.highlight.value == count.label;
        highlighted = highlighted || bar.highlighted;
        std::string_view const key = count.previous ? "figure.bar_previous" : "figure.bar";
        std::string const before = count.previous ? language.number(*count.previous) : "";
        figure.alternative += (figure.alternative.empty() ? "" : "; ") +
                              words.label(key, {{"label", name}, {"value", bar.shown}, {"previous", before}});
        chart.bars.push_back(std::move(bar));
    }
    if (!highlighted) {
        composer.report(error(
            Code::bad_value,
            section.highlight.span,
            fmt::format("the chart has no group \"{}\" to highlight", section.highlight.value),
            {"write the value as the records have it, as: briefwright list person --format json shows it"}
        ));
    }
    figure.chart = std::move(chart);
}

void custody_rows(Composer& composer, model::Section const& section, content::Figure& figure) {
    language::Language const language(composer.briefing().language);
    content::CustodyChart chart;
    std::vector<content::CustodyBar> bars;
    for (model::Person const* person : select::only<model::Person>(
             composer.library(), section.select, section.kind, composer.circumstances()
         )) {
        PersonBar made = custody_bar(composer, *person);
        content::CustodyRow row;
        row.name = person_name(composer, *person);
        row.days = program_text(made.days.empty() ? "–" : language.number(made.days_in_all()));
        std::string const days =
            made.days.empty() ? "" : "; " + composer.words().counted("period.days", made.days_in_all());
        figure.alternative += fmt::format(
            "{}{}: {}{}",
            figure.alternative.empty() ? "" : ". ",
            content::plain_text(row.name),
            made.bar.alternative,
            days
        );
        bars.push_back(made.bar);
        row.bar = std::move(made.bar);
        chart.rows.push_back(std::move(row));
    }
    std::optional<content::DayAxis> const axis = common_axis(composer, bars);
    if (!axis) {
        composer.report(error(
            Code::nothing_selected,
            section.span,
            "this chart of custody has nothing to draw: no dated custody, or no as_of",
            {"select people with dated events, and give the briefing as_of"}
        ));
        return;
    }
    chart.axis = *axis;
    chart.key = custody_key(composer, bars);
    chart.days_head = program_text(composer.words().label("figure.days"));
    figure.chart = std::move(chart);
}

} // namespace

std::vector<content::Block> compose_chart(Composer& composer, model::Section const& section) {
    std::string const what = fmt::format("section “{}”", section.heading.value);
    content::Figure figure;
    figure.name = "the chart of " + what;
    figure.at_top = section.place == model::Placement::top;
    language::Language const language(composer.briefing().language);
    std::string const number = language.number(static_cast<std::int64_t>(composer.next_figure()));
    figure.label = program_text(composer.words().label("figure.label", {{"number", number}}));
    figure.title = composer.text(section.heading, what, "heading");
    if (!section.text.empty()) {
        figure.subtitle = read_line(section.text, what, composer.prose());
    }
    if (!section.note.empty()) {
        figure.source = read_line(section.note, what + ", note", composer.prose());
    }
    if (section.form.value == "custody") {
        custody_rows(composer, section, figure);
    } else {
        count_bars(composer, section, figure);
    }
    return {std::move(figure)};
}

} // namespace brief::compose
