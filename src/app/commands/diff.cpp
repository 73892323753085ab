#include "app/commands/commands.hpp"
#include "app/dates.hpp"
#include "app/edition.hpp"
#include "editions/compare.hpp"
#include "model/flatten.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iterator>
#include <utility>

namespace brief::app {

namespace {

using Json = nlohmann::ordered_json;

/// "released, 2025-03-01 [observer-17, para. 3]"
std::string told(model::Event const& event) {
    std::string out(model::spelling(event.type));
    if (event.date) {
        out += ", " + model::plain(*event.date);
    }
    for (std::size_t i = 0; i < event.evidence.sources.size(); ++i) {
        out += (i == 0 ? " [" : "; ") + model::plain(event.evidence.sources[i]);
    }
    return out + (event.evidence.sources.empty() ? "" : "]");
}

std::string in_a_line(std::string text) {
    for (char& c : text) {
        c = c == '\n' ? ' ' : c;
    }
    return text;
}

void add_person(std::string& out, editions::PersonChange const& change) {
    using enum editions::Happening;
    fmt::format_to(
        std::back_inserter(out),
        "  {}: {} ({})",
        model::spelling(change.happening),
        change.person->name.display.value,
        change.id
    );
    if (change.happening == newly_listed || change.happening == no_longer_listed) {
        model::CustodyState state = change.happening == newly_listed ? change.now : change.before;
        out += ", ";
        out += model::spelling(state);
    } else {
        out += fmt::format(", {} → {}", model::spelling(change.before), model::spelling(change.now));
    }
    out += change.event == nullptr ? "\n" : "; " + told(*change.event) + "\n";
}

void add_fact(std::string& out, editions::FactChange const& fact) {
    std::string line =
        "    " + fact.path + (fact.item.empty() ? "" : " (" + in_a_line(fact.item) + ")") + ", ";
    line += model::spelling(fact.change);
    switch (fact.change) {
    case editions::Change::added: line += ": " + fact.now; break;
    case editions::Change::removed: line += fact.before.empty() ? ": withheld" : ": " + fact.before; break;
    case editions::Change::changed:
        line += ": " + (fact.before.empty() ? "withheld" : fact.before) + " → " + fact.now;
        break;
    }
    out += in_a_line(std::move(line)) + "\n";
}

std::string text(editions::Comparison const& comparison) {
    if (comparison.empty()) {
        return "no differences\n";
    }
    std::string out;
    if (!comparison.people.empty()) {
        out += "people\n";
        for (editions::PersonChange const& change : comparison.people) {
            add_person(out, change);
        }
        out += "\n";
    }
    out += "records\n";
    for (editions::RecordChange const& record : comparison.records) {
        fmt::format_to(
            std::back_inserter(out),
            "  {} {}, {}\n",
            model::name(record.kind),
            record.id,
            record.withheld ? "withheld" : model::spelling(record.change)
        );
        for (editions::FactChange const& fact : record.facts) {
            add_fact(out, fact);
        }
    }
    return out;
}

Json json_of(editions::PersonChange const& change) {
    Json out{
        {"happening", model::spelling(change.happening)},
        {"id", change.id},
        {"name", change.person->name.display.value},
        {"before", model::spelling(change.before)},
        {"now", model::spelling(change.now)}};
    if (change.event != nullptr) {
        Json event{{"type", model::spelling(change.event->type)}};
        if (change.event->date) {
            event["date"] = model::plain(*change.event->date);
        }
        event["source"] = Json::array();
        for (model::Citation const& source : change.event->evidence.sources) {
            event["source"].push_back(model::plain(source));
        }
        out["event"] = std::move(event);
    }
    return out;
}

Json json_of(editions::RecordChange const& record) {
    Json out{
        {"kind", model::name(record.kind)},
        {"id", record.id},
        {"change", model::spelling(record.change)},
        {"withheld", record.withheld},
        {"facts", Json::array()}};
    for (editions::FactChange const& fact : record.facts) {
        Json entry{{"path", fact.path}, {"change", model::spelling(fact.change)}};
        for (auto const& [key, value] :
             {std::pair("item", &fact.item),
              std::pair("before", &fact.before),
              std::pair("now", &fact.now)}) {
            if (!value->empty()) {
                entry[key] = *value;
            }
        }
        out["facts"].push_back(std::move(entry));
    }
    return out;
}

std::string json(OpenEdition const& before, OpenEdition const& now, editions::Comparison const& comparison) {
    auto side = [](OpenEdition const& edition) {
        return Json{{"path", edition.path}, {"as_of", edition.as_of ? model::plain(*edition.as_of) : ""}};
    };
    Json document{
        {"audience", model::spelling(now.audience)},
        {"old", side(before)},
        {"new", side(now)},
        {"people", Json::array()},
        {"records", Json::array()}};
    for (editions::PersonChange const& change : comparison.people) {
        document["people"].push_back(json_of(change));
    }
    for (editions::RecordChange const& record : comparison.records) {
        document["records"].push_back(json_of(record));
    }
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

int run(DiffOptions const& options, Terminal& terminal) {
    Sources sources;
    auto give_up = [&](Diagnostics const& faults) {
        terminal.report(faults, sources);
        return exit_code(faults);
    };
    Result<std::optional<model::Date>> as_of = read_date(options.as_of, "--as-of");
    if (!as_of) {
        return give_up(as_of.error());
    }
    Result<std::vector<OpenEdition>> editions =
        open_editions({options.before, options.now}, options.audience, *as_of, sources);
    if (!editions) {
        return give_up(editions.error());
    }
    OpenEdition const& before = editions->front();
    OpenEdition const& now = editions->back();
    editions::Comparison const comparison = editions::compare(before.edition(), now.edition());
    terminal.print(options.json ? json(before, now, comparison) : text(comparison));
    return 0;
}

} // namespace brief::app
