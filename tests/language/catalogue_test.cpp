#include "language/catalogue.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace brief;

namespace {

model::Labels catalogue(std::string const& language) {
    Sources sources;
    return test::value_of(
        sources, load::labels(sources, test::add_file(sources, "layouts/labels/" + language + ".toml"))
    );
}

template <class Words>
std::string joined(Words const& words) {
    std::string out;
    for (std::string const& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

constexpr char const* languages[] = {"ar", "az", "de", "en", "es", "fa", "fr", "ru", "tr", "uk"};

/// The names without their forms: a language may put a date in another form than English does.
std::set<std::string> plain_names(std::string_view text) {
    std::set<std::string> names;
    for (std::string const& name : language::names_in(text)) {
        names.insert(name.substr(0, name.find(':')));
    }
    return names;
}

bool is_own_grammar(std::string_view key) {
    return key.starts_with("date.form.") || key.starts_with("date.months.") ||
           key.starts_with("date.ordinal.") || key.starts_with("date.day_");
}

} // namespace

TEST_CASE("the ten catalogues lack nothing, and hold nothing that English has not") {
    model::Labels const english = catalogue("en");
    for (char const* language : languages) {
        CAPTURE(language);
        model::Labels const labels = catalogue(language);
        CHECK(labels.language == language);
        CHECK(joined(language::lacking(labels, english)) == "");
        for (auto const& [key, text] : labels.texts) {
            CAPTURE(key);
            std::string const stem(language::plural_stem(key));
            CHECK((is_own_grammar(key) || english.find(stem.empty() ? key : stem + ".other")));
        }
    }
}

TEST_CASE("each text wants the names that the English one wants") {
    model::Labels const english = catalogue("en");
    for (char const* language : languages) {
        model::Labels const labels = catalogue(language);
        for (auto const& [key, text] : labels.texts) {
            if (is_own_grammar(key)) {
                continue;
            }
            CAPTURE(language);
            CAPTURE(key);
            std::string const stem(language::plural_stem(key));
            auto model = english.find(stem.empty() ? key : stem + ".other");
            REQUIRE(model);
            CHECK(joined(plain_names(text)) == joined(plain_names(*model)));
        }
    }
}

TEST_CASE("names are what stands in braces") {
    CHECK(joined(language::names_in("{name}: {date:since}, {name}")) == "date:since name");
    CHECK(language::names_in("no names").empty());
}

TEST_CASE("a form that a text asks for and its catalogue has not is found out") {
    model::Labels const english = catalogue("en");
    auto lacks = [&](std::string const& key, std::string const& text) {
        model::Labels labels = english;
        labels.texts[key] = text;
        return joined(language::lacking(labels, english));
    };
    CHECK(lacks("when.day", "{date:on}") == "date.form.on");
    CHECK(lacks("date.month", "{month:in} {year}") == "date.months.in");
    CHECK(lacks("date.month", "{month:alone} {year}") == "");
    CHECK(lacks("date.year", "{year:ordinal}").starts_with("date.ordinal.1 date.ordinal.10 "));
    model::Labels azerbaijani = catalogue("az");
    azerbaijani.texts.erase("date.ordinal.1000");
    CHECK(joined(language::lacking(azerbaijani, english)) == "date.ordinal.1000");
}

TEST_CASE("lists of months name twelve") {
    for (char const* language : languages) {
        for (auto const& [key, text] : catalogue(language).texts) {
            if (key.starts_with("date.months.")) {
                CAPTURE(language);
                CHECK(std::ranges::count(text, ' ') == 11);
            }
        }
    }
}

TEST_CASE("a catalogue that lacks a text, or a plural form, is found out") {
    model::Labels const english = catalogue("en");
    for (char const* language : languages) {
        CAPTURE(language);
        model::Labels labels = catalogue(language);
        labels.texts.erase("missing.value");
        labels.texts.erase("group.counted.other");
        CHECK(joined(language::lacking(labels, english)) == "group.counted.other missing.value");
    }
    model::Labels russian = catalogue("ru");
    russian.texts.erase("group.counted.few");
    CHECK(joined(language::lacking(russian, english)) == "group.counted.few");
    CHECK(language::plural_stem("group.counted.few") == "group.counted");
    CHECK(language::plural_stem("missing.value").empty());
    CHECK(language::plural_stem("other").empty());
}
