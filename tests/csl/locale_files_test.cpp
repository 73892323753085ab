/// The locales of the program: layouts/locales.

#include "csl/locale.hpp"

#include "csl/kit.hpp"
#include "csl/number.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace brief::csl;

namespace {

LocaleLayer locale_file(std::string const& name) {
    std::ifstream in(BRIEF_SOURCE_DIR "/layouts/locales/" + name + ".xml", std::ios::binary);
    REQUIRE_MESSAGE(in.good(), name);
    auto layer = parse_locale(std::string(std::istreambuf_iterator<char>(in), {}));
    REQUIRE_MESSAGE(layer.has_value(), name);
    return std::move(*layer);
}

bool is_english_ordinal(std::string_view name) {
    return name == "ordinal-11" || name == "ordinal-12" || name == "ordinal-13";
}

/// The date in Azerbaijani, or in another language with nothing but our own file.
std::string date_in(std::string const& name, std::string_view date) {
    LocaleLayer const layer = locale_file(name);
    std::vector<LocaleLayer const*> layers{&layer};
    Style style = kit::citing("<date variable=\"issued\" form=\"text\"/>");
    std::vector<Item> items{kit::item("a", {{Variable::issued, parse_date(date)}})};
    Request request;
    request.items = &items;
    request.citations = {{.cites = {{.id = "a"}}}};
    return to_html(process(style, Locale(layer.language, layers), request).citations.front());
}

} // namespace

TEST_CASE("the Azerbaijani locale has every term and form of the English one") {
    LocaleLayer const english = locale_file("base/locales-en-US");
    LocaleLayer const azerbaijani = locale_file("locales-az-AZ");
    for (auto const& [name, term] : english.terms) {
        auto found = azerbaijani.terms.find(name);
        if (is_english_ordinal(name)) {
            CHECK(found == azerbaijani.terms.end());
            continue;
        }
        REQUIRE_MESSAGE(found != azerbaijani.terms.end(), name);
        for (std::size_t form = 0; form < term_form_count; ++form) {
            CHECK_MESSAGE((!term.forms[form] || found->second.forms[form]), name);
        }
    }
}

TEST_CASE("Azerbaijani ordinals follow vowel harmony") {
    LocaleLayer const layer = locale_file("locales-az-AZ");
    std::vector<LocaleLayer const*> layers{&layer};
    Locale const locale("az-AZ", layers);
    std::string shown;
    for (char const* number :
         {"1", "3", "6", "9", "10", "11", "20", "30", "46", "60", "90", "100", "103", "240"}) {
        shown += format_number(number, NumberForm::ordinal, Gender::neuter, locale) + " ";
    }
    CHECK(shown == "1-ci 3-cü 6-cı 9-cu 10-cu 11-ci 20-ci 30-cu 46-cı 60-cı 90-cı 100-cü 103-cü 240-cı ");
}

TEST_CASE("dates in Azerbaijani and Ukrainian") {
    CHECK(date_in("locales-az-AZ", "2026-02-24") == "24 fevral 2026");
    CHECK(date_in("locales-az-AZ", "2026-02") == "fevral 2026");
    CHECK(date_in("locales-az-AZ", "2026-22") == "yay 2026");
    CHECK(date_in("locales-uk-UA", "2026-02-24") == "24 лютого 2026");
    CHECK(date_in("locales-uk-UA", "2026-02") == "лютий 2026");
}

TEST_CASE("every month of a language that declines them has its form beside a day") {
    for (char const* name : {"locales-ru-RU", "locales-uk-UA"}) {
        LocaleLayer const layer = locale_file(name);
        auto beside = std::ranges::count_if(layer.terms, [](auto const& term) {
            return term.first.ends_with(with_day_suffix) && term.second.forms[0];
        });
        CHECK(beside == 12);
    }
}

TEST_CASE("what lies over the Persian file says nothing in English and leaves stops outside of quotations") {
    LocaleLayer const layer = locale_file("locales-fa-IR");
    CHECK(layer.punctuation_in_quote == false);
    CHECK(layer.terms.at("retrieved").forms[0]->single == "بازیابی‌شده در");
    CHECK(layer.terms.at("accessed").forms[0]->single == "دسترسی در");
}
