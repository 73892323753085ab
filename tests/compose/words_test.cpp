#include "compose/words.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

model::Date date(std::string_view text, bool inferred = false) {
    auto value = model::parse_date(text);
    REQUIRE(value);
    return {*value, inferred, {}, {}};
}

/// The English labels, with spaces that do not break shown as plain ones.
class Kit {
public:
    explicit Kit(std::string const& language = "en-GB") : records_(""), words_(records_.labels, language) {}

    std::string said(model::Date const& date) { return test::plain(words_.date(date)); }

    std::string when(model::Date const& date) { return test::plain(words_.when(date)); }

private:
    test::Records records_;
    compose::Words words_;
};

} // namespace

TEST_CASE("a date is said as precisely as it is known, never padded") {
    Kit kit;
    CHECK(kit.said(date("2024-12-03")) == "3 December 2024");
    CHECK(kit.said(date("2023-11")) == "November 2023");
    CHECK(kit.said(date("2023")) == "2023");
    CHECK(kit.said(date("2023-11~")) == "about November 2023");
    CHECK(kit.said(date("2023?")) == "2023 (uncertain)");
    CHECK(kit.said(date("2023-11/..")) == "since November 2023");
    CHECK(kit.said(date("../2023-11")) == "until November 2023");
    CHECK(kit.said(date("2023-11/2024-02-05")) == "November 2023 – 5 February 2024");
}

TEST_CASE("no form of a month ever shows a day") {
    Kit kit;
    for (int month = 1; month <= 12; ++month) {
        std::string const text = std::string("2023-") + (month < 10 ? "0" : "") + std::to_string(month);
        for (char const* form : {"", "~", "?", "%"}) {
            model::Date const value = date(text + form);
            CAPTURE(kit.said(value));
            std::string digits;
            for (char c : kit.said(value) + kit.when(value)) {
                digits += c >= '0' && c <= '9' ? std::string(1, c) : "";
            }
            CHECK(digits == "20232023");
        }
    }
}

TEST_CASE("an inferred year stands in brackets, in every part") {
    Kit kit;
    CHECK(kit.said(date("2024-12-03", true)) == "3 December [2024]");
    CHECK(kit.said(date("2024-12", true)) == "December [2024]");
    CHECK(kit.when(date("2024-12-03", true)) == "on 3 December [2024]");
}

TEST_CASE("a date in a sentence has its preposition") {
    Kit kit;
    CHECK(kit.when(date("2024-12-11")) == "on 11 December 2024");
    CHECK(kit.when(date("2023-11")) == "in November 2023");
    CHECK(kit.when(date("2023")) == "in 2023");
    CHECK(kit.when(date("2023-11/..")) == "since November 2023");
    CHECK(kit.when(date("../2023-11-02")) == "until 2 November 2023");
    CHECK(kit.when(date("2023-11/2024")) == "between November 2023 and 2024");
}

TEST_CASE("months come from the language of the brief") {
    CHECK(Kit("az").said(date("2024-12-03")) == "3 dekabr 2024");
    CHECK(Kit("ru").said(date("2024-12-03")) == "3 декабря 2024"); // as it is inside a date
    CHECK(Kit("de").said(date("2024-03")) == "März 2024");
}

TEST_CASE("a missing label is reported once and printed as its key") {
    model::Labels const labels{"xx", {{"known", "{a} known"}}};
    compose::Words words(labels, "en");
    CHECK(words.label("known", {{"a", "well"}}) == "well known");
    CHECK(words.has("known"));
    CHECK_FALSE(words.has("unknown"));
    CHECK(words.label("unknown") == "unknown");
    CHECK(words.label("unknown") == "unknown");
    REQUIRE(words.diagnostics().size() == 1);
    CHECK(words.diagnostics()[0].code == Code::unknown_label);
    CHECK(words.diagnostics()[0].path == "layouts/labels/xx.toml");
}
