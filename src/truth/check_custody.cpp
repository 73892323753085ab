#include "truth/checks.hpp"

#include "model/custody_status.hpp"
#include "truth/day_range.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

using model::Event;
using model::EventType;

bool is_release(EventType type) {
    return type == EventType::released || type == EventType::released_on_bail ||
           type == EventType::released_conditionally;
}

bool begins_custody(EventType type) {
    return model::is_custody(model::after(model::CustodyState::unknown, type));
}

/// Whether `a` may have happened by the time of `b`. What has no date may have happened at any time.
bool may_precede(Event const& a, Event const& b) {
    return !a.date || !b.date || !certainly_before(b.date->value, a.date->value);
}

std::string_view spelt(Event const& event) {
    return model::spelling(event.type);
}

/// The events of one person.
class CustodyCheck {
public:
    CustodyCheck(model::Person const& person, Diagnostics& found) : person_(person), found_(found) {}

    void run(model::PartialDate const& today) {
        for (Event const& event : person_.events) {
            check_release(event);
            check_death(event);
            check_again(event);
            backwards(pointer_to(event.date), pointer_to(event.end), "an event ends before it begins");
            future(pointer_to(event.date), today, fmt::format("the event \"{}\"", spelt(event)));
        }
        for (model::Sentence const& sentence : person_.sentences) {
            backwards(
                pointer_to(sentence.date),
                pointer_to(sentence.expires),
                "a sentence ends before it was passed"
            );
            future(pointer_to(sentence.date), today, "a sentence");
        }
        for (model::DetentionPlace const& place : person_.places) {
            backwards(pointer_to(place.from), pointer_to(place.to), "a stay ends before it begins");
        }
        for (model::Position const& position : person_.positions) {
            backwards(pointer_to(position.from), pointer_to(position.to), "a position ends before it begins");
        }
        check_charges(today);
    }

private:
    void check_release(Event const& event);
    void check_death(Event const& event);
    void check_again(Event const& event);
    void check_charges(model::PartialDate const& today);
    void backwards(model::Date const* from, model::Date const* to, std::string_view what);
    void future(model::Date const* date, model::PartialDate const& today, std::string_view what);

    void add(Severity severity, Code code, Span span, std::string message, std::string hint) {
        message = fmt::format("person \"{}\": {}", person_.id.value, message);
        found_.push_back({severity, code, std::move(message), span, {std::move(hint)}, {}});
    }

    /// Whether some release lies between the two, or may.
    bool may_be_released_between(Event const& began, Event const& again) const {
        return std::ranges::any_of(person_.events, [&](Event const& event) {
            return is_release(event.type) && may_precede(began, event) && may_precede(event, again);
        });
    }

    model::Person const& person_;
    Diagnostics& found_;
};

void CustodyCheck::check_release(Event const& event) {
    bool held_before = std::ranges::any_of(person_.events, [&](Event const& other) {
        return begins_custody(other.type) && may_precede(other, event);
    });
    if (!is_release(event.type) || held_before) {
        return;
    }
    // A record that knows of no custody at all lacks something; one whose custody begins later is wrong.
    bool held_later =
        std::ranges::any_of(person_.events, [](Event const& other) { return begins_custody(other.type); });
    add(held_later ? Severity::error : Severity::warning,
        held_later ? Code::custody_order : Code::custody_doubtful,
        event.span,
        fmt::format("\"{}\" comes before any custody", spelt(event)),
        "add the event that began the custody; type \"held-since\" does when no source tells of the arrest");
}

void CustodyCheck::check_death(Event const& event) {
    bool dead = std::ranges::any_of(person_.events, [&](Event const& other) {
        return other.type == EventType::died && other.date && event.date &&
               certainly_before(other.date->value, event.date->value);
    });
    if (dead) {
        add(Severity::error,
            Code::custody_order,
            event.span,
            fmt::format("\"{}\" comes after the death", spelt(event)),
            "correct one of the two dates");
    }
}

