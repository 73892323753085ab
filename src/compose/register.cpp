#include "compose/cells.hpp"
#include "compose/composer.hpp"
#include "compose/names.hpp"
#include "compose/person_facts.hpp"
#include "model/custody_status.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <array>
#include <set>
#include <string>
#include <utility>

namespace brief::compose {

namespace {

constexpr std::array heads{
    "table.number", "table.name", "table.native", "table.role", "table.held", "table.charge", "table.card"};

content::Inlines of_program(std::string text) {
    return {content::Inline{content::Text{std::move(text), content::OriginId::program}}};
}

/// Where nothing can be.
content::Cell dash(std::string_view style) {
    return {std::string(style), of_program("–")};
}

/// The people who have a card in the brief.
std::set<std::string, std::less<>> people_with_cards(Composer& composer) {
    std::set<std::string, std::less<>> out;
    for (model::Section const& section : composer.briefing().sections) {
        if (section.kind == model::SectionKind::people && section.form.value == "cards") {
            for (model::Person const* person : select::only<model::Person>(
                     composer.library(), section.select, section.kind, composer.circumstances()
                 )) {
                out.insert(person->id.value);
            }
        }
    }
    return out;
}

/// Facts one below the other. What is missing is muted.
content::Inlines below_each_other(std::vector<content::CardFact> facts, content::Inlines const& nothing) {
    content::Inlines out;
    for (content::CardFact& fact : facts) {
        if (!out.empty()) {
            out.push_back({content::LineBreak{}});
        }
        if (fact.value == nothing) {
            out.push_back({content::Styled{"register-missing", std::move(fact.value)}});
        } else {
            append(out, std::move(fact.value));
        }
    }
    return out;
}

class RegisterComposer {
public:
    RegisterComposer(Composer& composer, model::Section const& section) :
        composer_(composer), section_(section), cards_(people_with_cards(composer)) {}

    std::vector<content::Block> run() {
        content::Register out;
        content::Table& table = out.table;
        table.name = fmt::format("the table of section “{}”", section_.heading.value);
        table.caption = table_caption(composer_, section_);
        table.continued = table.caption.empty() ? composer_.text(section_.heading, table.name, "heading")
                                                : content::Inlines{};
        table.head_column = 1;
        table.kinds = {content::ColumnKind::number};
        std::vector<select::Group> const groups =
            select::groups(composer_.library(), section_.select, section_.kind, composer_.circumstances());
        for (select::Group const& group : groups) {
            for (select::Selected const& record : group.records) {
                auto const* person = std::get_if<model::Person const*>(&record);
                with_cards_ = with_cards_ || (person != nullptr && cards_.contains((*person)->id.value));
            }
        }
        for (std::size_t i = 0; i < columns(); ++i) {
            table.head.push_back({"table-head", of_program(composer_.words().label(heads[i]))});
        }
        for (select::Group const& group : groups) {
            if (!section_.select.group.empty()) {
                table.rows.push_back({group_head(group)});
            }
            for (select::Selected const& record : group.records) {
                table.rows.push_back(row(record));
            }
        }
        out.count = composer_.made(
            composer_.words().counted("register.count", people_), section_.span, table.name, "count"
        );
        return {std::move(out)};
    }

private:
    /// No column for cards where nobody has one.
    std::size_t columns() const { return with_cards_ ? heads.size() : heads.size() - 1; }

    content::Cell group_head(select::Group const& group) {
        Words& words = composer_.words();
        content::Inlines name = composer_.made(
            group_name(composer_, section_, group.label), section_.select.group.span, "the section", "group"
        );
        std::int64_t people = 0;
        for (select::Selected const& record : group.records) {
            people += people_in(record);
        }
        name.push_back({content::Text{"\u00a0 ", content::OriginId::program}});
        name.push_back({content::Styled{
            "register-count", of_program(words.counted("register.count", people))}});
        return {"register-group", std::move(name), columns()};
    }

    static std::int64_t people_in(select::Selected const& record) {
        auto const* group = std::get_if<model::Group const*>(&record);
        return group == nullptr ? 1 : (*group)->count.value_or(0);
    }

    std::vector<content::Cell> row(select::Selected const& record) {
        people_ += people_in(record);
        ++rows_;
        content::Cell number{"table-cell", of_program(composer_.words().number(rows_))};
        if (auto const* person = std::get_if<model::Person const*>(&record)) {
            return person_row(std::move(number), **person);
        }
        GroupCells cells = group_cells(composer_, *std::get<model::Group const*>(record));
        cells.description.columns = 2;
        std::vector<content::Cell> out{
            std::move(number),
            std::move(cells.label),
            dash("register-native"),
            std::move(cells.count),
            std::move(cells.description)};
        if (with_cards_) {
            out.push_back(dash("table-missing"));
        }
        return out;
    }

    std::vector<content::Cell> person_row(content::Cell number, model::Person const& person) {
        CardNames names = card_names(composer_, person);
        std::vector<content::Cell> out{
            std::move(number),
            {"table-name", std::move(names.name)},
            names.native.empty() ? dash("register-native")
                                 : content::Cell{"register-native", std::move(names.native)},
            position_cell(composer_, person),
            {"table-cell", held(person)},
            {"table-cell", charges(person)}};
        if (with_cards_) {
            out.push_back(card(person));
        }
        return out;
    }

    /// The state where the head of a group does not say it, since when, and where.
    content::Inlines held(model::Person const& person) {
        PersonFacts facts(composer_, person);
        if (section_.select.group.value != "state") {
            facts.add_state();
        }
        facts.add_detained(false);
        content::Inlines out = below_each_other(facts.take(), nothing_under(composer_, person, "event").text);
        facts.add_held_at();
        content::Inlines const place =
            below_each_other(facts.take(), nothing_under(composer_, person, "place").text);
        // Where nothing at all is known it is said once.
        if (out.empty() || out.back() != place.front() || place.size() > 1) {
            out.push_back({content::LineBreak{}});
            append(out, place);
        }
        return out;
    }

    content::Inlines charges(model::Person const& person) {
        PersonFacts facts(composer_, person);
        facts.add_charges();
        facts.add_sentences();
        return below_each_other(facts.take(), nothing_under(composer_, person, "charge").text);
    }

    /// The page of the person's card.
    content::Cell card(model::Person const& person) {
        if (!cards_.contains(person.id.value)) {
            return dash("table-missing");
        }
        content::Link link;
        link.anchor = composer_.anchor("card of " + person.id.value);
        link.children = page_words(composer_, *link.anchor);
        return {"table-cell", {content::Inline{std::move(link)}}};
    }

    Composer& composer_;
    model::Section const& section_;
    std::set<std::string, std::less<>> cards_;
    bool with_cards_ = false;
    std::int64_t people_ = 0;
    std::int64_t rows_ = 0;
};

} // namespace

std::vector<content::Block> compose_register(Composer& composer, model::Section const& section) {
    return RegisterComposer(composer, section).run();
}

} // namespace brief::compose
