#include "truth/checks.hpp"

#include "model/held.hpp"
#include "truth/day_range.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::truth {

namespace {

/// A visitor that hands every `as_of` of a record to `visit(date)`.
template <class Visit>
class AsOfDates {
public:
    explicit AsOfDates(Visit const& visit) : visit_(visit) {}

    template <class T>
    void field(std::string_view key, T& member, model::Need, std::string_view, model::Label = {}) {
        take(key, member);
    }

private:
    void take(std::string_view key, model::Date& date) {
        if (key == "as_of") {
            visit_(date);
        }
    }

    template <class T>
    void take(std::string_view key, T& value) {
        if constexpr (model::Holder<T>) {
            model::for_each_held(value, [&](auto& held) { take(key, held); });
        } else if constexpr (requires { describe(*this, value); }) {
            describe(*this, value);
        }
    }

    Visit const& visit_;
};

class AgeCheck {
public:
    AgeCheck(model::Policy const& policy, model::PartialDate const& today, Diagnostics& found) :
        policy_(policy), today_(today), found_(found) {}

    void check(model::Person const& person) {
        std::string who = fmt::format("person \"{}\"", person.id.value);
        past(pointer_to(person.review_by), who + " was to be reviewed by ");
        for (model::CourtCase const& court_case : person.court_cases) {
            past(pointer_to(court_case.next_hearing), "the next hearing of " + who + " was on ");
        }
        if (person.last_verified) {
            old(policy_.stale_fact, Code::stale_fact, *person.last_verified, who + " was last verified ");
            return; // the facts in it were verified with it
        }
        check_facts(person, who);
    }

    void check(model::Group const& group) { check_facts(group, fmt::format("group \"{}\"", group.id.value)); }

    void check(model::Recipient const& recipient) {
        if (recipient.office_verified) {
            old(policy_.stale_office,
                Code::stale_office,
                *recipient.office_verified,
                fmt::format("the office of recipient \"{}\" was last verified ", recipient.id.value));
        }
    }

private:
    template <class Record>
    void check_facts(Record record, std::string const& who) { // a copy: what describes a record may change it
        auto visit = [&](model::Date const& date) {
            old(policy_.stale_fact, Code::stale_fact, date, "a fact of " + who + " is known to hold up to ");
        };
        AsOfDates dates(visit);
        describe(dates, record);
    }

    void old(model::Gate gate, Code code, model::Date const& date, std::string const& message) {
        DayRange range = days_of(date.value);
        DayRange now = days_of(today_);
        if (range.last < now.first - policy_.max_age.count) {
            report(
                found_,
                gate,
                warning(
                    code,
                    date.span,
                    fmt::format("{}{}, {} days ago", message, format(date.value), now.first - range.last),
                    {fmt::format(
                        "verify it and write the date; the policy lets {} days pass", policy_.max_age.count
                    )}
                )
            );
        }
    }

    void past(model::Date const* date, std::string const& message) {
        if (date != nullptr && certainly_before(date->value, today_)) {
            report(
                found_,
                policy_.stale_fact,
                warning(
                    Code::stale_fact,
                    date->span,
                    message + format(date->value),
                    {"find out what has happened since, and write the next date"}
                )
            );
        }
    }

    model::Policy const& policy_;
    model::PartialDate const& today_;
    Diagnostics& found_;
};

} // namespace

void check_ages(Subject const& subject, model::PartialDate const& today, Diagnostics& found) {
    AgeCheck ages(subject.policy, today, found);
    for (model::Person const& person : subject.library.persons) {
        ages.check(person);
    }
    for (model::Group const& group : subject.library.groups) {
        ages.check(group);
    }
    for (model::Recipient const& recipient : subject.library.recipients) {
        ages.check(recipient);
    }
}

} // namespace brief::truth
