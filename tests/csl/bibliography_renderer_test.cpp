#include "csl/bibliography_renderer.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

std::string listed(
    std::string_view options,
    std::string_view layout,
    std::vector<Item> const& items,
    std::string_view suffix = ""
) {
    std::string inside = "<citation><layout><text value=\"x\"/></layout></citation><bibliography ";
    inside.append(options)
        .append("><layout suffix=\"")
        .append(suffix)
        .append("\">")
        .append(layout)
        .append("</layout></bibliography>");
    return kit::list(kit::make_style(inside), items);
}

Item book(std::string const& id, std::vector<std::pair<std::string, std::string>> const& authors) {
    return kit::item(id, {{Variable::author, kit::people(authors)}, {Variable::title, "T" + id}});
}

constexpr std::string_view names_and_title = "<names variable=\"author\"><name initialize-with=\". "
                                             "\"/></names><text variable=\"title\" prefix=\", \"/>";

std::vector<Item> const books{
    book("1", {{"John", "Doe"}, {"Jane", "Roe"}}),
    book("2", {{"John", "Doe"}, {"Jane", "Roe"}}),
    book("3", {{"John", "Doe"}, {"Jim", "Poe"}}),
    book("4", {{"James", "Doe"}})};

std::string substituted(std::string_view rule) {
    std::string options = "subsequent-author-substitute=\"—\" subsequent-author-substitute-rule=\"";
    return listed(options.append(rule).append("\""), names_and_title, books);
}

} // namespace

TEST_CASE("names that repeat are replaced by rule, but never those of another person") {
    CHECK(substituted("complete-all") == "J. Doe, J. Roe, T1 | —, T2 | J. Doe, J. Poe, T3 | J. Doe, T4");
    CHECK(substituted("complete-each") == "J. Doe, J. Roe, T1 | —, —, T2 | J. Doe, J. Poe, T3 | J. Doe, T4");
    CHECK(substituted("partial-each") == "J. Doe, J. Roe, T1 | —, —, T2 | —, J. Poe, T3 | J. Doe, T4");
    CHECK(substituted("partial-first") == "J. Doe, J. Roe, T1 | —, J. Roe, T2 | —, J. Poe, T3 | J. Doe, T4");
}

TEST_CASE("the first field stands in the margin, the suffix in the last block") {
    CHECK(
        listed(
            "second-field-align=\"flush\"",
            "<text variable=\"citation-number\" suffix=\". \"/><text variable=\"title\"/>",
            {books[0]},
            "."
        ) == "\n    <div class=\"csl-left-margin\">1. </div><div class=\"csl-right-inline\">T1.</div>\n  "
    );
}

TEST_CASE("an entry that shows nothing is left out") {
    CHECK(listed("", "<text variable=\"publisher\"/>", {books[0]}).empty());
    CHECK(listed("", "<text variable=\"title\"/>", {books[0], kit::item("x", {}), books[1]}) == "T1 | T2");
}
