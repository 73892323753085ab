#include "csl/number.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

Locale number_locale() {
    return kit::locale_for(kit::citing("<text value=\"x\"/>"));
}

std::string pages(std::string_view text, PageRange format) {
    return format_pages(text, format, number_locale());
}

} // namespace

TEST_CASE("numeric content is numbers with affixes in lists and ranges") {
    for (char const* text : {"2", "2nd", "L2", "1, 3", "3-5", "1 & 8", "L2d", "15172/21"}) {
        CHECK_MESSAGE(is_numeric(text), text);
    }
    for (char const* text :
         {"second", "2nd edition", "", "1,", "version: 2", "A/RES/70/175", "CCPR/C/GC/34", "1/"}) {
        CHECK_MESSAGE(!is_numeric(text), text);
    }
}

TEST_CASE("several numbers are plural") {
    CHECK(is_plural("3-5"));
    CHECK(is_plural("3, 5"));
    CHECK(is_plural("3 and 5"));
    CHECK(is_plural("xi–xiv"));
    CHECK_FALSE(is_plural("35"));
    CHECK_FALSE(is_plural("12(a)"));
    CHECK_FALSE(is_plural("A4"));
}

TEST_CASE("ordinals take the last two digits before the last one") {
    Locale locale = number_locale();
    auto ordinal = [&](char const* text) {
        return format_number(text, NumberForm::ordinal, Gender::neuter, locale);
    };
    CHECK(ordinal("1") == "1st");
    CHECK(ordinal("11") == "11th");
    CHECK(ordinal("112") == "112th");
    CHECK(ordinal("122") == "122nd");
    CHECK(ordinal("4th") == "4th");
    CHECK(ordinal("2,3") == "2nd, 3rd");
    CHECK(format_number("1-214/23", NumberForm::numeric, Gender::neuter, locale) == "1-214/23");
    CHECK(format_number("1", NumberForm::long_ordinal, Gender::neuter, locale) == "first");
    CHECK(format_number("2", NumberForm::long_ordinal, Gender::neuter, locale) == "2nd");
}

TEST_CASE("roman numerals") {
    CHECK(roman(1994) == "mcmxciv");
    CHECK(format_number("0", NumberForm::roman, Gender::neuter, number_locale()) == "0");
    CHECK(format_number("999999999", NumberForm::roman, Gender::neuter, number_locale()) == "999999999");
}

TEST_CASE("an identifier is no range") {
    CHECK(format_number("26-0599-12", NumberForm::numeric, Gender::neuter, number_locale()) == "26-0599-12");
    CHECK(format_number("26-0599", NumberForm::numeric, Gender::neuter, number_locale()) == "26-0599");
    CHECK(format_number("2-4", NumberForm::numeric, Gender::neuter, number_locale()) == "2–4");
}

TEST_CASE("the dash of a range is that of the locale") {
    Style style = kit::make_style(
        "<locale><terms><term name=\"page-range-delimiter\">~</term></terms></locale><citation><layout>"
        "<text value=\"x\"/></layout></citation>"
    );
    CHECK(format_number("2-4", NumberForm::numeric, Gender::neuter, kit::locale_for(style)) == "2~4");
    CHECK(format_pages("2-4", PageRange::none, kit::locale_for(style)) == "2~4");
}

TEST_CASE("page ranges, appendix V") {
    CHECK(pages("42-45", PageRange::expanded) == "42–45");
    CHECK(pages("321-28", PageRange::expanded) == "321–328");
    CHECK(pages("2787-2816", PageRange::expanded) == "2787–2816");
    CHECK(pages("42-45", PageRange::minimal) == "42–5");
    CHECK(pages("2787-2816", PageRange::minimal) == "2787–816");
    CHECK(pages("7-8", PageRange::minimal_two) == "7–8");
    CHECK(pages("321-328", PageRange::minimal_two) == "321–28");
    CHECK(pages("101-108", PageRange::chicago) == "101–8");
    CHECK(pages("600-613", PageRange::chicago) == "600–613");
    CHECK(pages("1496-1504", PageRange::chicago) == "1496–1504");
    CHECK(pages("1496-1500", PageRange::chicago_16) == "1496–500");
    CHECK(pages("110-5", PageRange::none) == "110–5");
    CHECK(pages("xxv-xxviii", PageRange::chicago) == "xxv–xxviii");
}

TEST_CASE("the first page of a range") {
    CHECK(first_page("12-20") == "12");
    CHECK(first_page("S213") == "S213");
}
