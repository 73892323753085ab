#include "finish/page_labels.hpp"

#include <doctest/doctest.h>

using namespace brief;
using finish::Array;
using finish::Dictionary;
using finish::integer;
using finish::Name;
using finish::Text;
using finish::Value;

namespace {

Value labels(std::vector<std::string> const& texts) {
    page::Pages pages;
    for (std::string const& text : texts) {
        pages.pages.emplace_back();
        pages.pages.back().label = text;
    }
    return finish::page_labels(pages);
}

Value ranges(Array array) {
    return Dictionary{{"Nums", std::move(array)}};
}

} // namespace

TEST_CASE("numbers that count on share one range") {
    CHECK(labels({"1", "2", "3"}) == ranges({integer(0), Dictionary{{"S", Name{"D"}}, {"St", integer(1)}}}));
    CHECK(
        labels({"A-9", "A-10", "1"}) ==
        ranges(
            {integer(0),
             Dictionary{{"S", Name{"D"}}, {"St", integer(9)}, {"P", Text{"A-"}}},
             integer(2),
             Dictionary{{"S", Name{"D"}}, {"St", integer(1)}}}
        )
    );
}

TEST_CASE("a label that is no number is a prefix alone") {
    CHECK(
        labels({"cover", "", "0", "007"}) ==
        ranges(
            {integer(0),
             Dictionary{{"P", Text{"cover"}}},
             integer(1),
             Dictionary{},
             integer(2),
             Dictionary{{"P", Text{"0"}}},
             integer(3),
             Dictionary{{"S", Name{"D"}}, {"St", integer(7)}, {"P", Text{"00"}}}}
        )
    );
}
