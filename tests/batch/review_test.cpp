#include "batch/review.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

batch::Plan plan() {
    batch::Plan out;
    out.campaign = "open-courts";
    out.title = "Open <courts>";
    out.editions["en"] = {"brief-en.toml", "2026-01-12", {{"Sara Mithal", "2026-01-06", "6 days"}}};
    out.items = {{"ada", "en", "open-courts-ada", "k"}, {"otto", "en", "open-courts-otto", "k"}};
    return out;
}

std::vector<batch::Record> records() {
    batch::Record good;
    good.status = batch::Status::done;
    good.item = {"ada", "en", "open-courts-ada", "k"};
    good.addressed = {"=cmd()", "Chair & <b>", "a@example.org", "Dear Ada,", "+1"};
    good.files = {{"open-courts-ada.pdf", "00", 10}};
    good.mail_bytes = 123'400;
    batch::Record bad;
    bad.status = batch::Status::failed;
    bad.item = {"otto", "en", "open-courts-otto", "k"};
    bad.messages = {{1, "x.csv:2:1: error[E0701]: no glyph & so on\nhint: write it\n"}};
    return {good, bad};
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the page shows each mail, and nothing in it is markup of a recipient's") {
    std::string const page = exchange::whole(batch::review_page(plan(), records()));
    for (char const* part :
         {"Open &lt;courts&gt;",
          "1 of 2 mails to look at",
          "1 could not be made",
          "Chair &amp; &lt;b&gt;",
          "Dear Ada,",
          "mail of 123.4 kB",
          "thumbnails/open-courts-ada.png",
          "no glyph &amp; so on",
          "Sara Mithal<td>2026-01-06<td>6 days",
          "Content-Security-Policy"}) {
        std::string const wanted = part;
        CAPTURE(wanted);
        CHECK(has(page, wanted));
    }
    CHECK_FALSE(has(page, "http://"));
    CHECK_FALSE(has(page, "https://"));
    CHECK_FALSE(has(page, "<script"));
}

TEST_CASE("the table guards what a spreadsheet would compute") {
    std::string const table = exchange::whole(batch::review_table(plan(), records()));
    CHECK(table.starts_with("\xef\xbb\xbf\"looked at\",\"id\""));
    CHECK(has(table, "\"'=cmd()\""));
    CHECK(has(table, "\"'+1\""));
    CHECK(has(table, "\"Sara Mithal (verified 2026-01-06, 6 days)\""));
    CHECK(has(table, "\"failed\",\"x.csv:2:1: error[E0701]: no glyph & so on\""));
}

TEST_CASE("the report for CI counts and quotes the failures") {
    std::string const report = batch::junit_report(plan(), records());
    CHECK(has(report, "<testsuite name=\"open-courts\" tests=\"2\" failures=\"1\">"));
    CHECK(has(report, "<testcase classname=\"en\" name=\"ada\"/>"));
    CHECK(has(report, "<failure message=\"x.csv:2:1: error[E0701]: no glyph &amp; so on\">"));
}
