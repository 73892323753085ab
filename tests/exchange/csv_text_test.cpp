#include "exchange/csv_text.hpp"

#include "support/records.hpp"

using namespace brief;

TEST_CASE("a cell that a spreadsheet would compute is opened with an apostrophe") {
    CHECK(exchange::csv_cell("plain") == "\"plain\"");
    CHECK(exchange::csv_cell("a \"b\"") == "\"a \"\"b\"\"\"");
    CHECK(exchange::csv_cell("=1+1") == "\"'=1+1\"");
    CHECK(exchange::csv_cell("@x") == "\"'@x\"");
    CHECK(exchange::csv_cell("") == "\"\"");
}

TEST_CASE("the columns are the paths that any record fills, in the order of the keys") {
    test::Records const records(
        test::person("a", "tags = [\"x\", \"y\"]\n") +
        test::person("b", "honorific = { value = \"Dr\", source = \"report\" }\ntags = [\"z\"]\n")
    );
    CHECK(
        exchange::csv_table(test::view_of(records), model::Kind::person) ==
        "\"id\",\"name.display\",\"honorific.value\",\"honorific.source[1]\",\"tags[1]\",\"tags[2]\"\r\n"
        "\"a\",\"Name of a\",\"\",\"\",\"x\",\"y\"\r\n"
        "\"b\",\"Name of b\",\"Dr\",\"report\",\"z\",\"\"\r\n"
    );
}
