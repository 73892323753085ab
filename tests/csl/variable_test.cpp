#include "csl/variable.hpp"

#include <doctest/doctest.h>

using namespace brief::csl;

TEST_CASE("every variable is found by its name") {
    for (std::size_t i = 1; i < variable_count; ++i) {
        auto variable = static_cast<Variable>(i);
        CHECK(find_variable(name_of(variable)) == variable);
    }
    CHECK(find_variable("URL") == Variable::url);
    CHECK(find_variable("url") == Variable::none);
    CHECK(find_variable("") == Variable::none);
}

TEST_CASE("earlier spellings name the variables of 1.0.2") {
    CHECK(find_variable("event") == Variable::event_title);
    CHECK(find_variable("shortTitle") == Variable::title_short);
    CHECK(find_variable("journalAbbreviation") == Variable::container_title_short);
}

TEST_CASE("kinds follow appendix IV") {
    CHECK(kind_of(Variable::author) == VariableKind::name);
    CHECK(kind_of(Variable::accessed) == VariableKind::date);
    CHECK(kind_of(Variable::page) == VariableKind::number);
    CHECK(kind_of(Variable::title) == VariableKind::text);
}
