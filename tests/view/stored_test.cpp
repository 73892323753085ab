#include "view/stored.hpp"

#include "support/records.hpp"
#include "view/dump.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

/// One who agreed to nothing but her name, with a place and what is worse.
constexpr char const* jana = R"(
[[person]]
id = "jana"
name = { display = "Jana Příkladová", lang = "cs" }
consent = { scope = ["name"], basis = "written" }

[[person.place]]
place = "Prison No. 7"
source = "report"
certainty = "reported"

[[person.health]]
value = "Diabetes"
source = "report"
certainty = "reported"
)";

} // namespace

TEST_CASE("a view that was stored is the view") {
    test::Records const input(jana + test::person("radek"));
    view::View const view = test::view_of(input);
    view::Stored const stored = view::store(view, nullptr);
    view::View const again = view::restore(stored);
    CHECK(again.audience() == view.audience());
    CHECK(view::dump(again) == view::dump(view));
    CHECK(view::store(again, nullptr).withheld == stored.withheld);
}

TEST_CASE("what no brief says to be withheld is not named") {
    test::Records const input(jana);
    view::View const view = test::view_of(input);
    REQUIRE(view.withholds(model::Kind::person, "jana", "place"));
    REQUIRE(view.withholds(model::Kind::person, "jana", "health"));
    view::Stored const stored = view::store(view, nullptr);
    CHECK(stored.withheld.contains("person/jana/place"));
    CHECK_FALSE(stored.withheld.contains("person/jana/health"));
    // Who has the last edition, in which there was something, asks for it.
    CHECK(view::store(view, &view.library()).withheld.contains("person/jana/health"));
}

TEST_CASE("a record that is withheld is not named, unless one has it already") {
    test::Records const input(test::person("hidden", "sensitivity = \"never\"\n"));
    view::View const view = test::view_of(input);
    REQUIRE(view.withholds(model::Kind::person, "hidden"));
    CHECK(view::store(view, nullptr).withheld.empty());
    CHECK(view::store(view, &input.library).withheld == std::set<std::string, std::less<>>{"person/hidden/"});
}
