#include "batch/fields.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

model::Campaign campaign() {
    model::Campaign out;
    out.id.value = "open-courts";
    out.briefings = {{"en", {"en.toml", {}}}, {"fr", {"fr.toml", {}}}, {"zh-Hans", {"zh.toml", {}}}};
    out.fallback = "en";
    return out;
}

model::Recipient reader_of(std::vector<std::string> languages) {
    model::Recipient out;
    out.id.value = "ada";
    out.name.value = "Ada Exemplar";
    out.languages = std::move(languages);
    return out;
}

} // namespace

TEST_CASE("a recipient gets the first of their languages that there is, else the fallback") {
    model::Campaign const has = campaign();
    CHECK(batch::edition_language(has, reader_of({"fr", "en"})) == "fr");
    CHECK(batch::edition_language(has, reader_of({"de", "fr-CA"})) == "fr");
    CHECK(batch::edition_language(has, reader_of({"zh-SG"})) == "zh-Hans");
    CHECK(batch::edition_language(has, reader_of({"az"})) == "en");
    model::Campaign without = campaign();
    without.fallback.clear();
    CHECK(batch::edition_language(without, reader_of({"az"})).empty());
}

TEST_CASE("the fields are those of the recipient, in the language of the edition") {
    model::Campaign has = campaign();
    has.conditions = {{"chairs", {"office = \"Chair\"", {}}}, {"others", {"office = \"x\"", {}}}};
    model::Recipient ada = reader_of({"fr"});
    ada.salutations = {{"fr", {"Madame,", {}}}, {"en", {"Dear Ada,", {}}}};
    ada.tags = {"committee"};
    batch::Common const common{has, "ERD 1", "12 January 2026", {"committee", "government"}};
    merge::Fields const fields = batch::fields_of(common, ada, "fr-FR", {"chairs"});
    CHECK(fields.at("recipient.name") == merge::Value("Ada Exemplar"));
    CHECK(fields.at("recipient.salutation") == merge::Value("Madame,"));
    CHECK(fields.at("recipient.office") == merge::Value(""));
    CHECK(fields.at("condition.chairs") == merge::Value(true));
    CHECK(fields.at("condition.others") == merge::Value(false));
    CHECK(fields.at("tag.committee") == merge::Value(true));
    CHECK(fields.at("tag.government") == merge::Value(false));
    CHECK(fields.at("brief.as_of") == merge::Value("12 January 2026"));
}
