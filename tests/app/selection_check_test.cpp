#include "app/selection_check.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a record that a section names and its audience may not see is told to the author") {
    test::Records input(
        test::person("open") + test::person("hidden", "sensitivity = \"internal\"\n"),
        "[[section]]\nkind = \"people\"\nheading = \"H\"\nselect.ids = [\"open\", \"hidden\"]\n"
    );
    Diagnostics const told = app::check_selection(input.briefing, test::view_of(input));
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == Code::selected_withheld);
    CHECK(told[0].message == "person \"hidden\" is withheld from the audience public, and not in the brief");
    input.briefing.audience = model::Audience::internal;
    CHECK(app::check_selection(input.briefing, test::view_of(input)).empty());
}
