#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

std::string const quoted = R"([[statement]]
id = "s"
speaker = "A Speaker"
role = "Secretary"
language = "en"
text_status = "secondary"
source = "report"

[[quotation]]
id = "one"
statement = "s"
kind = "direct"
text = "free them"
source = "report, para. 2"

[[quotation]]
id = "two"
statement = "s"
kind = "direct"
text = "let them go"
source = "report, para. 2"

[[quotation]]
id = "three"
statement = "s"
kind = "direct"
text = "at once"
source = "report, para. 3"

)";

} // namespace

TEST_CASE("an ask is a numbered item, cited at each place its words stand, once") {
    auto list = test::block_of<content::List>(test::composed(
        quoted +
            "[[ask]]\nid = \"a\"\ntext = \"“free them” and *“let them go”*\"\n"
            "quotations = [\"one\", \"two\", \"three\"]\n[[ask]]\nid = \"b\"\ntext = \"Write a letter.\"\n",
        test::section("asks")
    ));
    CHECK(list.kind == content::ListKind::asks);
    REQUIRE(list.items.size() == 2);
    CHECK(plain(list.items[0]) == "“free them” and “let them go”");
    auto cited = test::citations(list.items[0]);
    REQUIRE(cited.size() == 1);
    REQUIRE(cited[0].sources.size() == 2);
    CHECK(cited[0].sources[0].locator == "para. 2");
    CHECK(cited[0].sources[1].locator == "para. 3");
    CHECK(test::citations(list.items[1]).empty());
}

TEST_CASE("the list of sources has an item for each source, written by cite") {
    auto list = test::block_of<content::List>(test::composed("", test::section("sources")));
    CHECK(list.kind == content::ListKind::sources);
    REQUIRE(list.items.size() == 1);
    REQUIRE(test::citations(list.items[0]).size() == 1);
    CHECK(test::citations(list.items[0])[0].sources[0].source == "report");
}

TEST_CASE("an ask is printed in the language of the brief where it has a text in it") {
    std::string const ask = "[[ask]]\nid = \"a\"\ntext = \"free them\"\ntexts.az = \"onları azad edin\"\n"
                            "texts.de = \"lasst sie frei\"\n";
    auto asked = [&](std::string const& language) {
        auto const list = test::block_of<content::List>(test::composed(ask, test::section("asks"), language));
        return plain(content::plain_text(list.items.at(0)));
    };
    CHECK(asked("en") == "free them");
    CHECK(asked("de-AT") == "lasst sie frei");
    CHECK(asked("az-Latn-AZ") == "onları azad edin");
    CHECK(asked("ru") == "free them");
}
