#include "page.hpp"

#include <doctest/doctest.h>

using namespace brief;
using docs::Page;

TEST_SUITE_BEGIN("pages");

TEST_CASE("fences keep their words, their lines and the reason over them") {
    Page const page = docs::read_page(
        "page.md",
        "# First, *second*\n"
        "<!-- workspace: docs/other.md -->\n"
        "<!-- not run: installs packages -->\n"
        "\n"
        "```sh\n"
        "apt-get install\n"
        "```\n"
        "Between.\n"
        "```toml file=library/people.toml\n"
        "a = 1\n"
        "\n"
        "```\n"
    );
    REQUIRE(page.fences.size() == 2);
    CHECK(page.workspace == "docs/other.md");
    CHECK(page.fences[0].not_run == "installs packages");
    CHECK(page.fences[1].not_run.empty());
    CHECK(page.fences[1].attributes.at("file") == "library/people.toml");
    CHECK(page.fences[1].lines == std::vector<std::string>{"a = 1", ""});
    CHECK(page.anchors == std::vector<std::string>{"first-second"});
    CHECK(page.faults.empty());
}

TEST_CASE("a fence without end is a fault") {
    CHECK(docs::read_page("page.md", "```toml\na = 1\n").faults.size() == 1);
}

TEST_SUITE_END();
