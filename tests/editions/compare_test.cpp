#include "editions/compare.hpp"

#include "support/records.hpp"

using namespace brief;
using editions::Change;
using editions::Happening;

namespace {

std::string event(std::string const& type, std::string const& date, std::string const& more = "") {
    return "[[person.event]]\ntype = \"" + type + "\"\n" + (date.empty() ? "" : "date = \"" + date + "\"\n") +
           "source = \"report, para. 1\"\n" + more;
}

/// Compares two libraries, and keeps what the comparison points to.
struct Compared {
    Compared(
        std::string const& before,
        std::string const& now,
        model::Audience audience = model::Audience::internal,
        char const* old_date = "2024-06"
    ) :
        old_records(before), records(now) {
        model::Date const old_as_of{*model::parse_date(old_date), false, {}, {}};
        model::Date const as_of{*model::parse_date("2024-12"), false, {}, {}};
        old_view = view::project(Sealed(old_records.library), audience, old_as_of).view;
        view = view::project(Sealed(records.library), audience, as_of).view;
        found = editions::compare(
            {&old_view->library(), &*old_view, old_as_of}, {&view->library(), &*view, as_of}
        );
    }

    test::Records old_records;
    test::Records records;
    std::optional<view::View> old_view;
    std::optional<view::View> view;
    editions::Comparison found;
};

std::optional<Happening> happening(std::string const& before, std::string const& now) {
    Compared compared(test::person("p", before), test::person("p", now));
    REQUIRE(compared.found.people.size() <= 1);
    return compared.found.people.empty() ? std::nullopt : std::optional(compared.found.people[0].happening);
}

} // namespace

TEST_CASE("the same records differ in nothing, in whatever order their lists stand") {
    std::string const a = event("arrested", "2024-01-02");
    std::string const b = event("charged", "2024-01-05");
    CHECK(Compared(test::person("p", a + b), test::person("p", a + b)).found.empty());
    CHECK(Compared(test::person("p", a + b), test::person("p", b + a)).found.empty());
    CHECK(Compared(test::person("p") + test::person("q"), test::person("q") + test::person("p")).found.empty()
    );
    CHECK_FALSE(Compared(test::person("p", a + b), test::person("p", a)).found.empty());
}

TEST_CASE("what happened to people is told by the state at the two dates") {
    std::string const held = event("arrested", "2024-01-02");
    std::string const freed = held + event("released", "2024-07-01");
    CHECK(happening(held, freed) == Happening::released);
    CHECK(happening(held, held + event("released-on-bail", "2024-07-01")) == Happening::released);
    CHECK(happening(held, held + event("died", "2024-07-01")) == Happening::died);
    CHECK(happening("", event("arrested", "2024-07-01")) == Happening::newly_detained);
    CHECK(happening(held, held + event("sentenced", "2024-07-01")) == Happening::changed_state);
    CHECK(happening(held, held + event("hearing", "2024-07-01")) == std::nullopt);
    std::string const was_freed = held + event("released", "2024-02-01");
    CHECK(happening(was_freed, was_freed + event("arrested", "2024-07-01")) == Happening::re_arrested);
    // Freed and taken again between the editions.
    CHECK(happening(held, freed + event("re-arrested", "2024-08-01")) == Happening::re_arrested);
    CHECK(happening(held, freed + event("arrested", "2024-08-01")) == Happening::re_arrested);
    // What comes after the date of the edition has not happened yet.
    CHECK(happening(held, held + event("released", "2025-03-01")) == std::nullopt);
}

TEST_CASE("an arrest that is older than the last edition is no new detention, nor is a date that was mended"
) {
    CHECK(happening("", event("arrested", "2023-07-01")) == Happening::changed_state);
    CHECK(happening(event("arrested", "2024-01-02"), event("arrested", "2024-01-12")) == std::nullopt);
}

TEST_CASE("people who came and went are told with their state") {
    Compared compared(
        test::person("gone", event("arrested", "2024-01-02")),
        test::person("new", event("disappeared", "2024-03-02"))
    );
    REQUIRE(compared.found.people.size() == 2);
    CHECK(compared.found.people[0].happening == Happening::newly_listed);
    CHECK(compared.found.people[0].now == model::CustodyState::disappeared);
    REQUIRE(compared.found.people[0].event != nullptr);
    CHECK(compared.found.people[1].happening == Happening::no_longer_listed);
    CHECK(compared.found.people[1].person->name.display.value == "Name of gone");
    REQUIRE(compared.found.records.size() == 2);
    CHECK(compared.found.records[0].id == "gone");
    CHECK(compared.found.records[0].change == Change::removed);
    CHECK(compared.found.records[1].change == Change::added);
}

TEST_CASE("what the newer view withholds is not told by its difference") {
    std::string const fact = "[[person.position]]\ntitle = \"Guard\"\nsource = \"report\"\n";
    Compared key(
        test::person("p", fact),
        test::person("p", fact + "sensitivity = \"internal\"\n"),
        model::Audience::everyone
    );
    REQUIRE(key.found.records.size() == 1);
    REQUIRE(key.found.records[0].facts.size() == 1);
    CHECK(key.found.records[0].facts[0].before.empty());
    Compared whole(
        test::person("p", event("arrested", "2024-01-02")),
        test::person("p", "sensitivity = \"internal\"\n"),
        model::Audience::everyone
    );
    CHECK(whole.found.people.empty());
    REQUIRE(whole.found.records.size() == 1);
    CHECK(whole.found.records[0].withheld);
}

TEST_CASE("an event that is now withheld is no change of state, but a release beside one is") {
    std::string const held = event("arrested", "2024-01-02");
    std::string const hidden = event("arrested", "2024-01-02", "sensitivity = \"internal\"\n");
    CHECK(Compared(test::person("p", held), test::person("p", hidden), model::Audience::everyone)
              .found.people.empty());
    std::string const hospital = event("hospitalised", "2024-02-02", "sensitivity = \"internal\"\n");
    Compared released(
        test::person("p", held),
        test::person("p", held + hospital + event("released", "2024-07-01")),
        model::Audience::everyone
    );
    REQUIRE(released.found.people.size() == 1);
    CHECK(released.found.people[0].happening == Happening::released);
}
