#include "editions/compare.hpp"

#include "editions/facts.hpp"
#include "editions/people.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <type_traits>
#include <utility>

namespace brief::editions {

namespace {

model::PartialDate date_of(Edition const& edition) {
    return edition.as_of ? edition.as_of->value : model::PartialDate{};
}

template <class Record>
std::map<std::string_view, Record const*> by_id(std::vector<Record> const& records) {
    std::map<std::string_view, Record const*> out;
    for (Record const& record : records) {
        out.emplace(record.id.value, &record);
    }
    return out;
}

class Comparer {
public:
    Comparer(Edition const& before, Edition const& now) : before_(before), now_(now) {}

    Comparison run() {
        model::for_each_kind(*before_.library, [&](auto const& old_records) {
            model::for_each_kind(*now_.library, [&](auto const& records) {
                if constexpr (std::is_same_v<decltype(old_records), decltype(records)>) {
                    compare_records(old_records, records);
                }
            });
        });
        std::ranges::sort(out_.people, [](PersonChange const& a, PersonChange const& b) {
            return std::tie(a.happening, a.id) < std::tie(b.happening, b.id);
        });
        std::ranges::sort(out_.records, [](RecordChange const& a, RecordChange const& b) {
            return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
        });
        return std::move(out_);
    }

private:
    template <class Record>
    void compare_records(std::vector<Record> const& old_records, std::vector<Record> const& records) {
        std::map<std::string_view, Record const*> const known = by_id(old_records);
        std::map<std::string_view, Record const*> const here = by_id(records);
        for (auto const& [id, record] : here) {
            auto old = known.find(id);
            if (old == known.end()) {
                add_new(*record);
            } else {
                compare_two(*old->second, *record);
            }
        }
        for (auto const& [id, record] : known) {
            if (!here.contains(id)) {
                add_gone(*record);
            }
        }
    }

    template <class Record>
    void add_new(Record const& record) {
        out_.records.push_back({Change::added, Record::kind, record.id.value, false, {}});
        if constexpr (Record::kind == model::Kind::person) {
            model::CustodyStatus const status = status_at(record.events, date_of(now_));
            out_.people.push_back(
                {Happening::newly_listed,
                 record.id.value,
                 &record,
                 model::CustodyState::unknown,
                 status.state,
                 status.since}
            );
        }
    }

    template <class Record>
    void add_gone(Record const& record) {
        bool withheld = is_withheld(Record::kind, record.id.value, "");
        out_.records.push_back({Change::removed, Record::kind, record.id.value, withheld, {}});
        if constexpr (Record::kind == model::Kind::person) {
            if (!withheld) {
                model::CustodyState state = status_at(record.events, date_of(before_)).state;
                out_.people.push_back(
                    {Happening::no_longer_listed,
                     record.id.value,
                     &record,
                     state,
                     model::CustodyState::unknown,
                     nullptr}
                );
            }
        }
    }

    template <class Record>
    void compare_two(Record const& old, Record const& record) {
        std::vector<FactChange> changes = facts(model::flatten(old), model::flatten(record));
        for (FactChange& change : changes) {
            // What may no longer be seen is not told by saying what it was.
            if (is_withheld(Record::kind, record.id.value, first_key(change.path))) {
                change.before.clear();
            }
        }
        if (!changes.empty()) {
            out_.records.push_back({Change::changed, Record::kind, record.id.value, false, std::move(changes)}
            );
        }
        if constexpr (Record::kind == model::Kind::person) {
            auto change = change_of_state(old, date_of(before_), record, date_of(now_));
            // Where an event is withheld the state may differ for want of it only: that is no news.
            bool hides = is_withheld(Record::kind, record.id.value, "event");
            if (change && (!hides || is_news(change->event, old))) {
                out_.people.push_back(*change);
            }
        }
    }

    static bool is_news(model::Event const* event, model::Person const& old) {
        return event != nullptr && std::ranges::none_of(old.events, [&](model::Event const& known) {
                   bool same_date = known.date && event->date ? known.date->value == event->date->value
                                                              : !known.date && !event->date;
                   return known.type == event->type && same_date;
               });
    }

    bool is_withheld(model::Kind kind, std::string_view id, std::string_view key) const {
        return now_.view != nullptr && now_.view->withholds(kind, id, key);
    }

    Edition const& before_;
    Edition const& now_;
    Comparison out_;
};

} // namespace

Comparison compare(Edition const& before, Edition const& now) {
    return Comparer(before, now).run();
}

} // namespace brief::editions
