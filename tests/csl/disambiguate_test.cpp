#include "csl/disambiguate.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

Item work(
    std::string const& id,
    std::vector<std::pair<std::string, std::string>> const& authors,
    std::string const& year = "2001"
) {
    return kit::item(
        id,
        {{Variable::author, kit::people(authors)},
         {Variable::issued, parse_date(year)},
         {Variable::title, "T" + id}}
    );
}

constexpr std::string_view author_date =
    "<group delimiter=\" \"><names variable=\"author\"><name form=\"short\" initialize-with=\". \"/></names>"
    "<date variable=\"issued\"><date-part name=\"year\"/></date></group>";

std::string told_apart(std::string_view options, std::vector<Item> const& items) {
    return kit::cite(kit::citing(author_date, options), items);
}

} // namespace

TEST_CASE("letters of suffixes") {
    CHECK(suffix_letters(0) == "a");
    CHECK(suffix_letters(25) == "z");
    CHECK(suffix_letters(26) == "aa");
    CHECK(suffix_letters(701) == "zz");
    CHECK(suffix_letters(702) == "aaa");
}

TEST_CASE("year suffixes for what looks alike, in the order of the bibliography") {
    std::vector<Item> items{work("1", {{"J", "Doe"}}), work("2", {{"J", "Doe"}}), work("3", {{"J", "Roe"}})};
    CHECK(told_apart("disambiguate-add-year-suffix=\"true\"", items) == "Doe 2001a; Doe 2001b; Roe 2001");
    CHECK(told_apart("", items) == "Doe 2001; Doe 2001; Roe 2001");
    Style style = kit::make_style(
        "<citation disambiguate-add-year-suffix=\"true\"><layout delimiter=\"; \">" +
        std::string(author_date) +
        "</layout></citation><bibliography><sort><key variable=\"title\" "
        "sort=\"descending\"/></sort><layout>" +
        std::string(author_date) + "</layout></bibliography>"
    );
    Citation both{.cites = {{.id = "1"}, {.id = "2"}}};
    CHECK(to_html(kit::run(style, items, {both}).citations.front()) == "Doe 2001b; Doe 2001a");
}

TEST_CASE("names are added one by one, and dropped again where that does not help") {
    std::vector<Item> items{
        work("1", {{"A", "Doe"}, {"B", "Roe"}, {"C", "Poe"}}),
        work("2", {{"A", "Doe"}, {"B", "Moe"}, {"C", "Poe"}}),
        work("3", {{"A", "Hoe"}, {"B", "Roe"}, {"C", "Poe"}}),
        work("4", {{"A", "Hoe"}, {"B", "Roe"}, {"C", "Poe"}}),
    };
    std::string_view options = "et-al-min=\"3\" et-al-use-first=\"1\" disambiguate-add-names=\"true\" "
                               "disambiguate-add-year-suffix=\"true\"";
    CHECK(
        told_apart(options, items) ==
        "Doe, Roe, et al. 2001; Doe, Moe, et al. 2001; Hoe et al. 2001a; Hoe et al. 2001b"
    );
}

TEST_CASE("given names: by cite only where cites are ambiguous") {
    std::vector<Item> items{
        work("1", {{"John", "Doe"}}),
        work("2", {{"Adam", "Doe"}}),
        work("3", {{"Anna", "Doe"}}, "1999"),
        work("4", {{"Axel", "Roe"}}),
        work("5", {{"Alan", "Roe"}})};
    CHECK(
        told_apart("disambiguate-add-givenname=\"true\"", items) ==
        "J. Doe 2001; A. Doe 2001; Doe 1999; Axel Roe 2001; Alan Roe 2001"
    );
}

TEST_CASE("given names: everywhere by the rules for all names") {
    std::vector<Item> items{
        work("1", {{"John", "Doe"}}),
        work("2", {{"Anna", "Doe"}}, "1999"),
        work("3", {{"Axel", "Doe"}}, "1998")};
    CHECK(
        told_apart(
            "disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"all-names\"", items
        ) == "J. Doe 2001; Anna Doe 1999; Axel Doe 1998"
    );
    CHECK(
        told_apart(
            "disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"all-names-with-initials\"",
            items
        ) == "J. Doe 2001; A. Doe 1999; A. Doe 1998"
    );
}

TEST_CASE("a condition holds where it tells cites apart") {
    std::string layout(author_date);
    layout += "<choose><if disambiguate=\"true\"><text variable=\"title\" prefix=\" \"/></if></choose>";
    std::vector<Item> items{work("1", {{"J", "Doe"}}), work("2", {{"J", "Doe"}}), work("3", {{"J", "Roe"}})};
    CHECK(kit::cite(kit::citing(layout), items) == "Doe 2001 T1; Doe 2001 T2; Roe 2001");
}

TEST_CASE("cites that point to different notes need no condition, those of one note do") {
    Style style = kit::citing(
        "<choose><if position=\"subsequent\"><group delimiter=\", \"><names variable=\"author\"><name "
        "form=\"short\"/></names>"
        "<choose><if disambiguate=\"true\"><text variable=\"title\"/></if></choose></group>"
        "<text variable=\"first-reference-note-number\" prefix=\" (n \" suffix=\")\"/></if><else><text "
        "variable=\"title\"/></else></choose>",
        "",
        "class=\"note\""
    );
    std::vector<Item> items;
    for (char const* id : {"A", "B"}) {
        items.push_back(kit::item(
            id, {{Variable::title, std::string(id)}, {Variable::author, kit::people({{"Karin", "Oss"}})}}
        ));
    }
    auto third_note = [&](std::vector<Citation> first) {
        int const last = static_cast<int>(first.size()) + 1;
        first.push_back({.cites = {{.id = "A"}}, .note = last});
        return to_html(kit::run(style, items, first, false).citations.back());
    };
    CHECK(
        third_note({{.cites = {{.id = "A"}}, .note = 1}, {.cites = {{.id = "B"}}, .note = 2}}) == "Oss (n 1)"
    );
    CHECK(third_note({{.cites = {{.id = "A"}, {.id = "B"}}, .note = 1}}) == "Oss, A (n 1)");
}
