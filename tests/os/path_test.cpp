#include "os/path.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

TEST_CASE("names in any script go through paths unchanged") {
    for (char const* name : {"Hasanlı.pdf", "журналист", "صحفي", "a/b c/d.toml", ""}) {
        CAPTURE(name);
        CHECK(os::to_utf8(os::to_path(name)) == name);
    }
}

TEST_CASE("folders are divided by slashes on every system") {
    CHECK(os::to_utf8(os::to_path("a") / os::to_path("ə.pdf")) == "a/ə.pdf");
    CHECK(os::to_path("a/b").filename() == os::to_path("b"));
}
