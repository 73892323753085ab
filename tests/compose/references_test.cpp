#include "compose/references.hpp"

#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

constexpr char const* sections_of_report = R"(
[[section]]
kind = "prose"
id = "before"
heading = "Summary"
text = "Words."

[[section]]
kind = "chapter"
id = "first"
heading = "First"

[[section]]
kind = "prose"
heading = "Unnamed"
text = "Words."

[[section]]
kind = "chart"
id = "bars"
form = "bars"
heading = "Who is held"
select.group = "state"

[[section]]
kind = "people"
id = "held"
form = "table"
heading = "People"
caption = "Who is held"

[[section]]
kind = "people"
id = "plain"
form = "table"
heading = "More people"

[[section]]
kind = "chapter"
id = "annex"
numbered = false
heading = "Annex"

[[section]]
kind = "prose"
id = "last"
heading = "Method"
text = "Words."
)";

} // namespace

TEST_CASE("sections are numbered inside of chapters that have a number") {
    test::Records const input("", sections_of_report);
    std::vector<std::string> const numbers = compose::section_numbers(input.briefing);
    CHECK(numbers == std::vector<std::string>{"", "1", "1.1", "", "1.2", "1.3", "", ""});
    test::Records const arabic("", sections_of_report, "ar");
    CHECK(compose::section_numbers(arabic.briefing)[2] == "١.١");
}

TEST_CASE("a reference says what it leads to by its number, and by its heading where it has none") {
    test::Records const input("", sections_of_report);
    compose::Words words(input.labels, "en");
    compose::References const references(input.briefing, words);
    auto const said = [&](std::string_view id) {
        REQUIRE(references.find(id) != nullptr);
        return test::plain(references.find(id)->words);
    };
    CHECK(said("before") == "Summary");
    CHECK(said("first") == "chapter 1");
    CHECK(said("bars") == "Figure 1");
    CHECK(said("held") == "Table 1");
    CHECK(said("plain") == "section 1.3");
    CHECK(said("annex") == "Annex");
    CHECK(said("last") == "Method");
    CHECK(references.find("nothing") == nullptr);
    CHECK(references.size() == 7);
    CHECK(references.find("before")->anchor != references.find("last")->anchor);
}
