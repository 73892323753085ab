#include "load/comments.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("comments go, and what looks like one inside of a string stays") {
    CHECK(load::without_comments("# all\na = 1  # why\n\nb = 2") == "\na = 1\n\nb = 2");
    CHECK(load::without_comments("a = \"# no \\\" # no\" # yes\n") == "a = \"# no \\\" # no\"\n");
    CHECK(load::without_comments("a = 'C:\\' # yes\nb = '#'") == "a = 'C:\\'\nb = '#'");
    CHECK(load::without_comments("\"a#b\" = 1 # yes") == "\"a#b\" = 1");
    CHECK(load::without_comments("a = 1 # it's \"quoted\r\nb = 2") == "a = 1\nb = 2");
}

TEST_CASE("strings of several lines end where TOML says") {
    CHECK(
        load::without_comments("a = \"\"\"\n# no\n\"\" # no\n\\\"\"\"\" # yes\n") ==
        "a = \"\"\"\n# no\n\"\" # no\n\\\"\"\"\"\n"
    );
    CHECK(load::without_comments("a = '''\n# no ''''' # yes\n# yes") == "a = '''\n# no '''''\n");
    CHECK(load::without_comments("a = \"\" # yes") == "a = \"\"");
    CHECK(load::without_comments("a = \"\"\"\"\"\" # yes") == "a = \"\"\"\"\"\"");
}

TEST_CASE("a text that breaks off inside of a string is no fault") {
    CHECK(load::without_comments("a = \"\"\"# no") == "a = \"\"\"# no");
    CHECK(load::without_comments("a = \"\\") == "a = \"\\");
    CHECK(load::without_comments("a = \"x\n# yes") == "a = \"x\n");
}
