#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

std::string const statement = R"([[statement]]
id = "s"
speaker = "A Speaker"
role = "Secretary"
occasion = "in a statement"
date = 2024-12-11
language = "en"
text_status = "secondary"
source = "report"

)";

std::string quotation(std::string const& id, std::string const& kind, std::string const& more = "") {
    return "[[quotation]]\nid = \"" + id + "\"\nstatement = \"s\"\nkind = \"" + kind +
           "\"\ntext = \"They must be freed\"\nsource = \"report, para. 2\"\n" + more + "\n";
}

std::vector<content::Quotation> quotations(std::string const& records, std::string const& language = "en") {
    std::vector<content::Quotation> out;
    content::Document const document = test::composed(records, test::section("quotations"), language);
    for (content::Block const& block : document.sections.at(0).blocks) {
        out.push_back(std::get<content::Quotation>(block));
    }
    return out;
}

} // namespace

TEST_CASE("direct words stand between quotation marks") {
    auto found = quotations(statement + quotation("q", "direct"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].open == "“");
    CHECK(plain(found[0].text) == "They must be freed”");
}

TEST_CASE("a paraphrase and reported speech are nobody's words: no quotation mark is near them") {
    for (char const* kind : {"paraphrase", "indirect"}) {
        CAPTURE(kind);
        auto found = quotations(statement + quotation("q", kind));
        REQUIRE(found.size() == 1);
        std::string all = found[0].open + plain(found[0].text);
        for (content::Paragraph const& part : found[0].attribution) {
            all += plain(part.text);
        }
        for (char const* mark : {"“", "”", "‘", "’", "\"", "'", "«", "»"}) {
            CHECK(all.find(mark) == std::string::npos);
        }
        CHECK(plain(found[0].text) == "They must be freed");
    }
}

TEST_CASE("a closing mark of the reporter's is not printed") {
    CHECK(
        plain(quotations(statement + quotation("q", "direct", "terminal = \",\"")).at(0).text) ==
        "They must be freed”"
    );
}

TEST_CASE("the first quotation of a statement says who, where and when, the next only what of") {
    auto found = quotations(
        statement + quotation("q", "direct", "about = \"on the people\"") +
        quotation("r", "direct", "about = \"on the press\"") + quotation("t", "direct")
    );
    REQUIRE(found.size() == 3);
    REQUIRE(found[0].attribution.size() == 3);
    CHECK(plain(found[0].attribution[0].text) == "A Speaker");
    CHECK(
        plain(found[0].attribution[1].text) == "Secretary, in a statement of 11 December 2024, on the people."
    );
    CHECK(plain(found[1].attribution.at(1).text) == "on the press.");
    CHECK(found[2].attribution.size() == 2);
}

TEST_CASE("every quotation says what it was compared with, in words too, and where it stands") {
    auto mark_of = [](std::string const& more) {
        content::Inlines line =
            quotations(statement + quotation("q", "direct", more)).at(0).attribution.back().text;
        CHECK(plain(line).ends_with("The Report, para. 2"));
        return std::get<content::CheckMark>(line.at(0).what);
    };
    CHECK(mark_of("checked = \"report\"").check == content::Check::report);
    CHECK(
        mark_of("checked = \"report\"").alternative ==
        "checked word for word against a report of the statement"
    );
    CHECK(mark_of("checked = \"primary\"").check == content::Check::primary);
    // Where no record says so, nobody is told that somebody compared.
    CHECK(mark_of("").check == content::Check::none);
    CHECK(mark_of("").alternative == "not checked against its source");
}

TEST_CASE("words in another language than the brief's say so") {
    CHECK(quotations(statement + quotation("q", "direct")).at(0).language.empty());
    std::string other = statement;
    other.replace(other.find("language = \"en\""), 15, "language = \"az\"");
    CHECK(quotations(other + quotation("q", "direct")).at(0).language == "az");
}
