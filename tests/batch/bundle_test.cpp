#include "batch/bundle.hpp"

#include "exchange/json_text.hpp"
#include "support/records.hpp"
#include "view/dump.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("the view of an edition comes back with all that belongs to it") {
    test::Records const input(
        "[[recipient]]\nid = \"ada\"\nname = \"Ada Exemplar\"\noffice = \"Chair\"\nlanguages = [\"en\"]\n" +
        test::person("jana")
    );
    batch::EditionView edition;
    edition.language = "en";
    edition.view = view::store(test::view_of(input), nullptr);
    edition.view.withheld = {"person/jana/place"};
    edition.conditions = {{"ada", {"chairs", "embassy"}}};
    edition.tags = {"chair"};
    auto const read = exchange::read_json(batch::to_json(edition)).and_then(batch::read_edition_view);
    REQUIRE(read);
    CHECK(read->language == "en");
    CHECK(read->conditions == edition.conditions);
    CHECK(read->tags == edition.tags);
    CHECK(read->view.withheld == edition.view.withheld);
    CHECK(view::dump(view::restore(read->view)) == view::dump(view::restore(edition.view)));
}

TEST_CASE("another document is no view, and another list no bundle") {
    for (char const* text : {"[]", "{}", "{\"view\": {}}", "{\"language\": 1, \"view\": {}}"}) {
        auto const read = exchange::read_json(text).and_then(batch::read_edition_view);
        REQUIRE_FALSE(read);
    }
    CHECK_FALSE(batch::read_bundle("[]"));
    CHECK_FALSE(batch::read_bundle("{\"files\": 1}"));
    batch::Bundle const bundle{"Briefwright", "spring", "00", {{"a.toml", "11", 2}}};
    CHECK(batch::read_bundle(batch::to_json(bundle))->files == bundle.files);
}
