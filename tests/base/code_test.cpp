#include "base/code.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace brief;

TEST_CASE("every code is found by itself") {
    for (CodeInfo const& row : all_codes()) {
        CAPTURE(row.name);
        CHECK(&info(row.code) == &row);
    }
    CHECK(info(Code::bad_date).name == "bad_date");
    CHECK(info(Code::bad_date).id == "E0205");
}

TEST_CASE("a printed code is a letter and four digits, and belongs to one fault") {
    std::set<std::string> ids;
    std::set<std::string> names;
    for (CodeInfo const& row : all_codes()) {
        CAPTURE(row.id);
        REQUIRE(row.id.size() == 5);
        CHECK((row.id[0] == 'E' || row.id[0] == 'W'));
        CHECK(row.id.find_first_not_of("0123456789", 1) == std::string_view::npos);
        CHECK(ids.emplace(row.id).second);
        CHECK(names.emplace(row.name).second);
    }
}

TEST_CASE("a summary is one sentence") {
    for (CodeInfo const& row : all_codes()) {
        CAPTURE(row.summary);
        REQUIRE_FALSE(row.summary.empty());
        CHECK(row.summary.back() == '.');
        CHECK(row.summary.find(". ") == std::string_view::npos);
    }
}

TEST_CASE("outcomes are the exit codes") {
    CHECK(static_cast<int>(info(Code::toml_syntax).outcome) == 1);
    CHECK(static_cast<int>(info(Code::structure_mismatch).outcome) == 3);
    CHECK(static_cast<int>(info(Code::disk_full).outcome) == 5);
    CHECK(static_cast<int>(info(Code::internal).outcome) == 70);
}
