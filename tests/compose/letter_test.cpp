#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

constexpr char const* ada_record = R"(
[[recipient]]
id = "ada"
name = "Ada Exemplar"
honorific = "The Hon."
office = "Chair"
salutation = { en = "Dear Ms Exemplar," }
languages = ["en"]
address = ["2 Specimen Square"]
)";

Result<content::Document> try_composed_letter(std::string const& more, std::string const& language = "en") {
    test::Records input(std::string(ada_record), test::one_section, language);
    input.briefing.recipient.id = "ada";
    if (more == "signatories") {
        input.briefing.letter.emplace();
        input.briefing.letter->signatories = {
            {{"A", {}}, {"Director", {}}, {"One", {}}}, {{"B", {}}, {}, {"Two", {}}}, {{"C", {}}, {}, {}}};
        input.briefing.letter->enclosures = {{"A brief", {}}, {"A list", {}}};
    }
    return compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
}

content::Letter composed_letter(std::string const& more = "") {
    Sources const sources;
    std::optional<content::Letter> const made = test::value_of(sources, try_composed_letter(more)).letter;
    REQUIRE(made);
    return *made;
}

} // namespace

TEST_CASE("address, salutation and closing are those of the recipient's record") {
    content::Letter const made = composed_letter();
    REQUIRE(made.address.size() == 3);
    CHECK(plain(made.address[0]) == "The Hon. Ada Exemplar");
    CHECK(plain(made.address[1]) == "Chair");
    CHECK(plain(made.address[2]) == "2 Specimen Square");
    CHECK(plain(made.salutation) == "Dear Ms Exemplar,");
    CHECK(plain(made.closing) == "Yours sincerely,"); // the record has none, the language has
    CHECK(plain(made.return_line) == "Exempla Rights Desk");
}

TEST_CASE("the information names reference and date") {
    content::Letter const made = composed_letter();
    REQUIRE(made.information.size() >= 2);
    CHECK(plain(made.information[0].label) == "Our reference");
    CHECK(plain(made.information[0].lines.at(0)) == "ERD 1");
    CHECK(plain(made.information[1].lines.at(0)) == "December 2024");
    CHECK(plain(made.continuation) == "Ada Exemplar, December 2024");
}

TEST_CASE("a recipient without a salutation in the brief's language is refused: it is never made up") {
    Result<content::Document> const made = try_composed_letter("", "de");
    REQUIRE_FALSE(made);
    CHECK(made.error().at(0).code == Code::missing_key);
    CHECK(made.error().at(0).message.find("no salutation") != std::string::npos);
}

TEST_CASE("signatories have their offices, enclosures their label in the right number") {
    content::Letter const made = composed_letter("signatories");
    REQUIRE(made.signatories.size() == 3);
    CHECK(plain(made.signatories[0].office) == "Director, One");
    CHECK(plain(made.signatories[1].office) == "Two");
    CHECK(made.signatories[2].office.empty());
    CHECK(plain(made.enclosures_label) == "Enclosures");
    CHECK(made.enclosures.size() == 2);
}

TEST_CASE("a brief without a recipient is no letter") {
    CHECK_FALSE(test::composed("", test::one_section).letter);
}
