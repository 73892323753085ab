#include "truth/checks_support.hpp"

using namespace brief;
using test::count;

namespace {

std::string said(std::string const& of_person, int max_age = 180) {
    test::Checked checked(test::person("p", of_person));
    checked.policy.max_age = {max_age};
    return checked.library();
}

std::string fact(std::string const& as_of) {
    return "[[person.position]]\ntitle = \"Editor\"\nsource = \"report\"\nas_of = \"" + as_of + "\"\n";
}

} // namespace

TEST_CASE("a record is old when more days have passed than the policy lets") {
    // Checked on 24 November 2026; 180 days before it is 28 May.
    CHECK(said("last_verified = 2026-05-28") == "");
    CHECK(count(said("last_verified = 2026-05-27"), Code::stale_fact) == 1);
    CHECK(count(said("last_verified = 2026-11-01", 20), Code::stale_fact) == 1);
    CHECK(said("last_verified = \"2026-05\"") == ""); // it may have been its last day
    CHECK(count(said("last_verified = \"2025\""), Code::stale_fact) == 1);
    CHECK(said("last_verified = \"2025\"").find("328 days ago") != std::string::npos);
}

TEST_CASE("facts are as old as the date up to which they hold, unless their record was verified since") {
    CHECK(count(said(fact("2025-01-01")), Code::stale_fact) == 1);
    CHECK(said(fact("2026-11-01")) == "");
    CHECK(said("last_verified = 2026-11-01\n" + fact("2025-01-01")) == "");
}

TEST_CASE("a day of review or of a hearing that has passed is told") {
    CHECK(count(said("review_by = 2026-11-23"), Code::stale_fact) == 1);
    CHECK(said("review_by = 2026-11-24") == "");
    CHECK(said("review_by = \"2026-11\"") == "");
    std::string const hearing =
        "[[person.court_case]]\ncourt = \"C\"\nsource = \"report\"\nnext_hearing = 2026-11-01\n";
    CHECK(count(said(hearing), Code::stale_fact) == 1);
}

TEST_CASE("offices are verified anew") {
    auto office = [](std::string const& date) {
        test::Checked checked(
            "[[recipient]]\nid = \"r\"\nname = \"R\"\noffice = \"O\"\nlanguages = [\"en\"]\noffice_verified "
            "= " +
            date + "\n[recipient.salutation]\nen = \"Dear\"\n"
        );
        return checked.library();
    };
    CHECK(count(office("2026-01-01"), Code::stale_office) == 1);
    CHECK(office("2026-11-01") == "");
}

TEST_CASE("the gate says how bad it is") {
    test::Checked checked(test::person("p", "last_verified = 2020-01-01"));
    CHECK(checked.library().find("warning[W1202]") != std::string::npos);
    checked.policy.stale_fact = model::Gate::error;
    CHECK(checked.library().find("error[W1202]") != std::string::npos);
    checked.policy.stale_fact = model::Gate::off;
    CHECK(checked.library() == "");
}
