#include "load/parsed_layouts.hpp"

#include "base/source_text.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a layout file is parsed once, and what is wrong with one is kept") {
    Sources sources;
    FileId const good = sources.add("layouts/good.toml", "id = \"good\"\nextends = \"base\"\n");
    FileId const nameless = sources.add("layouts/nameless.toml", "id = 3\n");
    FileId const bad = sources.add("layouts/bad.toml", "id = \n");
    load::ParsedLayouts parsed(sources);
    Result<load::ParsedLayout> const& first = parsed.of(good);
    REQUIRE(first);
    CHECK(first->id == "good");
    CHECK(load::text_under(first->root, "extends") == "base");
    CHECK(load::text_under(first->root, "absent").empty());
    REQUIRE(parsed.of(nameless));
    CHECK(parsed.of(nameless)->id.empty());
    REQUIRE_FALSE(parsed.of(bad));
    CHECK(parsed.of(bad).error().front().code == Code::toml_syntax);
    CHECK(&parsed.of(good) == &first);
}
