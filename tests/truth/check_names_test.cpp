#include "truth/checks_support.hpp"

using namespace brief;
using test::count;
using test::prose;

namespace {

constexpr char const* people = R"([[person]]
id = "jana"
name = { display = "Jana Příkladová", variants = ["Yana Prikladova"] }

[[person]]
id = "ilqar"
name = { display = "İlqar Nümunəli" }

)";

std::string said(std::string const& text) {
    return test::Checked(people, prose(text)).briefing();
}

std::size_t variants(std::string const& text) {
    return count(said(text), Code::name_variant);
}

} // namespace

TEST_CASE("a variant of a record is told with the name that is printed") {
    std::string const messages = said("Yana Prikladova waits.[@report]");
    CHECK(count(messages, Code::name_variant) == 1);
    CHECK(messages.find("write \"Jana Příkladová\"") != std::string::npos);
    CHECK(variants("Jana Příkladová waits.[@report]") == 0);
}

TEST_CASE("spellings that nobody listed are known by their consonants") {
    CHECK(variants("Ilgar Numunali waits.[@report]") == 1);
    CHECK(variants("Jana Prikladova waits.[@report]") == 1);
    CHECK(variants("Mr. Prikladova’s paper.[@report]") == 1);    // the family name alone
    CHECK(variants("Jana Přikladatelová waits.[@report]") == 0); // another name
    CHECK(variants("Numunali or numunali?[@report]") == 1);      // names have capitals
}

TEST_CASE("what a source writes is left alone") {
    CHECK(variants("The report writes “Yana Prikladova”.[@report]") == 0);
    test::Checked quoted(std::string(people) + test::quotation("Yana Prikladova waits."));
    CHECK(quoted.library() == "");
}

TEST_CASE("notes, summaries, asks and words for pictures are read") {
    std::string const ask = "[[ask]]\nid = \"a\"\ntext = \"Free Yana Prikladova.\"\n";
    CHECK(count(test::Checked(people + ask).library(), Code::name_variant) == 1);
    std::string const photo = "photo = { file = \"a.jpg\", alt = \"Yana Prikladova\", credit = \"C\", "
                              "licence = \"L\", reviewed = true }\n";
    CHECK(count(test::Checked(people + test::person("x", photo)).library(), Code::name_variant) == 1);
}

TEST_CASE("a name of mixed scripts, and one that looks like another, are told") {
    // The first has a Cyrillic а; the second is all Cyrillic, the third all Latin.
    test::Checked mixed("[[person]]\nid = \"m\"\nname = { display = \"Jаna Vzorová\" }\n");
    CHECK(count(mixed.library(), Code::mixed_script) == 1);
    test::Checked alike("[[person]]\nid = \"c\"\nname = { display = \"Сара Оха\" }\n"
                        "[[person]]\nid = \"l\"\nname = { display = \"Capa Oxa\" }\n");
    CHECK(count(alike.library(), Code::confusable_names) == 1);
    CHECK(count(alike.library(), Code::mixed_script) == 0);
}
