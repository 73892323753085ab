#include "compose/cells.hpp"
#include "compose/composer.hpp"
#include "compose/names.hpp"
#include "compose/portraits.hpp"
#include "select/select.hpp"
#include "view/stored.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <compare>
#include <string>

namespace brief::compose {

namespace {

/// The labels of the heads.
constexpr std::array people_columns{"table.name", "table.role", "table.custody"};

content::Cell missing_value(Composer& composer) {
    content::Text text{composer.words().label("missing.value"), content::OriginId::program};
    return {"table-missing", {content::Inline{std::move(text)}}};
}

} // namespace

content::Cell nothing_under(Composer& composer, model::Person const& person, std::string_view key) {
    if (!view::may_be_told(key) || !composer.view().withholds(model::Kind::person, person.id.value, key)) {
        return missing_value(composer);
    }
    content::Text text{composer.words().label("missing.withheld"), content::OriginId::program};
    return {"table-missing", {content::Inline{std::move(text)}}};
}

content::Inlines
position_words(Composer& composer, model::Person const& person, model::Position const& position) {
    model::Organisation const* organisation =
        model::find(composer.library().organisations, position.organisation.id);
    Values values{{"title", composer.in_language(position.title, position.titles).value}};
    if (organisation != nullptr) {
        values["organisation"] = composer.in_language(organisation->name, organisation->names).value;
    }
    std::string_view const key = organisation == nullptr ? "position.plain" : "position.with_organisation";
    std::string const record = "person " + person.id.value;
    content::Inlines out =
        composer.made(composer.words().label(key, values), position.title.span, record, "position");
    out.push_back(composer.citation(position.evidence.sources, position.span, record));
    return out;
}

content::Cell position_cell(Composer& composer, model::Person const& person) {
    if (person.positions.empty()) {
        return nothing_under(composer, person, "position");
    }
    content::Cell cell{"table-cell", {}};
    for (model::Position const& position : person.positions) {
        if (!cell.text.empty()) {
            cell.text.push_back({content::LineBreak{}});
        }
        append(cell.text, position_words(composer, person, position));
    }
    return cell;
}

namespace {

/// The label of an event that says the most with what is known of it: "form_authority_date", "date", "plain".
std::string custody_sentence(Composer& composer, model::Event const& event) {
    Words& words = composer.words();
    Values values;
    std::vector<std::string> known;
    if (!event.form.empty()) {
        values["form"] = event.form.value;
        known.emplace_back("form");
    }
    if (!event.authority.empty()) {
        values["authority"] = event.authority.value;
        known.emplace_back("authority");
    }
    if (event.date) {
        // The labels with {date} say "since".
        values.merge(words.start_of(*event.date));
        values["when"] = words.when(*event.date);
        known.emplace_back("date");
    }
    std::string prefix = fmt::format("custody.{}.", model::spelling(event.type));
    // Every subset of what is known, the largest first; of equals the one that keeps the date.
    std::string best;
    std::size_t best_count = 0;
    for (unsigned subset = 1U << known.size(); subset-- > 1;) {
        std::string key;
        std::size_t count = 0;
        for (std::size_t i = 0; i < known.size(); ++i) {
            if ((subset >> i & 1U) != 0) {
                key += (key.empty() ? "" : "_") + known[i];
                ++count;
            }
        }
        if (count > best_count && words.has(prefix + key)) {
            best = key;
            best_count = count;
        }
    }
    return words.label(prefix + (best.empty() ? "plain" : best), values);
}

/// What is known of a person's custody now: the latest dated event, and the states that no source dates.
std::vector<model::Event const*> current_events(model::Person const& person) {
    model::Event const* latest = nullptr;
    model::PartialDate const* latest_date = nullptr;
    for (model::Event const& event : person.events) {
        // Only a dated event is ever the latest.
        if (event.date &&
            (latest_date == nullptr || std::is_gteq(model::order(event.date->value, *latest_date)))) {
            latest = &event;
            latest_date = &event.date->value;
        }
    }
    std::vector<model::Event const*> current;
    if (latest != nullptr) {
        current.push_back(latest);
    }
    for (model::Event const& event : person.events) {
        bool state = event.type == model::EventType::held_since || latest == nullptr;
        if (!event.date && state) {
            current.push_back(&event);
        }
    }
    return current;
}

content::Cell custody_cell(Composer& composer, model::Person const& person) {
    std::vector<model::Event const*> events = current_events(person);
    if (events.empty()) {
        return nothing_under(composer, person, "event");
    }
    std::string record = "person " + person.id.value;
    content::Cell cell{events.front()->date ? "table-cell" : "table-missing", {}};
    for (model::Event const* event : events) {
        if (!cell.text.empty()) {
            cell.text.push_back({content::LineBreak{}});
        }
        append(cell.text, composer.made(custody_sentence(composer, *event), event->span, record, "event"));
        append(cell.text, composer.evidence(event->evidence.sources, event->span, record, event->date));
    }
    return cell;
}

std::vector<content::Cell> person_row(Composer& composer, model::Person const& person) {
    return {
        {"table-name", person_name(composer, person)},
        position_cell(composer, person),
        custody_cell(composer, person),
    };
}

content::Inlines quoted(Composer& composer, content::Inlines words) {
    content::Inlines out{content::Inline{content::Text{composer.words().label("quotation.open"), {}}}};
    append(out, std::move(words));
    out.push_back({content::Text{composer.words().label("quotation.close"), {}}});
    return out;
}

} // namespace

GroupCells group_cells(Composer& composer, model::Group const& group) {
    std::string record = "group " + group.id.value;
    Words& words = composer.words();
    content::Inlines label = composer.text(group.label, record, "label");
    if (group.label_is_quotation) {
        label = quoted(composer, std::move(label));
    }
    std::string count =
        group.count ? words.counted("group.counted", *group.count) : words.label("group.uncounted");
    content::Cell description = missing_value(composer);
    if (!group.description.empty()) {
        description = {
            "table-cell", quoted(composer, composer.text(group.description.value, record, "description"))};
        description.text.push_back(
            composer.citation(group.description.evidence.sources, group.description.span, record)
        );
    }
    return {
        {"table-name-quiet", composer.mentioned(&group, std::move(label))},
        {"table-cell", composer.made(count, group.span, record, "count")},
        std::move(description),
    };
}

namespace {

std::vector<content::Cell> group_row(Composer& composer, model::Group const& group) {
    GroupCells cells = group_cells(composer, group);
    return {std::move(cells.label), std::move(cells.count), std::move(cells.description)};
}

std::vector<content::Cell> row(Composer& composer, select::Selected const& record) {
    if (auto const* person = std::get_if<model::Person const*>(&record)) {
        return person_row(composer, **person);
    }
    return group_row(composer, *std::get<model::Group const*>(record));
}

/// The head of a group, over all columns: the value its records share, in words where the language has some
/// for it.
content::Cell head_row(Composer& composer, model::Section const& section, std::string const& label) {
    content::Inlines name = composer.made(
        group_name(composer, section, label), section.select.group.span, "the section", "group"
    );
    return {"table-name-quiet", std::move(name), people_columns.size()};
}

} // namespace

content::Inlines table_caption(Composer& composer, model::Section const& section) {
    std::string const what = fmt::format("section “{}”", section.heading.value);
    content::Inlines caption = composer.text(section.caption, what, "caption");
    if (!has_numbered_table(section)) {
        return caption;
    }
    ReferenceTarget const* const target = composer.references().find(section.id.value);
    content::Inlines out = composer.made(target->words + ". ", section.caption.span, what, "number");
    append(out, std::move(caption));
    return out;
}

std::vector<content::Block> compose_people(Composer& composer, model::Section const& section) {
    std::vector<content::Block> blocks;
    std::vector<select::Group> groups =
        select::groups(composer.library(), section.select, section.kind, composer.circumstances());
    if (section.photos) {
        if (content::Portraits portraits = compose_portraits(composer, section, groups);
            !portraits.portraits.empty()) {
            blocks.emplace_back(std::move(portraits));
        }
    }
    content::Table table;
    table.name = fmt::format("the table of section “{}”", section.heading.value);
    table.caption = table_caption(composer, section);
    for (char const* key : people_columns) {
        content::Text text{composer.words().label(key), content::OriginId::program};
        table.head.push_back({"table-head", {content::Inline{std::move(text)}}});
    }
    for (select::Group const& group : groups) {
        if (!section.select.group.empty()) {
            table.rows.push_back({head_row(composer, section, group.label)});
        }
        for (select::Selected const& record : group.records) {
            table.rows.push_back(row(composer, record));
        }
    }
    blocks.emplace_back(std::move(table));
    return blocks;
}

} // namespace brief::compose
