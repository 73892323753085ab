#include "batch/needed.hpp"

#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

template <class T>
std::string json(T value) {
    return exchange::json_line({exchange::table_of(std::move(value)), {}});
}

model::Recipient ada() {
    model::Recipient out;
    out.id.value = "ada";
    out.name.value = "Ada Exemplar";
    out.salutations = {{"en", {"Dear Ada,", {}}}, {"fr", {"Chère Ada,", {}}}};
    out.languages = {"fr-CA", "en"};
    out.email.value = "ada@example.org";
    out.office_verified = model::Date{};
    out.tags = {"chair", "met-in-secret"};
    out.sensitivity = model::Sensitivity::internal;
    return out;
}

} // namespace

TEST_CASE("of a recipient that is left which an edition can print or ask for") {
    model::Recipient const left = batch::needed(ada(), "fr", {"chair"});
    CHECK(
        json(left) == R"({"id":"ada","name":"Ada Exemplar","salutation":{"fr":"Chère Ada,"},)"
                      R"("languages":["fr"],"email":"ada@example.org","tags":["chair"]})"
    );
    CHECK(json(batch::needed(left, "fr", {"chair"})) == json(left));
}

TEST_CASE("of a campaign that is left which goes into files") {
    model::Campaign campaign;
    campaign.id.value = "spring";
    campaign.workspace.value = "/home/desk/library";
    campaign.recipients.where.value = "tags contains \"friendly\"";
    campaign.conditions = {{"chairs", {"office = \"Chair\"", {}}}};
    campaign.mails = {{"en", {{"Subject", {}}, {"Text", {}}}}, {"fr", {{"Objet", {}}, {"Texte", {}}}}};
    std::string const all = json(batch::needed(campaign));
    CHECK(all.find("Texte") != std::string::npos);
    CHECK(all.find("chairs") != std::string::npos);
    for (char const* gone : {"/home", "friendly", "office"}) {
        CHECK(all.find(gone) == std::string::npos);
    }
    std::string const english = json(batch::needed(campaign, "en"));
    CHECK(english.find("Subject") != std::string::npos);
    CHECK(english.find("Objet") == std::string::npos);
}

TEST_CASE("the tags that a text asks for") {
    CHECK(
        batch::tags_asked("{{#tag.chair}}a{{/tag.chair}}{{^tag.met-us}}b{{/tag.met-us}}") ==
        std::set<std::string>{"chair", "met-us"}
    );
    CHECK(batch::tags_asked("no field at all, tag").empty());
}
