// Sources of other programs: `cite`, and `import` of CSL-JSON and BibTeX.

#include "support/program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace brief;
using Json = nlohmann::json;

namespace {

constexpr char const* items = R"([
  {"id": "kesh", "type": "report", "title": "<i>Kesh</i> in 2025", "author": [{"literal": "Exempla Rights Desk"}],
   "publisher": "Exempla Rights Desk", "issued": {"date-parts": [[2025, 6]]}, "URL": "https://example.org/k",
   "custom": {"archive-url": "https://web.archive.org/web/1/https://example.org/k", "archived": "2025-07-01"}},
  {"id": "a", "type": "book", "title": "A book", "publisher": "P", "issued": {"raw": "2020"}}
])";

class Desk {
public:
    Desk() : program(test::Program().in(folder.path())) { folder.write("a.json", items); }

    test::Ran cite(std::string const& file, std::string const& style = "briefwright-notes") const {
        return program({"cite", "--style", style, "--locale", "en-GB", file});
    }

    test::Folder folder;
    test::Program program;
};

} // namespace

TEST_CASE("a file of sources is shown as notes and a bibliography") {
    Desk const desk;
    test::Ran const ran = desk.cite("a.json");
    CHECK(ran.code == 0);
    CHECK(
        ran.out == "Notes\n\n"
                   "1. Exempla Rights Desk, Kesh in 2025, Exempla Rights Desk, June 2025, "
                   "https://example.org/k, archived at "
                   "https://web.archive.org/web/1/https://example.org/k (1\u00a0July 2025).\n"
                   "2. A book, P, 2020.\n\n"
                   "Bibliography\n\n"
                   "Exempla Rights Desk, Kesh in 2025, Exempla Rights Desk, June 2025, "
                   "https://example.org/k, archived at "
                   "https://web.archive.org/web/1/https://example.org/k (1\u00a0July 2025).\n"
                   "A book, P, 2020.\n"
    );
}

TEST_CASE("programs read it as JSON, pages as HTML") {
    Desk const desk;
    test::Ran const json =
        desk.program({"cite", "--style", "briefwright-notes", "--format", "json", "a.json"});
    Json const document = Json::parse(json.out);
    CHECK(document["citations"].size() == 2);
    CHECK(document["citations"][0]["id"] == "kesh");
    CHECK(document["citations"][0]["html"].get<std::string>().find("<i>") != std::string::npos);
    CHECK(document["bibliography"][1]["id"] == "a");
    test::Ran const html =
        desk.program({"cite", "--style", "briefwright-notes", "--format", "html", "a.json"});
    CHECK(html.out.starts_with("<ol>\n  <li>"));
    CHECK(html.out.find("<div class=\"csl-entry\">") != std::string::npos);
}

TEST_CASE("the formats of a file give the same") {
    Desk const desk;
    desk.folder.write("a.bib", "@book{a, title = {A book}, publisher = {P}, year = 2020}");
    desk.folder.write(
        "a.toml", "[a]\ntype = \"book\"\ntitle = \"A book\"\npublisher = \"P\"\nissued = \"2020\"\n"
    );
    std::string const expected = "Notes\n\n1. A book, P, 2020.\n\nBibliography\n\nA book, P, 2020.\n";
    CHECK(desk.cite("a.bib").out == expected);
    CHECK(desk.cite("a.toml").out == expected);
    CHECK(desk.program({"import", "bibtex", "a.bib", "-o", "library.toml", "--language", "en"}).code == 0);
    CHECK(desk.cite("library.toml").out.find("A book") != std::string::npos);
}

TEST_CASE("a file of sources with a fault is refused by its place") {
    Desk const desk;
    desk.folder.write(
        "twice.json", R"([{"id": "a", "title": "x"}, {"id": "a", "title": "y"}, {"title": "z"}])"
    );
    test::Ran const twice = desk.cite("twice.json");
    CHECK(twice.code == 1);
    CHECK(twice.err.find("the id \"a\" stands twice") != std::string::npos);
    CHECK(twice.err.find("item 3 has no id") != std::string::npos);
    desk.folder.write("b.bib", "@book{a,\n  title = {x\n");
    CHECK(desk.cite("b.bib").err.starts_with("b.bib:2:11: error"));
    desk.folder.write("c.json", "{}");
    CHECK(desk.cite("c.json").code == 1);
    desk.folder.write("empty.json", R"([{"id": "a", "type": "book"}])");
    test::Ran const empty = desk.cite("empty.json");
    CHECK(empty.code == 1);
    CHECK(empty.err.find("shows nothing of \"a\"") != std::string::npos);
    CHECK(desk.cite("none.json").code == 1);
}

TEST_CASE("a style that is not there is named, with the nearest") {
    Desk const desk;
    test::Ran const ran = desk.cite("a.json", "briefwright-note");
    CHECK(ran.code == 1);
    CHECK(ran.err.find("briefwright-notes") != std::string::npos);
    CHECK(desk.program({"cite", "a.json"}).code == 2);
}
