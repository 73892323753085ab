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

/// The names that a text wants filled in; with `forms` as it asks for them, "date:since".
std::set<std::string> names_in(std::string_view text, bool forms) {
    std::set<std::string> names;
    for (std::size_t open = 0; (open = text.find('{', open)) != std::string_view::npos; ++open) {
        std::string_view name = text.substr(open + 1, text.find('}', open) - open - 1);
        names.emplace(forms ? name : name.substr(0, name.find(':')));
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
            CHECK(joined(names_in(text, false)) == joined(names_in(*model, false)));
        }
    }
}

TEST_CASE("each form that a text asks for is one of its language") {
    for (char const* language : languages) {
        model::Labels const labels = catalogue(language);
        for (auto const& [key, text] : labels.texts) {
            CAPTURE(language);
            CAPTURE(key);
            for (std::string const& name : names_in(text, true)) {
                std::size_t colon = name.find(':');
                std::string const form = colon == std::string::npos ? "" : name.substr(colon + 1);
                if (form.empty()) {
                    continue;
                }
                if (name.starts_with("month:")) {
                    CHECK((form == "alone" || labels.find("date.months." + form)));
                } else if (name.starts_with("year:")) {
                    CHECK((form == "ordinal" && labels.find("date.ordinal.1")));
                } else {
                    CHECK(
                        (labels.find("date.form." + form + ".day") ||
                         labels.find("date.form." + form + ".year"))
                    );
                }
            }
        }
    }
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
