#include "compose/custody_bars.hpp"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace brief::compose {

namespace {

std::string_view label_key(content::CustodyForm form) {
    switch (form) {
    case content::CustodyForm::unstated: break;
    case content::CustodyForm::pretrial: return "period.pretrial";
    case content::CustodyForm::sentence: return "period.sentence";
    case content::CustodyForm::house_arrest: return "period.house-arrest";
    }
    return "period.unstated";
}

/// "pre-trial detention: 4 March 2025 – 19 November 2025".
std::string in_words(Composer& composer, model::CustodyPeriod const& period) {
    Words& words = composer.words();
    std::string const form = words.label(label_key(form_of(period.state)));
    if (!period.from || period.began == nullptr || !period.began->date) {
        return words.label("period.span_undated", {{"form", form}});
    }
    if (period.ended == nullptr) {
        Values values = words.start_of(*period.began->date);
        values["form"] = form;
        return words.label("period.span_open", values);
    }
    std::string const end =
        period.ended->date ? words.date(*period.ended->date) : words.label("date.not_stated");
    return words.label(
        "period.span", {{"form", form}, {"from", words.date(*period.began->date)}, {"to", end}}
    );
}

std::string release_in_words(Composer& composer, model::Event const& event) {
    Words& words = composer.words();
    std::string const date = event.date ? words.date(*event.date) : words.label("date.not_stated");
    return words.label("period.release_date", {{"form", words.label("period.release")}, {"date", date}});
}

bool is_exact(content::CustodySpan const& span) {
    return span.from_first == span.from_last && span.to_first == span.to_last;
}

int first_day_of_year(int day) {
    namespace c = std::chrono;
    c::year_month_day const date{c::sys_days{c::days{day}}};
    return static_cast<int>(
        c::sys_days(c::year_month_day{date.year(), c::January, c::day{1}}).time_since_epoch().count()
    );
}

} // namespace

int PersonBar::days_in_all() const {
    return std::accumulate(days.begin(), days.end(), 0);
}

content::CustodyForm form_of(model::CustodyState state) {
    switch (state) {
    case model::CustodyState::pretrial: return content::CustodyForm::pretrial;
    case model::CustodyState::serving_sentence: return content::CustodyForm::sentence;
    case model::CustodyState::house_arrest: return content::CustodyForm::house_arrest;
    default: return content::CustodyForm::unstated;
    }
}

PersonBar custody_bar(Composer& composer, model::Person const& person) {
    PersonBar out;
    std::vector<model::CustodyPeriod> const periods =
        model::custody_periods(person.events, composer.circumstances().as_of);
    for (model::CustodyPeriod const& period : periods) {
        out.bar.alternative += (out.bar.alternative.empty() ? "" : "; ") + in_words(composer, period);
        if (period.released) {
            out.bar.alternative += "; " + release_in_words(composer, *period.ended);
        }
        if (!period.from) {
            continue;
        }
        out.bar.spans.push_back(
            {form_of(period.state), period.from->first, period.from->last, period.to.first, period.to.last}
        );
        if (period.released) {
            out.bar.releases.push_back(period.to.last);
        }
    }
    out.days = model::custody_days(periods, composer.circumstances().as_of).value_or(std::vector<int>{});
    return out;
}

std::optional<content::DayAxis>
common_axis(Composer& composer, std::vector<content::CustodyBar> const& bars) {
    std::optional<model::DayRange> const now = model::days_of(composer.circumstances().as_of);
    std::optional<int> first;
    for (content::CustodyBar const& bar : bars) {
        for (content::CustodySpan const& span : bar.spans) {
            first = std::min(first.value_or(span.from_first), span.from_first);
        }
    }
    if (!now || !first) {
        return std::nullopt;
    }
    return content::DayAxis{first_day_of_year(*first), now->last};
}

content::CustodyKey
custody_key(Composer& composer, std::vector<content::CustodyBar> const& bars, bool liberty) {
    using Look = content::CustodyKey::Entry::Look;
    std::set<content::CustodyForm> forms;
    bool unknown_day = false;
    bool release = false;
    for (content::CustodyBar const& bar : bars) {
        for (content::CustodySpan const& span : bar.spans) {
            forms.insert(span.form);
            unknown_day = unknown_day || !is_exact(span);
        }
        release = release || !bar.releases.empty();
    }
    Words& words = composer.words();
    content::CustodyKey key;
    using enum content::CustodyForm;
    for (content::CustodyForm form : {pretrial, sentence, house_arrest, unstated}) {
        if (forms.contains(form)) {
            key.entries.push_back({form, Look::bar, words.label(label_key(form))});
        }
    }
    auto add = [&](bool wanted, Look look, std::string_view label) {
        if (wanted) {
            key.entries.push_back({std::nullopt, look, words.label(label)});
        }
    };
    add(unknown_day, Look::unknown_day, "period.day_unknown");
    add(release, Look::release, "period.release");
    add(liberty && release, Look::liberty, "period.liberty");
    return key;
}

} // namespace brief::compose
