#include "truth/checks_support.hpp"

using namespace brief;
using test::count;

namespace {

std::string said(std::string const& of_person, std::string const& section = "people") {
    return test::Checked(
               test::person("p", of_person), "[[section]]\nkind = \"" + section + "\"\nheading = \"H\"\n"
    )
        .briefing();
}

std::string consent(std::string const& more, std::string const& scope = "\"name\", \"case\"") {
    return "consent = { scope = [" + scope + "], basis = \"in writing\"" + more + " }\n";
}

std::string const event = "[[person.event]]\ntype = \"arrested\"\nsource = \"report\"\ndate = "
                          "\"2024\"\nsummary = \"It happens.\"\n";

} // namespace

TEST_CASE("whoever is shown has agreed to it") {
    CHECK(count(said(""), Code::consent_missing) == 1);
    CHECK(count(said(event, "timeline"), Code::consent_missing) == 1);
    CHECK(said(consent("")) == "");
    CHECK(count(said(consent("", "\"case\"")), Code::consent_missing) == 1); // not to be named
    CHECK(said(consent("", "\"case\"") + "pseudonym = { public = \"A teacher\" }\n") == "");
    // Shown up to December 2024.
    CHECK(count(said(consent(", expires = 2024-11-30")), Code::consent_missing) == 1);
    CHECK(said(consent(", expires = 2024-12-15")) == "");
}

TEST_CASE("consent that was withdrawn stops the brief") {
    std::string const messages = said(consent(", withdrawn_on = 2025-01-01"));
    CHECK(count(messages, Code::consent_withdrawn) == 1);
    CHECK(count(messages, Code::consent_missing) == 0);
    CHECK(messages.find("error[E1205]") != std::string::npos);
}

TEST_CASE("nobody is asked who is not shown") {
    CHECK(test::Checked(test::person("p")).briefing() == "");
}
