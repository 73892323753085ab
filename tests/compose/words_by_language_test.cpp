// Dates and counts in every language that has a catalogue, against what a careful writer would put.

#include "compose/words.hpp"
#include "model/person.hpp"
#include "support/records.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

using namespace brief;

namespace {

model::Labels catalogue_of(std::string const& language) {
    Sources sources;
    return test::value_of(
        sources, load::labels(sources, test::add_file(sources, "layouts/labels/" + language + ".toml"))
    );
}

/// One line of a list: "2023-11 | November 2023 | in November 2023".
struct Expected {
    model::Date date;
    std::string said;
    std::string when;
};

std::vector<Expected> expectations(std::filesystem::path const& file) {
    std::istringstream lines(test::read_file(file));
    std::vector<Expected> out;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) {
            continue;
        }
        std::size_t first = line.find(" | ");
        std::size_t second = line.find(" | ", first + 3);
        REQUIRE(second != std::string::npos);
        std::string written = line.substr(0, first);
        bool const inferred = written.ends_with('!');
        written.resize(written.size() - (inferred ? 1 : 0));
        auto value = model::parse_date(written);
        REQUIRE(value);
        out.push_back(
            {{*value, inferred, {}, {}}, line.substr(first + 3, second - first - 3), line.substr(second + 3)}
        );
    }
    return out;
}

} // namespace

TEST_CASE("dates are put as each language puts them") {
    std::size_t lists = 0;
    for (auto const& entry :
         std::filesystem::directory_iterator(test::repository() / "tests/compose/dates")) {
        std::string const language = entry.path().stem().string();
        CAPTURE(language);
        model::Labels const labels = catalogue_of(language);
        compose::Words words(labels, language);
        for (Expected const& expected : expectations(entry.path())) {
            CHECK(test::plain(words.date(expected.date)) == expected.said);
            CHECK(test::plain(words.when(expected.date)) == expected.when);
        }
        CHECK(words.diagnostics().empty());
        ++lists;
    }
    CHECK(lists == 10);
}

TEST_CASE("every month of every language has all of its forms") {
    for (char const* language : {"ar", "az", "de", "en", "es", "fa", "fr", "ru", "tr", "uk"}) {
        CAPTURE(language);
        model::Labels const labels = catalogue_of(language);
        compose::Words words(labels, language);
        for (unsigned month = 1; month <= 12; ++month) {
            model::DatePoint point;
            point.year = 2024;
            point.month = month;
            std::vector<std::string> const forms = words.every_form({{point, {}, false}, false, {}, {}});
            for (std::string const& form : forms) {
                CAPTURE(form);
                CHECK(form.find('{') == std::string::npos);
                CHECK(form.find("\u00a0\u00a0") == std::string::npos);
            }
        }
    }
}

TEST_CASE("a day is known in each way in which people write it") {
    model::Labels const labels = catalogue_of("fa");
    compose::Words words(labels, "fa");
    std::vector<std::string> const forms =
        words.every_form({*model::parse_date("2024-12-03"), false, {}, {}});
    for (char const* form : {"۳ دسامبر ۲۰۲۴", "3 دسامبر 2024"}) {
        CHECK(std::ranges::any_of(forms, [&](std::string const& found) { return test::plain(found) == form; })
        );
    }
    model::Labels const russian = catalogue_of("ru");
    std::vector<std::string> const bare =
        compose::Words(russian, "ru").every_form({*model::parse_date("2024-12-03"), false, {}, {}});
    CHECK(std::ranges::find(bare, "3 декабря 2024") != bare.end());
}

TEST_CASE("a counted text has the plural form of its count") {
    auto counted = [](std::string const& language, std::int64_t count) {
        model::Labels const labels = catalogue_of(language);
        return test::plain(compose::Words(labels, language).counted("group.counted", count));
    };
    CHECK(counted("en", 1200) == "Unnamed group of 1,200");
    CHECK(counted("ru", 1) == "Группа без имён: 1 человек");
    CHECK(counted("ru", 22) == "Группа без имён: 22 человека");
    CHECK(counted("ru", 12) == "Группа без имён: 12 человек");
    CHECK(counted("uk", 21) == "Група без імен: 21 особа");
    CHECK(counted("uk", 3) == "Група без імен: 3 особи");
    CHECK(counted("uk", 11) == "Група без імен: 11 осіб");
    CHECK(counted("fr", 1) == "Groupe sans noms : 1 personne");
    CHECK(counted("fr", 2) == "Groupe sans noms : 2 personnes");
    CHECK(counted("de", 1) == "Gruppe ohne Namen: 1 Person");
    CHECK(counted("tr", 5) == "Adları verilmeyen 5 kişilik grup");
    CHECK(counted("fa", 5) == "گروه بدون نام: ۵ نفر");
}

TEST_CASE("the state of an interval holds from its start") {
    model::Labels const labels = catalogue_of("ru");
    compose::Words words(labels, "ru");
    auto value = model::parse_date("2023-11-02/2024-01");
    REQUIRE(value);
    compose::Values const values = words.start_of({*value, false, {}, {}});
    CHECK(test::plain(values.at("date")) == "2 ноября 2023 года");
    CHECK(test::plain(values.at("date:since")) == "со 2 ноября 2023 года");
}

TEST_CASE("a moment keeps its offset, in the digits of the language") {
    model::Labels const labels = catalogue_of("fa");
    compose::Words words(labels, "fa");
    model::Moment moment;
    moment.written = "2026-12-01T10:00:00+03:30";
    CHECK(test::plain(words.moment(moment)) == "۱ دسامبر ۲۰۲۶، ۱۰:۰۰ UTC+۰۳:۳۰");
}

TEST_CASE("every state of custody has a head in every catalogue, each its own") {
    for (char const* language : {"ar", "az", "de", "en", "es", "fa", "fr", "ru", "tr", "uk"}) {
        CAPTURE(language);
        model::Labels const labels = catalogue_of(language);
        compose::Words words(labels, language);
        std::set<std::string> said;
        for (auto const& [state, spelling] : spellings(model::CustodyState{})) {
            std::string const key = "value.state." + std::string(spelling);
            CAPTURE(key);
            REQUIRE(words.has(key));
            CHECK(words.label(key) != spelling);
            said.insert(words.label(key));
        }
        CHECK(said.size() == spellings(model::CustodyState{}).size());
    }
}
