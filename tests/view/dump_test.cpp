#include "view/dump.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a dump shows what the audience may see, and only that") {
    test::Records const input(test::person(
        "p",
        "risk_note = \"Danger.\"\n[[person.position]]\n"
        "title = \"Teacher\"\nsource = \"report, para. 1\"\n"
    ));
    std::string const shown = view::dump(test::view_of(input));
    CHECK(shown.starts_with(
        "audience public\nperson p\n  name.display: Name of p\n  position[1].title: Teacher\n"
    ));
    CHECK(shown.find("  position[1].source[1]: report, para. 1\n") != std::string::npos);
    CHECK(shown.find("Danger") == std::string::npos);
}
