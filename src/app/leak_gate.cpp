#include "app/leak_gate.hpp"

#include "compose/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace brief::app {

namespace {

/// What is looked for, and the field of each.
struct Values {
    std::vector<std::string> fields;
    std::vector<std::string> texts;
};

/// A date is looked for as it is stored and as the brief would print it.
std::vector<std::string> forms_of(std::string const& value, compose::Words& words) {
    std::vector<std::string> forms{value};
    auto date = model::parse_date(value);
    if (date && date->start && date->start->day) {
        std::vector<std::string> printed = words.every_form(model::Date{*date, false, {}, {}});
        forms.insert(forms.end(), printed.begin(), printed.end());
    }
    return forms;
}

/// Whether a waiver holds for this brief and its audience.
bool holds(model::Waiver const& waiver, model::Briefing const& briefing) {
    auto const& audiences = waiver.audiences;
    auto const& ids = waiver.briefings;
    bool const heard =
        audiences.empty() || std::ranges::find(audiences, briefing.audience) != audiences.end();
    bool const named =
        ids.empty() || std::ranges::find(ids, briefing.id.value, &model::Text::value) != ids.end();
    return heard && named;
}

/// The fields that a waiver lets the readers of this brief see.
std::set<std::string, std::less<>> waived_in(Job const& job) {
    std::set<std::string, std::less<>> waived;
    for (model::Waiver const& waiver : job.waivers) {
        if (holds(waiver, job.briefing)) {
            waived.insert(waiver.field.value);
        }
    }
    return waived;
}

Values values_of(Job const& job) {
    std::set<std::string, std::less<>> const waived = waived_in(job);
    compose::Words words(job.labels, job.briefing.language);
    Values out;
    for (view::Secret const& secret :
         job.projection->secrets.open(Clearance("to search the finished file"))) {
        if (waived.contains(secret.field)) {
            continue;
        }
        for (std::string& form : forms_of(secret.value, words)) {
            out.fields.push_back(secret.field);
            out.texts.push_back(std::move(form));
        }
    }
    return out;
}

} // namespace

LeakGate::LeakGate(Job const& job) : audience_(model::spelling(job.briefing.audience)), search_({}) {
    Values values = values_of(job);
    fields_ = std::move(values.fields);
    search_ = scan::Search(values.texts);
}

void LeakGate::search(pdf::File const& file, std::string const& file_name) {
    search_.in_text(file_name, "the name of the file");
    search_.in_pdf(file, also_);
}

LeakGate& LeakGates::for_job(Job const& job) {
    Key key{job.projection, job.briefing.language, waived_in(job)};
    auto known = std::ranges::find_if(made_, [&](Made const& one) {
        return one.key.projection.is(key.projection) && one.key.language == key.language &&
               one.key.waived == key.waived;
    });
    if (known == made_.end()) {
        if (made_.size() == most_gates) {
            made_.pop_front();
        }
        known = made_.insert(made_.end(), {std::move(key), LeakGate(job)});
    }
    known->gate.forget();
    return known->gate;
}

Diagnostics LeakGate::leaks() const {
    std::set<std::string> told;
    Diagnostics out;
    for (scan::Leak const& leak : search_.leaks()) {
        std::string const& field = fields_.at(leak.value);
        if (told.insert(field).second) {
            out.push_back(file_error(
                Code::leak_found,
                field,
                fmt::format("this is withheld from the audience {}, and stands in {}", audience_, leak.where),
                {"take it out of the texts that the brief prints",
                 fmt::format(
                     "if it is public by another way, add to briefwright.toml: [[waiver]] field = \"{}\", "
                     "audiences = [\"{}\"], with a reason",
                     field,
                     audience_
                 )}
            ));
        }
    }
    return out;
}

} // namespace brief::app
