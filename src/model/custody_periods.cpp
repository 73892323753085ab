#include "model/custody_periods.hpp"

#include <algorithm>
#include <chrono>

namespace brief::model {

namespace {

int count_of(int year, unsigned month, unsigned day) {
    namespace c = std::chrono;
    c::year_month_day const date{c::year(year), c::month(month), c::day(day)};
    return static_cast<int>(c::sys_days(date).time_since_epoch().count());
}

unsigned days_in(int year, unsigned month) {
    namespace c = std::chrono;
    return unsigned{c::year_month_day_last{c::year(year), c::month_day_last{c::month(month)}}.day()};
}

DayRange range_of(DatePoint const& point) {
    constexpr unsigned december = 12;
    unsigned const first_month = point.month.value_or(1);
    unsigned const last_month = point.month.value_or(december);
    unsigned const last_day = point.day.value_or(days_in(point.year, last_month));
    return {
        count_of(point.year, first_month, point.day.value_or(1)), count_of(point.year, last_month, last_day)};
}

/// What goes on from the state `before` in another that is the same time in custody.
bool leads_to(CustodyState before, CustodyState next) {
    return before == CustodyState::detained &&
           (next == CustodyState::pretrial || next == CustodyState::serving_sentence);
}

bool known_to_the_day(Event const* event) {
    return event == nullptr ||
           (event->date && !event->date->year_inferred && event->date->value.start &&
            !event->date->value.start->approximate && !event->date->value.start->uncertain);
}

class Periods {
public:
    explicit Periods(PartialDate const& as_of) : now_(days_of(as_of).value_or(DayRange{})) {}

    void add(Event const& event) {
        CustodyState const next = after(state_, event.type);
        std::optional<DayRange> const when = event.date ? days_of(event.date->value) : std::nullopt;
        if (next == state_) {
            // A date for a state that an undated event has already told.
            if (is_custody(state_) && !out_.empty() && !out_.back().from && when) {
                out_.back().from = when;
                out_.back().began = &event;
            }
            return;
        }
        bool const goes_on = is_custody(state_) && leads_to(state_, next);
        if (goes_on && next == CustodyState::pretrial) {
            out_.back().state = next;
        } else {
            if (goes_on) { // whoever is sentenced was held for a trial before
                out_.back().state = CustodyState::pretrial;
            }
            end(event, next, when);
            begin(event, next, when);
        }
        state_ = next;
    }

    std::vector<CustodyPeriod> take() {
        for (CustodyPeriod& period : out_) {
            if (period.from) {
                period.from->first = std::min(period.from->first, period.to.last);
                period.from->last = std::min(period.from->last, period.to.last);
                period.to.first = std::max(period.to.first, period.from->first);
            }
        }
        return std::move(out_);
    }

private:
    void end(Event const& event, CustodyState next, std::optional<DayRange> when) {
        if (!is_custody(state_) || out_.empty()) {
            return;
        }
        CustodyPeriod& period = out_.back();
        period.ended = &event;
        period.released = next == CustodyState::at_liberty || next == CustodyState::conditional;
        // An end without a date lies between the beginning and now.
        period.to = when ? *when : DayRange{period.from ? period.from->first : now_.first, now_.last};
    }

    void begin(Event const& event, CustodyState next, std::optional<DayRange> when) {
        if (is_custody(next)) {
            out_.push_back({next, when, {now_.last, now_.last}, &event, nullptr, false});
        }
    }

    DayRange now_;
    CustodyState state_ = CustodyState::unknown;
    std::vector<CustodyPeriod> out_;
};

} // namespace

std::optional<DayRange> days_of(PartialDate const& date) {
    if (!date.start) {
        return std::nullopt;
    }
    DayRange range = range_of(*date.start);
    if (date.interval && date.end) {
        range.last = std::max(range.last, range_of(*date.end).last);
    }
    return range;
}

std::vector<CustodyPeriod> custody_periods(std::vector<Event> const& events, PartialDate const& as_of) {
    Periods periods(as_of);
    for (Event const* event : events_until(events, as_of)) {
        periods.add(*event);
    }
    return periods.take();
}

std::optional<std::vector<int>>
custody_days(std::vector<CustodyPeriod> const& periods, PartialDate const& as_of) {
    std::optional<DayRange> const now = days_of(as_of);
    bool const now_is_a_day = now && now->first == now->last;
    std::vector<int> days;
    bool open = false; // the last period went over into another form of custody
    for (CustodyPeriod const& period : periods) {
        bool const exact = period.from && period.from->first == period.from->last &&
                           period.to.first == period.to.last && (period.ended != nullptr || now_is_a_day) &&
                           known_to_the_day(period.began) && known_to_the_day(period.ended);
        if (!exact) {
            return std::nullopt;
        }
        if (!open) {
            days.push_back(0);
        }
        days.back() += period.to.first - period.from->first;
        open = period.ended != nullptr && !period.released &&
               is_custody(after(period.state, period.ended->type));
    }
    return days;
}

} // namespace brief::model
