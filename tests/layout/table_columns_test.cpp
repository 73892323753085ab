#include "layout/table_columns.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace brief;
using layout::ContentWidths;
using test::Kit;

namespace {

std::vector<layout::TableColumn> columns_of(Kit& kit, content::Table const& table) {
    auto typesetter = kit.typesetter();
    return layout::table_columns(typesetter, table, layout::place_cells(table.rows, table.head.size()));
}

content::Table four_columns() {
    content::Table table;
    for (char const* head : {"A", "B", "C", "D"}) {
        table.head.push_back({"table-head", Kit::words(head)});
    }
    table.rows.push_back(
        {{"table-cell", Kit::words("x")},
         {"table-cell", Kit::words("Incomprehensibilities")},
         {"table-cell",
          Kit::words("Many short words that would like to stand on a line of their own, and go on")},
         {"table-cell", Kit::words("7")}}
    );
    return table;
}

} // namespace

TEST_CASE("columns share the measure by what they hold, and use all of it") {
    auto sum = [](std::vector<double> const& widths) {
        return std::accumulate(widths.begin(), widths.end(), 0.0);
    };
    std::vector<double> const roomy = layout::share_width(100, {{5, 10}, {5, 40}});
    CHECK(roomy == std::vector<double>{20, 80});
    std::vector<double> const between = layout::share_width(100, {{20, 20}, {30, 130}});
    CHECK(between[0] == doctest::Approx(20));
    CHECK(between[1] == doctest::Approx(80));
    std::vector<double> const narrow = layout::share_width(40, {{20, 30}, {60, 90}});
    CHECK(narrow == std::vector<double>{10, 30});
    CHECK(sum(layout::share_width(90, {{0, 0}, {0, 0}, {0, 0}})) == doctest::Approx(90));
    CHECK(layout::share_width(90, {}).empty());
}

TEST_CASE("a column is never narrower than its longest word where there is room for all") {
    Kit kit;
    kit.sheet.definition.table.widths.clear();
    content::Table const table = four_columns();
    std::vector<layout::TableColumn> const columns = columns_of(kit, table);
    auto typesetter = kit.typesetter();
    double right = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        content::Cell const& cell = table.rows[0][i];
        CHECK(columns[i].width + 0.01 >= typesetter.measure(cell.text, cell.style, layout::Measured::word));
        CHECK(columns[i].x >= right);
        right = columns[i].x + columns[i].width;
    }
    CHECK(right == doctest::Approx(kit.frame().width));
    CHECK(columns[2].width > columns[1].width);
    CHECK(columns[0].width < columns[1].width);
}

TEST_CASE("columns that the layout gives a width have it, the others go by what they hold") {
    Kit kit;
    content::Table const table = four_columns();
    std::vector<layout::TableColumn> const columns = columns_of(kit, table);
    model::TableBlock const& measures = kit.sheet.definition.table;
    CHECK(columns[1].x == doctest::Approx(kit.frame().axis));
    CHECK(columns[1].width == doctest::Approx(measures.widths[1].pt - measures.gap.pt));
    CHECK(columns[2].width > columns[3].width);
    CHECK(columns[3].x + columns[3].width == doctest::Approx(kit.frame().width));
}

TEST_CASE("a decimal sign is told from one between groups of digits") {
    CHECK(layout::fraction_of("3.25") == ".25");
    CHECK(layout::fraction_of("3,5 %") == ",5 %");
    CHECK(layout::fraction_of("1,234").empty());
    CHECK(layout::fraction_of("1,234.5") == ".5");
    CHECK(layout::fraction_of("1.234.567").empty());
    CHECK(layout::fraction_of("۳٫۲۵") == "٫۲۵");
    CHECK(layout::fraction_of("12").empty());
    CHECK(layout::fraction_of("none.").empty());
}

TEST_CASE("parts share the measure, the gap inside of all columns but the last") {
    Kit kit;
    auto typesetter = kit.typesetter();
    content::Table table;
    table.name = "a table";
    for (int i = 0; i < 3; ++i) {
        table.head.push_back({"table-head", Kit::words("Head")});
    }
    std::vector<layout::TableColumn> const found = layout::table_columns(typesetter, table, {}, {1, 2, 1});
    double const width = kit.frame().width;
    double const gap = kit.sheet.definition.table.gap.pt;
    REQUIRE(found.size() == 3);
    CHECK(found[1].x == doctest::Approx(width / 4));
    CHECK(found[2].x == doctest::Approx(3 * width / 4));
    CHECK(found[1].width == doctest::Approx(width / 2 - gap));
    CHECK(found[2].width == doctest::Approx(width / 4));
    // A part that is missing or no width counts as one.
    CHECK(layout::table_columns(typesetter, table, {}, {1, 0})[2].x == doctest::Approx(2 * width / 3));
}
