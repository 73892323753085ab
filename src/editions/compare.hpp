#pragma once

/// What differs between two states of a library: first what happened to people, then which facts were added,
/// changed and removed. Records are matched by kind and id, items of lists by what they say and not by where
/// they stand: an event that moves is no change.

#include "model/custody_status.hpp"
#include "model/library.hpp"
#include "view/view.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::editions {

/// One state of a library, as one audience may see it. What is pointed to must outlive it.
struct Edition {
    model::Library const* library = nullptr;
    /// The view that `library` is of, so that what it withholds is not told by its difference; null where
    /// only an exported file is at hand.
    view::View const* view = nullptr;
    std::optional<model::Date> as_of; ///< the date at which the state of people is computed
};

/// What happened to somebody between two editions, in the order in which it is told.
enum class Happening : std::uint8_t {
    died,
    released,
    re_arrested,
    newly_detained,
    newly_listed,
    no_longer_listed,
    changed_state, ///< any other change of state: disappeared, sentenced, found
};

constexpr auto spellings(Happening) {
    return model::spellings_of<Happening>({
        {Happening::died, "died"},
        {Happening::released, "released"},
        {Happening::re_arrested, "re-arrested"},
        {Happening::newly_detained, "newly-detained"},
        {Happening::newly_listed, "newly-listed"},
        {Happening::no_longer_listed, "no-longer-listed"},
        {Happening::changed_state, "changed-state"},
    });
}

/// A person to whom something happened.
struct PersonChange {
    Happening happening = Happening::changed_state;
    std::string id;
    model::Person const* person = nullptr; ///< the newer record, or the older of who is no longer listed
    model::CustodyState before = model::CustodyState::unknown;
    model::CustodyState now = model::CustodyState::unknown;
    model::Event const* event = nullptr; ///< the event the newer state began with; null where none says
};

enum class Change : std::uint8_t { added, changed, removed };

constexpr auto spellings(Change) {
    return model::spellings_of<Change>(
        {{Change::added, "added"}, {Change::changed, "changed"}, {Change::removed, "removed"}}
    );
}

/// A fact that differs.
struct FactChange {
    Change change = Change::changed;
    std::string path;   ///< "name.display", "event.date"; "event" for an item as a whole
    std::string item;   ///< names the item of a list that the fact belongs to: "arrested"; else empty
    std::string before; ///< empty for what was added
    std::string now;    ///< empty for what was removed
    /// Where the newer fact stands, as citations are written: "observer-17, para. 3".
    std::vector<std::string> sources = {};

    bool operator==(FactChange const&) const = default;
};

/// A record that differs, is new or is gone.
struct RecordChange {
    Change change = Change::changed;
    model::Kind kind = model::Kind::person;
    std::string id;
    /// The audience may no longer see the record: it is not told what it said.
    bool withheld = false;
    std::vector<FactChange> facts; ///< of a record that is in both
};

struct Comparison {
    std::vector<PersonChange> people;  ///< in the order of `Happening`, then by id
    std::vector<RecordChange> records; ///< in the order of kinds, then by id

    bool empty() const { return people.empty() && records.empty(); }
};

/// What differs. A value that the newer view withholds is told as removed, without what it was; somebody
/// whom it withholds is not among `people`.
Comparison compare(Edition const& before, Edition const& now);

} // namespace brief::editions
