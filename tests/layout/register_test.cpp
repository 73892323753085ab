#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

content::Cell cell(std::string style, std::string words, std::size_t columns = 1) {
    return {std::move(style), Kit::words(std::move(words)), columns};
}

/// A register of two groups with so many people each.
content::Register people(std::size_t each) {
    content::Register out;
    out.count = Kit::words("many people");
    out.table.name = "the register";
    out.table.continued = Kit::words("In custody");
    out.table.head_column = 1;
    out.table.kinds = {content::ColumnKind::number};
    for (char const* head : {"No.", "Name", "Native", "Role", "Held", "Charge", "Card"}) {
        out.table.head.push_back(cell("table-head", head));
    }
    for (int group = 0; group < 2; ++group) {
        out.table.rows.push_back({cell("register-group", "Group " + std::to_string(group), 7)});
        for (std::size_t i = 0; i < each; ++i) {
            std::string const name = "Person " + std::to_string(group) + "-" + std::to_string(i);
            out.table.rows.push_back(
                {cell("table-cell", std::to_string(i)),
                 cell("table-name", name),
                 cell("register-native", "–"),
                 cell("table-cell", "Role"),
                 cell("table-cell", "1 May"),
                 cell("table-cell", "art. 1"),
                 cell("table-missing", "–")}
            );
        }
    }
    return out;
}

Kit with_register(std::size_t each) {
    Kit kit;
    content::Section section;
    section.heading = Kit::words("In custody");
    section.landscape = true;
    section.blocks.emplace_back(people(each));
    kit.document.running.continued = "continued";
    kit.add_section("Before", content::Paragraph{"body", Kit::words("Words.")});
    kit.document.sections.push_back(std::move(section));
    return kit;
}

} // namespace

TEST_CASE("head, heads of columns and groups stand where the picture has them, on every page") {
    Kit kit = with_register(30);
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() >= 4);
    double const top = kit.frame().top;
    for (std::size_t i = 1; i < pages.pages.size(); ++i) {
        CAPTURE(i);
        std::vector<page::Item> const& items = pages.pages[i].items;
        CHECK(pages.pages[i].size.width > pages.pages[i].size.height);
        REQUIRE(test::find_run(items, "In custody") != nullptr);
        CHECK(test::find_run(items, "In custody")->origin.y == doctest::Approx(top + 15));
        CHECK(test::find_run(items, "Charge")->origin.y == doctest::Approx(top + 35.5));
        CHECK(test::find_run(items, "Group")->origin.y == doctest::Approx(top + 58.25));
        CHECK((test::find_run(items, "(continued)") != nullptr) == (i > 1));
    }
    // Parts of the measure.
    double const width =
        pages.pages[1].size.width - kit.frame().start - kit.sheet.definition.page.margin.end.pt;
    double const start = test::find_run(pages.pages[1].items, "Group")->origin.x;
    double const name = test::find_run(pages.pages[1].items, "Person")->origin.x;
    CHECK(name - start == doctest::Approx(width * 9 / 257));
}

TEST_CASE("the name heads its row, and the number is a cell of it") {
    Kit kit = with_register(2);
    page::Structure const structure = kit.pages().structure;
    std::size_t rows = 0;
    for (page::Node const& node : structure.nodes()) {
        if (node.role != page::Role::table_row || node.kids.size() != 7) {
            continue;
        }
        page::Node const& number = structure.at(std::get<page::NodeId>(node.kids[0]));
        page::Node const& name = structure.at(std::get<page::NodeId>(node.kids[1]));
        if (name.scope != page::HeaderScope::row) {
            continue; // the heads of the columns
        }
        CHECK(number.role == page::Role::cell);
        REQUIRE(!number.headers.empty());
        CHECK(number.headers.back() == name.id);
        ++rows;
    }
    CHECK(rows == 4);
}
