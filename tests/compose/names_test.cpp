#include "compose/names.hpp"

#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a name is in its own language, where that is another than the brief's") {
    test::Records input(
        "[[person]]\nid = \"a\"\nname = { display = \"A\", lang = \"az\" }\n" + test::person("b", ""),
        test::section("people"),
        "en"
    );
    view::View const view = test::view_of(input);
    compose::Composer composer(view, input.briefing, input.labels, input.sources);
    content::Inlines const foreign = compose::person_name(composer, view.library().persons.at(0));
    REQUIRE(foreign.size() == 1);
    CHECK(std::get<content::Foreign>(foreign[0].what).language == "az");
    content::Inlines const own = compose::person_name(composer, view.library().persons.at(1));
    CHECK(std::holds_alternative<content::Text>(own.at(0).what));
}

TEST_CASE("a group is called by the words of the catalogue, else by its value") {
    test::Records input(test::person("a", ""), test::section("people", "select.group = \"state\""), "en");
    view::View const view = test::view_of(input);
    compose::Composer composer(view, input.briefing, input.labels, input.sources);
    model::Section const& section = input.briefing.sections.at(0);
    CHECK(compose::group_name(composer, section, "pretrial") == "In pre-trial detention");
    CHECK(compose::group_name(composer, section, "") == "not stated in source");
    CHECK(compose::group_name(composer, section, "elsewhere") == "elsewhere");
}
