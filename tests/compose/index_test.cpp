#include "composed.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using test::plain;

namespace {

constexpr char const* records_of_index = R"(
[[person]]
id = "anna"
name = { display = "Anna Primerova", native = "Анна Примерова", lang = "ru", parts = { given = "Anna", family = "Primerova" } }

[[person]]
id = "ming"
name = { display = "Yangben Ming", lang = "zh-Latn", parts = { given = "Ming", family = "Yangben", family_first = true } }

[[person]]
id = "ornek"
name = { display = "Deniz Örnekgil", lang = "tr", parts = { given = "Deniz", family = "Örnekgil" } }

[[person]]
id = "mononym"
name = { display = "Namuna" }

[[group]]
id = "others"
label = "others who were there"
source = "report"

[[statement]]
id = "said"
speaker = "A minister"
role = "Minister"
text_status = "secondary"
language = "en"
source = "report"

[[quotation]]
id = "words"
statement = "said"
text = "They are free to go."
kind = "direct"
source = "report, para. 1"
checked = "primary"
persons = ["anna", "mononym"]
)";

std::string const people_table = "[[section]]\nkind = \"people\"\nform = \"table\"\nheading = \"People\"\n\n";
std::string const all_quotations =
    "[[section]]\nkind = \"quotations\"\nform = \"list\"\nheading = \"Words\"\n\n";
std::string const index_section = "[[section]]\nkind = \"index\"\n\n";

content::Index index_of(content::Document const& document) {
    for (content::Section const& section : document.sections) {
        for (content::Block const& block : section.blocks) {
            if (auto const* index = std::get_if<content::Index>(&block)) {
                return *index;
            }
        }
    }
    FAIL("no index");
    return {};
}

std::vector<std::string> names_in(content::Index const& index) {
    std::vector<std::string> out;
    for (content::IndexEntry const& entry : index.entries) {
        out.push_back(plain(entry.name));
    }
    return out;
}

} // namespace

TEST_CASE("names stand with the family name first, sorted as the language of the brief sorts") {
    content::Document const document = test::composed(records_of_index, index_section + people_table);
    CHECK(plain(document.sections[0].heading) == "Index of names");
    CHECK(
        names_in(index_of(document)) ==
        std::vector<std::string>{
            "Namuna",
            "Örnekgil, Deniz",
            "others who were there",
            "Primerova, Anna (Анна Примерова)",
            "Yangben Ming"}
    );
}

TEST_CASE("an entry knows how often the brief names it") {
    content::Document const document =
        test::composed(records_of_index, people_table + all_quotations + people_table + index_section);
    content::Index const index = index_of(document);
    REQUIRE(index.entries.size() == 5);
    CHECK(index.entries[0].most == 3); // Namuna: two rows and a quotation that speaks of her
    CHECK(index.entries[1].most == 2);
    CHECK(index.separator == ", ");
}

TEST_CASE("only those whom the brief shows are listed") {
    content::Document const document = test::composed(records_of_index, all_quotations + index_section);
    CHECK(
        names_in(index_of(document)) == std::vector<std::string>{"Namuna", "Primerova, Anna (Анна Примерова)"}
    );
}

TEST_CASE("without an index no text has an anchor") {
    content::Document const document = test::composed(records_of_index, people_table);
    CHECK(content::dump(document).find("<anchor") == std::string::npos);
}

TEST_CASE("in the language of a name its own script stands first") {
    content::Document const document = test::composed(records_of_index, people_table + index_section, "ru");
    std::vector<std::string> const found = names_in(index_of(document));
    CHECK(std::ranges::find(found, "Анна Примерова (Anna Primerova)") != found.end());
}

TEST_CASE("an index of nobody is a fault") {
    test::Records input(records_of_index, std::string(test::one_section) + index_section);
    auto const made = compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
    REQUIRE(!made);
    CHECK(made.error()[0].code == Code::nothing_selected);
}
