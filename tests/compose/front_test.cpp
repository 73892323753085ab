#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

std::string const any_section = test::section("prose", "text = \"Words.\"");

} // namespace

TEST_CASE("the front says what the definition says") {
    content::Document document =
        test::composed("", "short_title = \"Short\"\nas_of_note = \"not updated\"\n" + any_section, "en-GB");
    CHECK(document.properties.title == "Title");
    CHECK(document.properties.author == "Exempla Rights Desk");
    CHECK(document.properties.subject == "Deck");
    CHECK(document.properties.language == "en-GB");
    CHECK(plain(document.title_block.title) == "Title");
    CHECK(plain(document.title_block.kicker) == "Briefing");
    CHECK(plain(document.title_block.as_of) == "As reported December 2024");
    CHECK(plain(document.title_block.as_of_note) == "not updated");
    CHECK(plain(document.title_block.edition) == "Edition 1 · English");
    CHECK(document.running.reference == "ERD 1");
    CHECK(document.running.short_title == "Short");
    CHECK(document.markings.empty());
}

TEST_CASE("the footer says that nothing was updated only where the definition does") {
    CHECK(test::composed("", any_section).running.as_of == "as reported December 2024");
    CHECK(
        test::composed("", "as_of_short_note = \"not updated\"\n" + any_section).running.as_of ==
        "as reported December 2024; not updated"
    );
}

TEST_CASE("the title runs where no shorter one is given") {
    CHECK(test::composed("", any_section).running.short_title == "Title");
}

TEST_CASE("a marking says its tag in the words of the language") {
    content::Document document =
        test::composed("", "marking = { kind = \"sample\", note = \"Nothing is real.\" }\n" + any_section);
    REQUIRE(document.markings.size() == 1);
    CHECK(plain(document.markings[0].tag) == "Sample");
    CHECK(plain(document.markings[0].note) == "Nothing is real.");
}

TEST_CASE("a draft is marked as one, once, with the embargo it is under") {
    test::Records input("", "embargo = \"2026-12-01T10:00:00-05:00\"\n" + any_section);
    auto markings = [&] {
        std::vector<std::string> tags;
        for (content::Marking const& marking :
             test::value_of(
                 input.sources,
                 compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
             )
                 .markings) {
            tags.push_back(plain(marking.tag));
        }
        return tags;
    };
    using Tags = std::vector<std::string>;
    CHECK(markings().empty());
    input.briefing.is_draft = true;
    std::string const until = "Embargoed until 1 December 2026, 10:00 UTC−05:00";
    CHECK(markings() == Tags{"Draft", until});
    input.briefing.marking = model::Marking{model::MarkingKind::draft, {}};
    CHECK(markings() == Tags{"Draft", until});
    input.briefing.marking->kind = model::MarkingKind::confidential;
    CHECK(markings() == Tags{"Confidential", "Draft", until});
}

TEST_CASE("the letterhead has the publisher's lines in their order") {
    test::Records input("", any_section);
    for (model::Organisation& organisation : input.library.organisations) {
        organisation.line.value = "A desk";
        organisation.address = {{"Street 1", {}}, {"Town", {}}};
        organisation.email.value = "desk@example.org";
        organisation.phone.value = "+00 1";
        organisation.mark.value = "exempla";
    }
    auto document = test::value_of(
        input.sources, compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
    );
    content::Letterhead const& head = document.letterhead;
    CHECK(head.mark == "exempla");
    CHECK(plain(head.line) == "A desk");
    REQUIRE(head.contact.size() == 3);
    CHECK(plain(head.contact[1]) == "Town");
    CHECK(plain(head.contact[2]) == "desk@example.org  ·  +00 1");
}

TEST_CASE("the letterhead has the publisher's logo, or its mark, not both") {
    test::Records input("", any_section);
    for (model::Organisation& organisation : input.library.organisations) {
        organisation.mark.value.clear();
        organisation.logo = model::Logo{{"logo.svg", {}}, {"Desk", {}}, {"Desk", {}}, {"CC0-1.0", {}}, {}};
    }
    auto compose = [&] {
        return compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
    };
    auto document = test::value_of(input.sources, compose());
    REQUIRE(document.letterhead.logo);
    CHECK(document.letterhead.logo->file == "logo.svg");
    CHECK(document.letterhead.logo->alternative == "Desk");
    CHECK(document.origin(document.letterhead.logo->origin).what.ends_with("logo"));
    for (model::Organisation& organisation : input.library.organisations) {
        organisation.mark.value = "exempla";
    }
    auto both = compose();
    REQUIRE_FALSE(both);
    CHECK(both.error().at(0).code == Code::bad_value);
}
