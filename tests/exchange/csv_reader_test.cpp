#include "exchange/csv_reader.hpp"

#include "exchange/csv_text.hpp"
#include "exchange/limits.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

using namespace brief;
using Lines = std::vector<std::vector<std::string>>;

namespace {

Result<exchange::CsvTable> parsed(std::string const& text, char separator = '\0') {
    Sources sources;
    return exchange::read_csv(sources, sources.add("x.csv", text), separator);
}

Lines lines(std::string const& text, char separator = '\0') {
    auto table = parsed(text, separator);
    REQUIRE(table);
    Lines out(1);
    for (auto const& cell : table->head) {
        out[0].push_back(cell.text);
    }
    for (auto const& row : table->rows) {
        out.emplace_back();
        for (auto const& cell : row) {
            out.back().push_back(cell.text);
        }
    }
    return out;
}

Code csv_code(std::string const& text) {
    auto table = parsed(text);
    REQUIRE_FALSE(table);
    return table.error()[0].code;
}

} // namespace

TEST_CASE("cells are read as RFC 4180 writes them, and as spreadsheets do") {
    Lines const expected{{"a", "b"}, {"1", "2"}};
    for (char const* text :
         {"a,b\r\n1,2\r\n",
          "a,b\n1,2",
          "\xef\xbb\xbf"
          "a,b\r1,2\r",
          "a;b\n1;2\n",
          "a\tb\n\n1\t2\n\n",
          "\"a\",b\n1,\"2\"\n"}) {
        CAPTURE(text);
        CHECK(lines(text) == expected);
    }
    CHECK(lines("a,b\n\"x, \"\"y\"\"\r\nz\",\n") == Lines{{"a", "b"}, {"x, \"y\"\r\nz", ""}});
    CHECK(lines("\"a,b,c\";d\n1;2\n") == Lines{{"a,b,c", "d"}, {"1", "2"}});
    CHECK(lines("a;b\n1;2\n", ',') == Lines{{"a;b"}, {"1;2"}});
}

TEST_CASE("a cell knows its place, behind line breaks in cells too") {
    auto table = parsed("a,b\n\"x\ny\",é\nü,2\n");
    REQUIRE(table);
    CHECK(table->rows[0][1].span.line == 3);
    CHECK(table->rows[0][1].span.column == 4);
    CHECK(table->rows[1][1].span.line == 4);
    CHECK(table->rows[1][1].span.column == 3);
}

TEST_CASE("what is no table is refused") {
    CHECK(csv_code("") == Code::file_empty);
    CHECK(csv_code("\n\n") == Code::file_empty);
    CHECK(csv_code("a,b\n1\n") == Code::exchange_syntax);
    CHECK(csv_code("a,b\n1,2,3\n") == Code::exchange_syntax);
    CHECK(csv_code("a,b\n\"1,2\n") == Code::exchange_syntax);
    CHECK(csv_code("a,b\n\"1\"x,2\n") == Code::exchange_syntax);
    CHECK(csv_code("a\n\xff\n") == Code::invalid_utf8);
}

TEST_CASE("each limit holds at its edge") {
    CHECK(parsed(std::string(exchange::most_columns - 1, ',') + "\n"));
    CHECK(csv_code(std::string(exchange::most_columns, ',') + "\n") == Code::exchange_limit);
    CHECK(parsed("a\n" + std::string(exchange::largest_cell, 'x') + "\n"));
    CHECK(csv_code("a\n" + std::string(exchange::largest_cell + 1, 'x') + "\n") == Code::exchange_limit);
    CHECK(csv_code("a\n\"" + std::string(exchange::largest_cell + 1, 'x') + "\"\n") == Code::exchange_limit);
    std::string rows = "a\n";
    for (std::size_t i = 0; i < exchange::most_rows; ++i) {
        rows += "1\n";
    }
    CHECK(parsed(rows));
    CHECK(csv_code(rows + "1\n") == Code::exchange_limit);
}

TEST_CASE("5,000 random tables are read back as they were written") {
    test::Random random(4180);
    constexpr std::string_view signs = "a,;\t\"\r\n '=é";
    for (int i = 0; i < 5000; ++i) {
        std::size_t const columns = random.whole(2, 5);
        Lines expected(random.whole(1, 5));
        std::string text;
        for (auto& row : expected) {
            for (std::size_t column = 0; column < columns; ++column) {
                std::string cell;
                for (std::size_t length = random.whole(0, 6); cell.size() < length;) {
                    cell += signs[random.whole(0, 9)];
                }
                text += (column == 0 ? "" : ",") + exchange::csv_cell(cell);
                bool guarded =
                    !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
                row.push_back(guarded ? "'" + cell : cell);
            }
            text += "\r\n";
        }
        REQUIRE(lines(text, ',') == expected);
    }
}

TEST_CASE("20,000 random texts give a table or a fault with its place") {
    test::Random random(20261124);
    constexpr std::string_view signs = "ab,;\t\"\"\r\n\n\xc3\xa9";
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::size_t length = random.whole(0, 40); text.size() < length;) {
            text += signs[random.whole(0, signs.size() - 1)];
        }
        Sources sources;
        auto table = exchange::read_csv(sources, sources.add("x.csv", text));
        if (!table) {
            REQUIRE(table.error().size() == 1);
            REQUIRE_FALSE(format(table.error()[0], sources).empty());
            continue;
        }
        for (auto const& row : table->rows) {
            REQUIRE(row.size() == table->head.size());
        }
    }
}
