#include "truth/checks_support.hpp"

using namespace brief;
using test::count;
using test::prose;

namespace {

std::string said(std::string const& text) {
    return test::Checked(
               test::person("p") + "[[organisation]]\nid = \"o\"\nname = \"Morning Page\"\nshort = \"TMP\"\n",
               prose(text)
    )
        .briefing();
}

std::size_t uncited(std::string const& text) {
    return count(said(text), Code::uncited_claim);
}

} // namespace

TEST_CASE("a sentence with a name or a number cites something") {
    CHECK(uncited("Name of p was held.") == 1);
    CHECK(uncited("Four were held in 2024.") == 1);
    CHECK(uncited("The Morning Page was closed. TMP had to go.") == 2);
    CHECK(uncited("Nobody knows why.") == 0);
    CHECK(uncited("Name of p’s work goes on.") == 1);
}

TEST_CASE("a citation in the sentence or right behind it will do") {
    CHECK(uncited("Name of p was held.[@report]") == 0);
    CHECK(uncited("Name of p was held,[@report, para. 2] and waits.") == 0);
    CHECK(uncited("Name of p was held.^[It says so. [@report]]") == 0);
    CHECK(uncited("Name of p was held.^[It is said.]") == 1);
    CHECK(uncited("It was late.[@report] Name of p was held.") == 1);
    CHECK(uncited("Name of p was held. It was late.[@report]") == 1);
}

TEST_CASE("sentences end where they do") {
    CHECK(uncited("The U.S. Secretary met Mr. Smith in 2024.[@report]") == 0);
    CHECK(uncited("Two lines\nof 2024 make one sentence.[@report]") == 0);
    CHECK(uncited("In 2023 it began.\n\nIn 2024 it ended.[@report]") == 1);
}

TEST_CASE("the numeral of a list is no number") {
    CHECK(uncited("1. One thing.\n\n2. Another.") == 0);
    CHECK(uncited("1) One thing\nthat is long\n2) Another") == 0);
    CHECK(uncited("It asks:\n1. One thing;\n2. another.") == 0);
    CHECK(uncited("- 12. Another.") == 1);
    // What follows the numeral is judged as before, and a number in a sentence is no numeral.
    CHECK(uncited("1. Four were held in 2024.\n2. Name of p was held.") == 2);
    CHECK(uncited("1. Four were held in 2024.[@report]\n2. Name of p was held.[@report]") == 0);
    CHECK(uncited("They were held on the\n12. December.") >= 1);
    CHECK(uncited("2024. A year.") == 1);
    CHECK(uncited("1.5 million were held.") == 1);
}

TEST_CASE("a line that is the name of the publisher signs, and claims nothing") {
    CHECK(uncited("It was quiet.\n\n*Exempla Rights Desk*") == 0);
    CHECK(uncited("It was quiet.\n\nExempla Rights Desk was closed.") == 1);
    CHECK(uncited("It was quiet.\n\nThe Morning Page") == 1);
}

TEST_CASE("a place is told, and the gate decides") {
    test::Checked checked(test::person("p"), prose("It was quiet. Name of p was held."));
    CHECK(checked.briefing().find("briefing.toml:15:15: warning[W1201]") != std::string::npos);
    checked.policy.uncited_claim = model::Gate::off;
    CHECK(checked.briefing() == "");
}