/// Custody in custody, and an arrest "again" of somebody who was not released.
void CustodyCheck::check_again(Event const& event) {
    bool again = event.type == EventType::re_arrested;
    bool act = event.type == EventType::arrested || event.type == EventType::detained;
    if (!event.date || (!again && !act)) {
        return;
    }
    // Detained and then arrested is one custody that grows more formal.
    auto same_step = [&](Event const& other) {
        return again ? begins_custody(other.type)
                     : other.type == event.type || other.type == EventType::re_arrested ||
                           (event.type == EventType::detained && other.type == EventType::arrested);
    };
    bool held = std::ranges::any_of(person_.events, [&](Event const& other) {
        return &other != &event && other.date && same_step(other) &&
               certainly_before(other.date->value, event.date->value) &&
               !may_be_released_between(other, event);
    });
    if (held) {
        add(Severity::warning,
            Code::custody_doubtful,
            event.span,
            fmt::format(
                "\"{}\" {}",
                spelt(event),
                again ? "without a release before it" : "of somebody who is in custody already"
            ),
            "add the release between the two, or another type: transferred, pretrial-ordered, new-charges");
    } else if (again && std::ranges::none_of(person_.events, [&](Event const& other) {
                   return is_release(other.type) && may_precede(other, event);
               })) {
        add(Severity::warning,
            Code::custody_doubtful,
            event.span,
            fmt::format("\"{}\" without a release before it", spelt(event)),
            "add the release, or write type = \"arrested\"");
    }
}

void CustodyCheck::check_charges(model::PartialDate const& today) {
    for (model::Charge const& charge : person_.charges) {
        future(pointer_to(charge.date), today, "a charge");
        bool after_death = std::ranges::any_of(person_.events, [&](Event const& event) {
            return event.type == EventType::died && event.date && charge.date &&
                   certainly_before(event.date->value, charge.date->value);
        });
        if (after_death) {
            add(Severity::error,
                Code::custody_order,
                charge.span,
                "a charge comes after the death",
                "correct one of the two dates");
        }
    }
    for (model::CourtCase const& court_case : person_.court_cases) {
        auto is_later = [&](model::Charge const& charge) {
            return court_case.next_hearing && charge.date &&
                   certainly_before(court_case.next_hearing->value, charge.date->value);
        };
        if (!person_.charges.empty() && std::ranges::all_of(person_.charges, is_later)) {
            add(Severity::warning,
                Code::custody_doubtful,
                court_case.span,
                "the next hearing comes before every charge",
                "correct one of the dates");
        }
    }
}

void CustodyCheck::backwards(model::Date const* from, model::Date const* to, std::string_view what) {
    if (from != nullptr && to != nullptr && certainly_before(to->value, from->value)) {
        add(Severity::error,
            Code::events_out_of_order,
            to->span,
            std::string(what),
            "correct one of the two dates");
    }
}

void CustodyCheck::future(model::Date const* date, model::PartialDate const& today, std::string_view what) {
    if (date != nullptr && certainly_before(today, date->value)) {
        add(Severity::warning,
            Code::custody_doubtful,
            date->span,
            fmt::format("{} is dated {}, which is still to come", what, model::format(date->value)),
            "a record tells what has happened; correct the date");
    }
}

/// Whether what is stated can be what the events come to. "Detained" says nothing of the form of custody.
bool agree(model::CustodyState stated, model::CustodyState computed) {
    bool both_custody = model::is_custody(stated) && model::is_custody(computed);
    bool one_open = stated == model::CustodyState::detained || computed == model::CustodyState::detained;
    return stated == computed || computed == model::CustodyState::unknown || (both_custody && one_open);
}

} // namespace

void check_custody(model::Person const& person, model::PartialDate const& today, Diagnostics& found) {
    CustodyCheck(person, found).run(today);
}

void check_status(
    model::Person const& person, model::Date const* as_of, model::Policy const& policy, Diagnostics& found
) {
    if (!person.status) {
        return;
    }
    model::Date const* own = pointer_to(person.status->evidence.as_of);
    model::Date const* date = own != nullptr ? own : as_of;
    if (date == nullptr) {
        return;
    }
    model::CustodyState computed = model::status_at(person.events, date->value).state;
    if (!agree(person.status->value, computed)) {
        report(
            found,
            policy.status_contradicted,
            error(
                Code::status_contradicted,
                person.status->span,
                fmt::format(
                    "person \"{}\" is said to be {} on {}, but the events come to {}",
                    person.id.value,
                    model::spelling(person.status->value),
                    model::format(date->value),
                    model::spelling(computed)
                ),
                {"correct the status, or add the event that is missing"}
            )
        );
    }
}

} // namespace brief::truth
