#include "truth/checks_support.hpp"

using namespace brief;
using test::count;

namespace {

std::string event(std::string const& type, std::string const& date, std::string const& more = "") {
    return "[[person.event]]\ntype = \"" + type + "\"\nsource = \"report\"\n" +
           (date.empty() ? "" : "date = \"" + date + "\"\n") + more;
}

std::string said(std::string const& events, std::string const& of_person = "") {
    return test::Checked(test::person("p", of_person + events)).library();
}

} // namespace

TEST_CASE("nobody is released before being held") {
    CHECK(count(said(event("released", "2024-03-01")), Code::custody_doubtful) == 1); // something is missing
    CHECK(
        count(said(event("released", "2024-03-01") + event("arrested", "2024-03-02")), Code::custody_order) ==
        1
    );
    CHECK(said(event("arrested", "2024-02-01") + event("released", "2024-03-01")) == "");
    CHECK(said(event("held-since", "") + event("released", "2024-03-01")) == "");
    // The month may be that of the arrest before it.
    CHECK(said(event("arrested", "2024-03-10") + event("released", "2024-03")) == "");
}

TEST_CASE("nothing happens to the dead") {
    CHECK(
        count(said(event("died", "2024-03-01") + event("hearing", "2024-03-02")), Code::custody_order) == 1
    );
    CHECK(said(event("died", "2024-03") + event("hearing", "2024-03-02")) == "");
    std::string const charge =
        "[[person.charge]]\ncode = \"C\"\narticle = \"1\"\nsource = \"report\"\ndate = \"2024-05\"\n";
    CHECK(count(said(event("died", "2024-03-01") + charge), Code::custody_order) == 1);
}

TEST_CASE("custody in custody is likely a slip") {
    std::string const held = event("arrested", "2024-01-01");
    CHECK(count(said(held + event("arrested", "2024-02-01")), Code::custody_doubtful) == 1);
    CHECK(said(event("detained", "2024-01-01") + event("arrested", "2024-01-03")) == ""); // one custody
    CHECK(said(held + event("released", "2024-01-15") + event("arrested", "2024-02-01")) == "");
    CHECK(
        said(held + event("released", "2024") + event("arrested", "2024-02-01")) == ""
    ); // it may lie between
    CHECK(count(said(held + event("re-arrested", "2024-02-01")), Code::custody_doubtful) == 1);
    CHECK(count(said(event("re-arrested", "2024-02-01")), Code::custody_doubtful) == 1);
    CHECK(said(held + event("released", "2024-01-15") + event("re-arrested", "2024-02-01")) == "");
}

TEST_CASE("what ends before it begins is an error") {
    CHECK(
        count(said(event("house-arrest", "2024-03-01", "end = \"2024-02\"\n")), Code::events_out_of_order) ==
        1
    );
    CHECK(said(event("house-arrest", "2024-03-01", "end = \"2024-03\"\n")) == "");
    std::string const sentence = "[[person.sentence]]\nduration = \"a year\"\nsource = \"report\"\ndate = "
                                 "\"2024-03\"\nexpires = \"2023\"\n";
    CHECK(count(said(sentence), Code::events_out_of_order) == 1);
    std::string const place =
        "[[person.place]]\nplace = \"P\"\nsource = \"report\"\nfrom = \"2024\"\nto = \"2023\"\n";
    CHECK(count(said(place), Code::events_out_of_order) == 1);
}

TEST_CASE("what is still to come has not happened, and hearings follow charges") {
    CHECK(count(said(event("arrested", "2027-01-01")), Code::custody_doubtful) == 1);
    CHECK(said(event("arrested", "2026")) == "");
    std::string const hearing =
        "[[person.charge]]\ncode = \"C\"\narticle = \"1\"\nsource = \"report\"\ndate = \"2026-10\"\n"
        "[[person.court_case]]\ncourt = \"C\"\nsource = \"report\"\nnext_hearing = \"2026-09-01\"\n";
    CHECK(count(said(hearing), Code::custody_doubtful) == 1);
}

TEST_CASE("a stated status is held against the events") {
    auto status = [](std::string const& value, std::string const& as_of) {
        return "status = { value = \"" + value + "\", source = \"report\"" +
               (as_of.empty() ? "" : ", as_of = \"" + as_of + "\"") + " }\n";
    };
    std::string const events = event("arrested", "2024-01-01") + event("released", "2024-06-01");
    CHECK(count(said(events, status("at-liberty", "2024-03-01")), Code::status_contradicted) == 1);
    CHECK(count(said(events, status("detained", "2024-03-01")), Code::status_contradicted) == 0);
    CHECK(
        count(said(events, status("pretrial", "2024-03-01")), Code::status_contradicted) == 0
    ); // a kind of it
    CHECK(count(said(events, status("dead", "2024-07-01")), Code::status_contradicted) == 1);
    CHECK(
        count(said("", status("detained", "2024-07-01")), Code::status_contradicted) == 0
    ); // no event says otherwise
    // Without a date of its own it is held against the events up to the brief's date, December 2024.
    test::Checked brief(
        test::person(
            "p", "consent = { scope = [\"name\"], basis = \"b\" }\n" + status("detained", "") + events
        ),
        "[[section]]\nkind = \"people\"\nheading = \"H\"\n"
    );
    CHECK(count(brief.library(), Code::status_contradicted) == 0);
    CHECK(count(brief.briefing(), Code::status_contradicted) == 1);
    brief.policy.status_contradicted = model::Gate::off;
    CHECK(brief.briefing() == "");
}
