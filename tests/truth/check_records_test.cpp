#include "truth/checks_support.hpp"

using namespace brief;
using test::count;

namespace {

std::string said(std::string const& of_person) {
    return test::Checked(test::person("p", of_person)).library();
}

} // namespace

TEST_CASE("a photo has words in its place, credit, licence and review") {
    CHECK(
        said("photo = { file = \"a.jpg\", alt = \"A\", credit = \"C\", licence = \"L\", reviewed = true }") ==
        ""
    );
    std::string const bare = said("photo = { file = \"a.jpg\" }");
    CHECK(count(bare, Code::photo_incomplete) == 1);
    CHECK(bare.find("lacks alt, credit, licence, reviewed = true") != std::string::npos);
}

TEST_CASE("a fact without any date is told where the policy asks") {
    std::string const facts =
        "[[person.event]]\ntype = \"detained\"\nsource = \"report\"\n"
        "[[person.position]]\ntitle = \"Editor\"\nsource = \"report\"\n"
        "[[person.position]]\ntitle = \"Writer\"\nsource = \"report\"\nas_of = \"2026-11\"\n";
    CHECK(said(facts) == "");
    test::Checked checked(test::person("p", facts));
    checked.policy.as_of_missing = model::Gate::warning;
    CHECK(count(checked.library(), Code::as_of_missing) == 2);
}

TEST_CASE("numbers of mechanisms have the form that their body gives out") {
    auto mechanism = [](std::string const& kind, std::string const& number) {
        return said(
            "[[person.mechanism]]\nkind = \"" + kind + "\"\nnumber = \"" + number +
            "\"\nsource = \"report\"\n"
        );
    };
    CHECK(mechanism("wgad-opinion", "15/2025") == "");
    CHECK(count(mechanism("wgad-opinion", "15-2025"), Code::mechanism_number) == 1);
}

TEST_CASE("a source that may not be named says how it is cited") {
    auto source = [](std::string const& more) {
        return test::Checked(
                   "[[source]]\nid = \"s\"\ntype = \"interview\"\ntitle = \"T\"\nshort = \"S\"\npublisher = "
                   "\"P\"\nlanguage = \"en\"\n" +
                   more
        )
            .library();
    };
    CHECK(count(source("sensitivity = \"confidential\"\n"), Code::cited_as_missing) == 1);
    CHECK(source("sensitivity = \"confidential\"\ncited_as = \"confidential source A, on file\"\n") == "");
    CHECK(source("sensitivity = \"public\"\n") == "");
}
