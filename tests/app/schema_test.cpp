#include "app/schema.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace brief;
using Json = nlohmann::json;

TEST_CASE("there is a schema of everything a user writes") {
    for (std::string const& name : app::schema_names()) {
        CAPTURE(name);
        auto const text = app::schema(name);
        REQUIRE(text);
        Json const document = Json::parse(*text);
        CHECK(document["$schema"] == "http://json-schema.org/draft-07/schema#");
        CHECK(document["additionalProperties"] == false);
        CHECK_FALSE(document["properties"].empty());
    }
    CHECK_FALSE(app::schema("prison"));
}

TEST_CASE("a schema knows types, words, needs and labels") {
    Json const person = Json::parse(*app::schema("person"));
    CHECK(person["required"] == Json({"id", "name"}));
    Json const& keys = person["properties"];
    CHECK(keys["id"]["pattern"] == "^[a-z0-9-]+$");
    CHECK(keys["lawyer"]["description"] == "Lawyers; they are in no brief of any kind. Goes to: never.");
    Json const& event = keys["event"]["items"];
    CHECK(event["required"] == Json({"type", "source"}));
    CHECK(event["properties"]["type"]["enum"].size() == 33);
    CHECK(event["properties"]["date"]["anyOf"].size() == 2);
    CHECK(keys["tags"]["anyOf"][1]["items"]["type"] == "string");
    Json const library = Json::parse(*app::schema("library"));
    CHECK(library["properties"]["person"]["items"] == [&] {
        Json inner = person;
        inner.erase("$schema");
        inner.erase("title");
        return inner;
    }());
    CHECK(
        Json::parse(*app::schema("recipient"))["properties"]["salutation"]["additionalProperties"]["type"] ==
        "string"
    );
}
