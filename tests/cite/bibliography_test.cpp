#include "cite/bibliography.hpp"

#include "kit.hpp"

using namespace brief;
using namespace brief::cite;

TEST_CASE("numbers follow the order of citation, and their labels stand apart") {
    std::vector<std::string> const found =
        kit::entries(kit::prose("A[@gazeta] b[@opinion]") + kit::list_of_sources, kit::numeric());
    REQUIRE(found.size() == 5);
    CHECK(found[0].starts_with(" [1]: Журналистка"));
    CHECK(found[1].starts_with(" [2]: Opinion No. 12/2024"));
    CHECK(found[2].starts_with(" [3]: Title of the report"));
}

TEST_CASE("what is cited in the text and not selected is in the list all the same") {
    std::string const few = "[[section]]\nkind = \"sources\"\nheading = \"S\"\nselect.ids = [\"report\"]\n";
    CHECK(kit::entries(kit::prose("A[@gazeta]") + few, kit::numeric()).size() == 2);
    // Notes say all there is to say, so there the list is what was selected.
    CHECK(kit::entries(kit::prose("A[@gazeta]") + few, kit::style_of("briefwright-notes")).size() == 1);
}

TEST_CASE("a list in a style without a bibliography has what a first note would say") {
    CitationStyle const style = kit::small_style(
        R"(<choose><if position="first"><text variable="title"/></if><else><text value="again"/></else></choose>)",
        "note"
    );
    std::vector<std::string> const found =
        kit::entries(kit::prose("A[@report] b[@report]") + kit::list_of_sources, style);
    REQUIRE(found.size() == 5);
    CHECK(found[0] == ": Title of the report");
}

TEST_CASE("a source's remark and its archived copy are told in its entry, once") {
    CitationStyle const style = kit::style_of("briefwright-notes");
    std::string const remark =
        "[[source]]\nid = \"r\"\ntype = \"ngo\"\ntitle = \"T\"\nshort = \"S\"\npublisher = "
        "\"P\"\nlanguage = \"en\"\nnote = \"A remark.\"\narchive_url = "
        "\"https://archive.example.org\"\n";
    test::Records const input(
        remark, "[[section]]\nkind = \"sources\"\nheading = \"S\"\nselect.ids = [\"r\"]\n"
    );
    view::View const view = test::view_of(input);
    content::Document const document = test::value_of(
        input.sources,
        compose::document(view, input.briefing, input.labels, input.sources)
            .and_then([&](content::Document made) {
                return resolve(std::move(made), view, input.labels, &style);
            })
    );
    CHECK(
        kit::lines_of(document, "item") ==
        std::vector<std::string>{": P, <emphasis: T>, archived at <link https://archive.example.org: "
                                 "https://archive.example.org>. A remark."}
    );
}

TEST_CASE("a source in two lists has an entry in each, and links lead to the first") {
    std::string const one = "[[section]]\nkind = \"sources\"\nheading = \"S\"\nselect.ids = [\"report\"]\n";
    content::Document document = kit::document_of(kit::prose("x[@report]") + one + one, kit::numeric());
    std::vector<content::List*> const lists = lists_of_sources(document);
    REQUIRE(lists.size() == 2);
    CHECK(lists[0]->entries->numbers == std::vector<std::size_t>{1});
    CHECK(lists[1]->entries->numbers == std::vector<std::size_t>{2});
    CHECK(kit::lines_of(document, "paragraph body: ").at(0) == "x <link entry 1: [1]>");
}
