#include "exchange/import_map.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

constexpr char const* head = "kind = \"person\"\nid = { column = \"No\" }\n";
constexpr char const* name = "[[column]]\ncolumn = \"Name\"\npath = \"name.display\"\n";

Result<exchange::ImportMap> read(std::string const& text) {
    Sources sources;
    return exchange::read_map(sources, sources.add("map.toml", text));
}

Code code(std::string const& text) {
    auto map = read(text);
    REQUIRE_FALSE(map);
    return map.error()[0].code;
}

} // namespace

TEST_CASE("a map whose paths its kind has is read") {
    auto map = read(std::string(head) + "separator = \"tab\"\n" + name);
    REQUIRE(map);
    CHECK(map->separator == exchange::Separator::tab);
    CHECK(map->columns[0].path.value == "name.display");
}

TEST_CASE("a map with a fault is refused") {
    std::string const column = "[[column]]\ncolumn = \"X\"\npath = ";
    CHECK(code(std::string(head) + column + "\"nmae.display\"\n") == Code::import_map);
    CHECK(code(std::string(head) + column + "\"event.date\"\n") == Code::import_map);
    CHECK(code(std::string(head) + column + "\"id\"\n") == Code::import_map);
    CHECK(code(std::string(head) + name + name) == Code::import_map);
    CHECK(code(std::string(head) + "constants = { \"name.display\" = \"N\" }\n" + name) == Code::import_map);
    CHECK(code(std::string("kind = \"person\"\nid = {}\n") + name) == Code::import_map);
    CHECK(
        code(std::string("kind = \"person\"\nid = { column = \"a\", slug = \"b\" }\n") + name) ==
        Code::import_map
    );
    CHECK(code(std::string("kind = \"people\"\nid = { column = \"a\" }\n") + name) == Code::bad_value);
    CHECK(code(std::string("kind = \"person\"\n") + name) == Code::missing_key);
}

TEST_CASE("no column of the file is dropped silently, and none is made up") {
    auto map = read(std::string(head) + "ignore = [\"Notes\"]\n" + name);
    REQUIRE(map);
    auto faults = [&](std::vector<std::string> const& columns) {
        return exchange::check_columns(*map, columns).size();
    };
    CHECK(faults({"No", "Name", "Notes"}) == 0);
    CHECK(faults({"Name", "No"}) == 0);
    CHECK(faults({"No", "Name", "Age"}) == 1);
    CHECK(faults({"No", "Nmae"}) == 2);
    CHECK(faults({"No", "Name", "Name"}) == 1);
}
