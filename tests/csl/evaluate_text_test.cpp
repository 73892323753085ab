#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

std::string text_shown(std::string_view layout, std::vector<std::pair<Variable, Item::Value>> values) {
    return kit::cite(kit::citing(layout), {kit::item("a", std::move(values))});
}

} // namespace

TEST_CASE("short forms fall back to the long ones") {
    CHECK(
        text_shown(
            "<text variable=\"title\" form=\"short\"/>",
            {{Variable::title, std::string("Long")}, {Variable::title_short, std::string("Short")}}
        ) == "Short"
    );
    CHECK(
        text_shown("<text variable=\"title\" form=\"short\"/>", {{Variable::title, std::string("Long")}}) ==
        "Long"
    );
    CHECK(text_shown("<text variable=\"title-short\"/>", {{Variable::title, std::string("Long")}}).empty());
}

TEST_CASE("numbers, pages and labels") {
    CHECK(
        text_shown(
            "<number variable=\"edition\" form=\"ordinal\"/>", {{Variable::edition, std::string("3")}}
        ) == "3rd"
    );
    CHECK(text_shown("<text variable=\"page-first\"/>", {{Variable::page, std::string("12-20")}}) == "12");
    CHECK(
        text_shown(
            "<label variable=\"page\" form=\"short\" suffix=\" \"/><text variable=\"page\"/>",
            {{Variable::page, std::string("12-20")}}
        ) == "pp. 12–20"
    );
    CHECK(
        text_shown(
            "<label variable=\"number-of-volumes\"/>", {{Variable::number_of_volumes, std::string("1")}}
        ) == "volume"
    );
    CHECK(
        text_shown(
            "<label variable=\"number-of-volumes\"/>", {{Variable::number_of_volumes, std::string("4")}}
        ) == "volumes"
    );
    CHECK(
        text_shown("<label variable=\"page\" plural=\"always\"/>", {{Variable::page, std::string("1")}}) ==
        "pages"
    );
    CHECK(text_shown("<label variable=\"page\"/>", {}).empty());
}

TEST_CASE("addresses and identifiers keep every sign and are links") {
    std::string address = "https://www.example.org/a--b_(c)?q='x'&r=\"y\"";
    std::vector<Item> items{
        kit::item("a", {{Variable::url, address}, {Variable::doi, std::string("10.1000/182")}})};
    Pieces pieces = kit::run(
                        kit::citing("<text variable=\"URL\"/>"), items, {{.cites = {{.id = "a"}}}}
    ).citations.front();
    REQUIRE(pieces.size() == 1);
    CHECK(pieces.front().text == address);
    CHECK(pieces.front().link == address);
    pieces = kit::run(
                 kit::citing("<text variable=\"DOI\"/>"), items, {{.cites = {{.id = "a"}}}}
    ).citations.front();
    CHECK(pieces.front().link == "https://doi.org/10.1000/182");
}

TEST_CASE("a docket number is no range") {
    CHECK(
        text_shown("<text variable=\"number\"/>", {{Variable::number, std::string("USDL-26-0599")}}) ==
        "USDL-26-0599"
    );
    CHECK(
        text_shown("<number variable=\"number\"/>", {{Variable::number, std::string("65286/13")}}) ==
        "65286/13"
    );
}

TEST_CASE("a title that stands for the author is not shown again in its short form") {
    Style style = kit::citing("<group delimiter=\" \"><names variable=\"author\"><substitute><text "
                              "variable=\"title\"/></substitute></names>"
                              "<text variable=\"title\" form=\"short\"/><text variable=\"number\"/></group>");
    Item const item = kit::item(
        "a",
        {{Variable::title, std::string("International Covenant")},
         {Variable::title_short, std::string("ICCPR")},
         {Variable::number, std::string("9")}}
    );
    CHECK(kit::cite(style, {item}) == "International Covenant 9");
}
