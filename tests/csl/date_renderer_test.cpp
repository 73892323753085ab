#include "csl/date_renderer.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

std::string dated(std::string_view element, std::string_view date) {
    return kit::cite(kit::citing(element), {kit::item("a", {{Variable::issued, parse_date(date)}})});
}

constexpr std::string_view day_month_year =
    "<date variable=\"issued\"><date-part name=\"day\" suffix=\" \"/><date-part name=\"month\" suffix=\" \"/>"
    "<date-part name=\"year\"/></date>";

} // namespace

TEST_CASE("localised dates show what is known, down to the wanted part") {
    CHECK(dated("<date variable=\"issued\" form=\"text\"/>", "2005-12-15") == "December 15, 2005");
    CHECK(dated("<date variable=\"issued\" form=\"text\"/>", "2005-12") == "December 2005");
    CHECK(dated("<date variable=\"issued\" form=\"numeric\"/>", "2005-12-05") == "12/05/2005");
    CHECK(dated("<date variable=\"issued\" form=\"text\" date-parts=\"year\"/>", "2005-12-15") == "2005");
    CHECK(
        dated(
            "<date variable=\"issued\" form=\"text\"><date-part name=\"month\" form=\"short\"/></date>",
            "2005-12"
        ) == "Dec. 2005"
    );
}

TEST_CASE("a range shows the same parts once") {
    CHECK(dated(day_month_year, "2003-08-10/2003-08-23") == "10–23 August 2003");
    CHECK(dated(day_month_year, "2003-08-03/2003-10-23") == "3 August–23 October 2003");
    CHECK(dated(day_month_year, "2002-12-31/2003-01-01") == "31 December 2002–1 January 2003");
    CHECK(dated(day_month_year, "2003/..") == "2003–");
    CHECK(dated(day_month_year, "2003-08/2003-08") == "August 2003");
    CHECK(
        dated(
            "<date variable=\"issued\"><date-part name=\"year\" range-delimiter=\"/\"/></date>", "1999/2001"
        ) == "1999/2001"
    );
}

TEST_CASE("seasons, years before the common era and far back") {
    CHECK(dated(day_month_year, "2001-21") == "Spring 2001");
    CHECK(dated(day_month_year, "-0043") == "43BC");
    CHECK(dated(day_month_year, "0079") == "79AD");
    CHECK(
        dated("<date variable=\"issued\"><date-part name=\"year\" form=\"short\"/></date>", "2005") == "05"
    );
}

TEST_CASE("days as ordinals") {
    std::string_view ordinal = "<date variable=\"issued\"><date-part name=\"day\" form=\"ordinal\"/></date>";
    CHECK(dated(ordinal, "2005-12-22") == "22nd");
    Style style = kit::make_style(
        "<locale><style-options limit-day-ordinals-to-day-1=\"true\"/></locale><citation><layout>" +
        std::string(ordinal) + "</layout></citation>"
    );
    CHECK(kit::cite(style, {kit::item("a", {{Variable::issued, parse_date("2005-12-22")}})}) == "22");
    CHECK(kit::cite(style, {kit::item("a", {{Variable::issued, parse_date("2005-12-01")}})}) == "1st");
}

TEST_CASE("a month beside a day has a form of its own") {
    auto shown = [](std::string_view parts, std::string_view date) {
        Style style = kit::make_style(
            "<locale><date form=\"text\"><date-part name=\"day\" suffix=\" \"/><date-part name=\"month\" "
            "suffix=\" \"/>"
            "<date-part name=\"year\"/></date><terms><term name=\"month-05\">май</term><term "
            "name=\"month-05-with-day\">мая</term><term "
            "name=\"month-08-with-day\">августа</term></terms></locale>"
            "<citation><layout><date variable=\"issued\" form=\"text\" date-parts=\"" +
            std::string(parts) + "\"/></layout></citation>"
        );
        return kit::cite(style, {kit::item("a", {{Variable::issued, parse_date(date)}})});
    };
    CHECK(shown("year-month-day", "2026-05-09") == "9 мая 2026");
    CHECK(shown("year-month-day", "2026-05") == "май 2026");
    CHECK(shown("year-month", "2026-05-09") == "май 2026");
    CHECK(shown("year-month-day", "2026-05-09/2026-08-10") == "9 мая–10 августа 2026");
    CHECK(shown("year-month-day", "2026-05/2026-08-10") == "май–10 августа 2026");
}

TEST_CASE("a literal date is shown as it is") {
    CHECK(dated(day_month_year, "in press") == "in press");
}

TEST_CASE("keys sort by year, before the common era first") {
    CHECK(sort_key({-100, 0, 0}, DatePartName::day) < sort_key({-99, 0, 0}, DatePartName::day));
    CHECK(sort_key({-1, 0, 0}, DatePartName::day) < sort_key({68, 0, 0}, DatePartName::day));
    CHECK(sort_key({2000, 0, 0}, DatePartName::day) < sort_key({2000, 2, 0}, DatePartName::day));
    CHECK(
        sort_key({2000, 13, 0}, DatePartName::day) == sort_key({2000, 0, 0}, DatePartName::day)
    ); // a season
    CHECK(sort_key({2000, 2, 1}, DatePartName::month) == sort_key({2000, 2, 9}, DatePartName::month));
}
