#include "csl/citation_renderer.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

constexpr std::string_view author_year =
    "<group delimiter=\" \"><names variable=\"author\"><name form=\"short\"/></names>"
    "<date variable=\"issued\"><date-part name=\"year\"/></date></group>"
    "<text variable=\"locator\" prefix=\", \"/>";

Item paper(std::string const& id, std::string const& author, std::string const& year) {
    return kit::item(
        id, {{Variable::author, kit::people({{"X", author}})}, {Variable::issued, parse_date(year)}}
    );
}

std::vector<Item> const papers{
    paper("1", "Doe", "2000"),
    paper("2", "Doe", "2000"),
    paper("3", "Doe", "2000"),
    paper("4", "Doe", "2001"),
    paper("5", "Roe", "1999")};

std::string collapsed(std::string_view options, std::string_view attributes = "class=\"in-text\"") {
    return kit::cite(kit::citing(author_year, options, attributes), papers);
}

std::string numbered(std::vector<Cite> const& cites) {
    Style style = kit::citing(
        "<text variable=\"citation-number\" prefix=\"[\" suffix=\"]\"/>", "collapse=\"citation-number\""
    );
    return to_html(kit::run(style, papers, {{.cites = cites}}).citations.front());
}

} // namespace

TEST_CASE("years collapse behind one name") {
    CHECK(collapsed("collapse=\"year\"") == "Doe 2000, 2000, 2000, 2001; Roe 1999");
    CHECK(
        collapsed("collapse=\"year\" cite-group-delimiter=\"/\" after-collapse-delimiter=\" | \"") ==
        "Doe 2000/2000/2000/2001 | Roe 1999"
    );
    CHECK(collapsed("collapse=\"year\"", "class=\"note\"") == "Doe 2000; 2000; 2000; 2001; Roe 1999");
}

TEST_CASE("year suffixes collapse, and three in a row become a range") {
    std::string options =
        "disambiguate-add-year-suffix=\"true\" year-suffix-delimiter=\",\" collapse=\"year-suffix";
    CHECK(collapsed(options + "\"") == "Doe 2000a,b,c, 2001; Roe 1999");
    CHECK(collapsed(options + "-ranged\"") == "Doe 2000a–c, 2001; Roe 1999");
}

TEST_CASE("numbers in a row become a range, unless a locator parts them") {
    CHECK(numbered({{.id = "1"}, {.id = "2"}, {.id = "3"}, {.id = "5"}}) == "[1]–[3]; [5]");
    CHECK(numbered({{.id = "1"}, {.id = "2"}}) == "[1]; [2]");
    CHECK(numbered({{.id = "1"}, {.id = "2", .locator = "4"}, {.id = "3"}}) == "[1]; [2]; [3]");
}

TEST_CASE("cites of one name come together in a sorted citation") {
    Style style = kit::make_style(
        "<citation cite-group-delimiter=\", \"><sort><key variable=\"issued\"/></sort><layout delimiter=\"; "
        "\">" +
        std::string(author_year) + "</layout></citation>"
    );
    CHECK(
        kit::cite(style, {paper("1", "Doe", "2001"), paper("2", "Roe", "2000"), paper("3", "Doe", "1999")}) ==
        "Doe 1999, Doe 2001; Roe 2000"
    );
}

TEST_CASE("what an author writes around a cite") {
    Style style = kit::citing(author_year);
    std::vector<Citation> citations{
        {.cites = {
             {.id = "1", .prefix = "see also", .suffix = "for more"}, {.id = "5", .prefix = ", but see"}}}};
    CHECK(
        to_html(kit::run(style, papers, citations).citations.front()) ==
        "see also Doe 2000 for more, but see Roe 1999"
    );
}

TEST_CASE("the name alone, and all but the name") {
    Style style = kit::make_style(
        "<citation><layout prefix=\"(\" suffix=\")\">" + std::string(author_year) + "</layout></citation>"
    );
    auto cite_as = [&](CiteMode mode) {
        return to_html(kit::run(
                           style, papers, {{.cites = {{.id = "1", .locator = "7", .mode = mode}}}}
        ).citations.front());
    };
    CHECK(cite_as(CiteMode::normal) == "(Doe 2000, 7)");
    CHECK(cite_as(CiteMode::author_only) == "Doe");
    CHECK(cite_as(CiteMode::suppress_author) == "(2000, 7)");
}

TEST_CASE("a term that begins a note has a capital") {
    Style style = kit::make_style(
        "<citation><layout suffix=\".\"><choose><if position=\"ibid\"><text term=\"ibid\"/></if><else><text "
        "variable=\"title\"/>"
        "</else></choose></layout></citation>",
        "class=\"note\""
    );
    std::vector<Item> items{kit::item("a", {{Variable::title, std::string("T")}})};
    CHECK(
        kit::notes(style, items, {{.id = "a"}, {.id = "a"}, {.id = "a", .prefix = "see"}}) ==
        std::vector<std::string>{"T.", "Ibid.", "see ibid."}
    );
}
