#include "truth/truth.hpp"

#include "truth/checks_support.hpp"

using namespace brief;

TEST_CASE("an embargo is over at its moment, wherever one is") {
    model::Moment const until = *model::parse_moment("2026-12-01T10:00:00+01:00");
    std::int64_t const nine = model::parse_moment("2026-12-01T09:00:00Z")->seconds;
    CHECK(truth::is_embargoed(until, nine - 1));
    CHECK_FALSE(truth::is_embargoed(until, nine));
    model::Briefing briefing;
    CHECK(truth::check_embargo(briefing, nine).empty());
    briefing.embargo = until;
    CHECK(truth::check_embargo(briefing, nine).empty());
    Diagnostics const held = truth::check_embargo(briefing, nine - 1);
    REQUIRE(held.size() == 1);
    CHECK(held[0].code == Code::embargo);
    CHECK(held[0].severity == Severity::error);
    CHECK(held[0].message.find("2026-12-01T10:00:00+01:00") != std::string::npos);
    briefing.is_draft = true;
    CHECK(truth::check_embargo(briefing, nine - 1).empty());
}

TEST_CASE("faults come in the order of the files") {
    test::Checked checked(
        test::person(
            "b", "last_verified = 2020-01-01\n[[person.event]]\ntype = \"released\"\nsource = \"report\"\n"
        ) +
        test::person("a", "review_by = 2020-01-01\n")
    );
    std::string const messages = checked.library();
    CHECK(messages.find("W1202") < messages.find("W1211"));
    CHECK(messages.find("W1211") < messages.rfind("W1202"));
}
