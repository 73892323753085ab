#include "model/held.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

template <model::Holder T>
std::string joined(T holder) {
    std::string out;
    model::for_each_held(holder, [&](std::string& value) { out += value; });
    return out;
}

} // namespace

TEST_CASE("every holder hands out what it holds, in its order") {
    using Text = std::string;
    CHECK(joined(std::vector<Text>{"a", "b"}) == "ab");
    CHECK(joined(std::map<Text, Text>{{"2", "b"}, {"1", "a"}}) == "ab");
    CHECK(joined(std::optional<Text>("a")) == "a");
    CHECK(joined(model::Rare<Text>("a")) == "a");
    CHECK(joined(std::vector<Text>{}).empty());
    CHECK(joined(std::optional<Text>{}).empty());
    CHECK(joined(model::Rare<Text>{}).empty());
}

TEST_CASE("a plain value holds nothing else") {
    CHECK_FALSE(model::Holder<std::string>);
    CHECK_FALSE(model::Holder<int>);
}
