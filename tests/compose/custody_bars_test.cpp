#include "compose/custody_bars.hpp"

#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

compose::PersonBar bar_of(std::string const& events, std::string const& language = "en") {
    test::Records input(test::person("a", events), test::section("people"), language);
    view::View const view = test::view_of(input);
    compose::Composer composer(view, input.briefing, input.labels, input.sources);
    return compose::custody_bar(composer, view.library().persons.at(0));
}

std::string fact(std::string const& type, std::string const& date = "") {
    return "[[person.event]]\nsource = \"report, para. 1\"\ncertainty = \"stated\"\ntype = \"" + type +
           "\"\n" + (date.empty() ? "" : "date = " + date + "\n");
}

} // namespace

TEST_CASE("a bar says in words what it draws") {
    compose::PersonBar const made = bar_of(
        fact("detained", "2022-05-11") + fact("pretrial-ordered", "2022-05-13") +
        fact("sentenced", "2022-12-08") + fact("released-conditionally", "2024-06-17")
    );
    CHECK(
        test::plain(made.bar.alternative) ==
        "pre-trial detention: 11 May 2022 – 8 December 2022; sentence: 8 December 2022 – 17 June 2024; "
        "release: 17 June 2024"
    );
    REQUIRE(made.bar.spans.size() == 2);
    CHECK(made.bar.spans[0].form == content::CustodyForm::pretrial);
    CHECK(made.bar.spans[1].form == content::CustodyForm::sentence);
    CHECK(made.days == std::vector<int>{768});
    CHECK(made.days_in_all() == 768);
}

TEST_CASE("custody whose beginning no source dates is told and not drawn") {
    compose::PersonBar const made = bar_of(fact("held-since"));
    CHECK(made.bar.spans.empty());
    CHECK(made.bar.alternative == "in custody, form not stated: start not stated");
    CHECK(made.days_in_all() == 0);
}

TEST_CASE("every language has words for bars") {
    for (char const* language : {"az", "ru", "fr", "es", "de", "tr", "ar", "uk", "fa"}) {
        CAPTURE(language);
        compose::PersonBar const made = bar_of(fact("detained", "2024-03-01"), language);
        CHECK(made.bar.alternative.find("{") == std::string::npos);
        CHECK(made.bar.alternative.find("period.") == std::string::npos);
    }
}
