#include "language/language.hpp"

#include <doctest/doctest.h>

using brief::language::Language;
using brief::language::MonthForm;

TEST_CASE("months have a form inside a date and one alone") {
    CHECK(Language("ru").month(12, MonthForm::in_date) == "декабря");
    CHECK(Language("ru").month(12, MonthForm::alone) == "декабрь");
    CHECK(Language("uk").month(2, MonthForm::alone) == "лютий");
    CHECK(Language("az").month(12, MonthForm::in_date) == "dekabr");
    CHECK(Language("fa").month(1, MonthForm::alone) == "ژانویه"); // of the Gregorian calendar
    CHECK(Language("en-GB").month(13, MonthForm::alone).empty());
    CHECK(Language("en-GB").month(0, MonthForm::alone).empty());
}

TEST_CASE("digits are those of the language") {
    CHECK(Language("de").digits("3–12") == "3–12");
    CHECK(Language("fa").digits("2024") == "۲۰۲۴");
    CHECK(Language("ar").digits("2024") == "٢٠٢٤");
    CHECK(Language("ar-AE").digits("2024") == "2024");
    CHECK(Language("ar-MA").digits("2024") == "2024");
}

TEST_CASE("numbers have the separators of the language, which do not break") {
    CHECK(Language("en-GB").number(1'234'567) == "1,234,567");
    CHECK(Language("de").number(1'234'567) == "1.234.567");
    CHECK(Language("ru").number(1'234'567) == "1\u00a0234\u00a0567");
    CHECK(Language("fr").number(1'234'567) == "1\u202f234\u202f567");
    CHECK(Language("es").number(std::int64_t{1234}) == "1234");
    CHECK(Language("fa").number(1'234'567) == "۱٬۲۳۴٬۵۶۷");
    CHECK(Language("az").number(1234.5, 1) == "1.234,5");
    CHECK(Language("en").number(0.5, 2) == "0.50");
    CHECK(Language("en").number(std::int64_t{-5}) == "-5");
}

TEST_CASE("lists end with the word that the language has for it") {
    CHECK(Language("en-GB").list({"a", "b", "c"}) == "a, b and c");
    CHECK(Language("az").list({"a", "b"}) == "a və b");
    CHECK(Language("ru").list({"a", "b", "c"}) == "a, b и c");
    CHECK(Language("es").list({"a", "i"}) == "a e i");
    CHECK(Language("fr").list({"a"}) == "a");
    CHECK(Language("fr").list({}).empty());
}

TEST_CASE("counts have the plural categories of CLDR") {
    CHECK(Language("ru").plural(1) == "one");
    CHECK(Language("ru").plural(22) == "few");
    CHECK(Language("ru").plural(12) == "many");
    CHECK(Language("ar").plural(0) == "zero");
    CHECK(Language("ar").plural(2) == "two");
    CHECK(Language("en").plural(-1) == "one");
    CHECK(Language("tr").plurals() == std::vector<std::string>{"one", "other"});
    CHECK(Language("uk").plurals() == std::vector<std::string>{"few", "many", "one", "other"});
}

TEST_CASE("upper and lower case follow the language") {
    CHECK(Language("tr").upper("istanbul ılıq") == "İSTANBUL ILIQ");
    CHECK(Language("az").lower("İSTANBUL ILIQ") == "istanbul ılıq");
    CHECK(Language("en").upper("istanbul") == "ISTANBUL");
    CHECK(Language("de").upper("straße") == "STRASSE");
}

TEST_CASE("a language that nobody knows follows the rules for all") {
    Language const unknown("not a tag");
    CHECK(unknown.digits("12") == "12");
    CHECK(unknown.plural(1) == "other");
    CHECK_FALSE(unknown.list({"a", "b"}).empty());
}
