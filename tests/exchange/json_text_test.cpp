#include "exchange/json_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

TEST_CASE("a long list is written item by item, and reads as if it were written whole") {
    auto item = [](std::size_t i) {
        load::Node::Table table{{"id", {}, {std::string(i == 0 ? "a\n  \"items\": \"\"" : "b"), {}}}};
        table.push_back({"list", {}, {load::Node::Array{{std::int64_t{1}, {}}, {std::int64_t{2}, {}}}, {}}});
        return load::Node{std::move(table), {}};
    };
    for (std::size_t const count : {std::size_t{0}, std::size_t{1}, std::size_t{3}}) {
        load::Node::Array items;
        for (std::size_t i = 0; i < count; ++i) {
            items.push_back(item(i));
        }
        load::Node::Table table{{"title", {}, {std::string("\n  \"items\": \"\""), {}}}};
        table.push_back({"items", {}, {std::move(items), {}}});
        table.push_back({"behind", {}, {true, {}}});
        std::string const whole = exchange::json_text({table, {}});
        CHECK(exchange::whole(exchange::json_listing(table, "items", count, item)) == whole);
    }
}
