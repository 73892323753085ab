#include "app/sarif.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace brief;
using Json = nlohmann::json;

TEST_CASE("a diagnostic becomes a result with its rule and its place") {
    Sources sources;
    FileId const file = sources.add("library/a b.toml", "x = 1\n");
    Diagnostics const all{
        error(Code::unknown_key, {file, 1, 1, 1}, "unknown key \"x\"", {"did you mean \"y\"?"}),
        warning(Code::overfull_line, {}, "a word is too long"),
        file_error(Code::file_not_found, "no.toml", "there is no such file")};
    Json const document = Json::parse(app::to_sarif(all, sources));
    CHECK(document["version"] == "2.1.0");
    Json const& run = document["runs"][0];
    CHECK(run["columnKind"] == "unicodeCodePoints");
    REQUIRE(run["results"].size() == 3);
    Json const& first = run["results"][0];
    CHECK(first["ruleId"] == "E0201");
    CHECK(first["level"] == "error");
    CHECK(first["message"]["text"] == "unknown key \"x\"\ndid you mean \"y\"?");
    Json const& place = first["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "library/a%20b.toml");
    CHECK(place["region"]["startLine"] == 1);
    CHECK(place["region"]["endColumn"] == 2);
    CHECK(run["results"][1]["level"] == "warning");
    CHECK(run["results"][1]["locations"].empty());
    CHECK_FALSE(run["results"][2]["locations"][0]["physicalLocation"].contains("region"));
    CHECK(run["tool"]["driver"]["rules"].size() == 3);
}

TEST_CASE("nothing found is a run without results") {
    Json const document = Json::parse(app::to_sarif({}, Sources{}));
    CHECK(document["runs"][0]["results"].empty());
}
