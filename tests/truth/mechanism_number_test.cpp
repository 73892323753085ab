#include "truth/mechanism_number.hpp"

#include <doctest/doctest.h>

using namespace brief;
using enum model::MechanismKind;
using truth::is_mechanism_number;

TEST_CASE("each body has forms of its own") {
    CHECK(is_mechanism_number(wgad_opinion, "15/2025"));
    CHECK(is_mechanism_number(wgad_opinion, "A/HRC/WGAD/2025/15"));
    CHECK(is_mechanism_number(special_procedures, "UA AZE 3/2024"));
    CHECK(is_mechanism_number(special_procedures, "AZE 3/2024"));
    CHECK(is_mechanism_number(ecthr_application, "15172/13"));
    CHECK(is_mechanism_number(urgent_action, "UA 12/25"));
    CHECK(is_mechanism_number(urgent_action, "EUR 55/1234/2025"));
}

TEST_CASE("other forms are none") {
    for (char const* number :
         {"", "15", "15/25", "15/1825", "15/2025 ", "No. 15/2025", "A/HRC/WGAD/15/2025"}) {
        CAPTURE(number);
        CHECK_FALSE(is_mechanism_number(wgad_opinion, number));
    }
    CHECK_FALSE(is_mechanism_number(ecthr_application, "15172/2013"));
    CHECK_FALSE(is_mechanism_number(special_procedures, "XX AZE 3/2024"));
    CHECK_FALSE(is_mechanism_number(special_procedures, "UA Aze 3/2024"));
}
