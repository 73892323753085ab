#include "pdf/decode.hpp"

#include "pdf/deflate.hpp"

#include <doctest/doctest.h>

using namespace brief;
using pdf::Array;
using pdf::Dictionary;
using pdf::integer;
using pdf::Name;
using pdf::Value;

namespace {

std::string rows(std::string_view of, std::size_t columns, std::size_t pixel) {
    return pdf::decode(pdf::deflate(of), {true, columns, pixel}, 1000).value_or("damaged");
}

} // namespace

TEST_CASE("filters are named in each way") {
    CHECK(pdf::filter_of({})->deflated == false);
    CHECK(pdf::filter_of({{"Filter", Name{"FlateDecode"}}})->deflated);
    CHECK(pdf::filter_of({{"Filter", Array{Name{"FlateDecode"}}}})->deflated);
    CHECK_FALSE(pdf::filter_of({{"Filter", Name{"LZWDecode"}}}));
    CHECK_FALSE(pdf::filter_of({{"Filter", Array{Name{"FlateDecode"}, Name{"FlateDecode"}}}}));
    Dictionary parameters = {{"Predictor", integer(12)}, {"Columns", integer(4)}, {"Colors", integer(3)}};
    auto filter = pdf::filter_of({{"Filter", Name{"FlateDecode"}}, {"DecodeParms", parameters}});
    REQUIRE(filter);
    CHECK(filter->columns == 12);
    CHECK(filter->pixel == 3);
    parameters[0].value = integer(2);
    CHECK_FALSE(pdf::filter_of({{"Filter", Name{"FlateDecode"}}, {"DecodeParms", parameters}}));
}

TEST_CASE("each predictor of PNG is undone") {
    using namespace std::string_literals;
    CHECK(rows("\0ab\0cd"s, 2, 1) == "abcd");
    CHECK(rows("\1a\1\1c\1"s, 2, 1) == "abcd");
    CHECK(rows("\0ab\2\2\2"s, 2, 1) == "abcd");
    CHECK(rows("\0\2\4\3\2\2"s, 2, 1) == "\2\4\3\5"s);
    CHECK(
        rows("\4ab\4\2\2"s, 2, 1) == "a\303c\305"s
    ); // the left neighbour of the first row, the upper one of the next
    CHECK(rows("\5ab"s, 2, 1) == "damaged");
    CHECK(rows("\0abc"s, 2, 1) == "damaged");
}

TEST_CASE("data that are not deflated have the same limit") {
    CHECK(pdf::decode("abc", {}, 3) == "abc");
    CHECK_FALSE(pdf::decode("abc", {}, 2));
}
