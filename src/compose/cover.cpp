#include "compose/composer.hpp"
#include "compose/custody_bars.hpp"
#include "language/language.hpp"
#include "model/custody_status.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

namespace brief::compose {

namespace {

/// In the order in which they are drawn.
constexpr std::array drawn_forms{
    content::CustodyForm::sentence,
    content::CustodyForm::pretrial,
    content::CustodyForm::house_arrest,
    content::CustodyForm::unstated,
};

std::string_view label_of(content::CustodyForm form) {
    switch (form) {
    case content::CustodyForm::sentence: return "cover.sentence";
    case content::CustodyForm::pretrial: return "cover.pretrial";
    case content::CustodyForm::house_arrest: return "cover.house_arrest";
    case content::CustodyForm::unstated: break;
    }
    return "cover.unstated";
}

/// How many of the people that sections show are held in each form; each person once.
std::array<std::size_t, drawn_forms.size()> held(Composer& composer) {
    std::array<std::size_t, drawn_forms.size()> counts{};
    std::set<std::string_view> seen;
    for (model::Section const& section : composer.briefing().sections) {
        if (section.kind != model::SectionKind::people) {
            continue;
        }
        for (model::Person const* person : select::only<model::Person>(
                 composer.library(), section.select, section.kind, composer.circumstances()
             )) {
            model::CustodyState const state =
                model::status_at(person->events, composer.circumstances().as_of).state;
            if (model::is_custody(state) && seen.insert(person->id.value).second) {
                auto const place = std::ranges::find(drawn_forms, form_of(state)) - drawn_forms.begin();
                ++counts.at(static_cast<std::size_t>(place));
            }
        }
    }
    return counts;
}

void add_marks(Composer& composer, content::Cover& cover) {
    language::Language const language(composer.briefing().language);
    std::array<std::size_t, drawn_forms.size()> const counts = held(composer);
    for (std::size_t i = 0; i < drawn_forms.size(); ++i) {
        if (counts.at(i) == 0) {
            continue;
        }
        cover.marks.insert(cover.marks.end(), counts.at(i), drawn_forms.at(i));
        std::string label = composer.words().label(
            label_of(drawn_forms.at(i)), {{"count", language.number(static_cast<std::int64_t>(counts.at(i)))}}
        );
        cover.alternative += (cover.alternative.empty() ? "" : "; ") + label;
        cover.key.entries.push_back(
            {drawn_forms.at(i), content::CustodyKey::Entry::Look::bar, std::move(label)}
        );
    }
    if (!cover.marks.empty()) {
        cover.caption = composer.made(
            composer.words().label("cover.mark"), composer.briefing().cover->span, "the cover", "mark"
        );
    }
}

} // namespace

void compose_cover(Composer& composer) {
    std::optional<model::Cover> const& wanted = composer.briefing().cover;
    if (!wanted) {
        return;
    }
    content::Cover cover;
    cover.note = composer.text(wanted->note, "the cover", "note");
    if (wanted->marks) {
        add_marks(composer, cover);
    }
    composer.document().cover = std::move(cover);
}

} // namespace brief::compose
