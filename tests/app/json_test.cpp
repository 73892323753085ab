#include "app/json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace brief;
using Json = nlohmann::json;

TEST_CASE("a report is one JSON document with everything that people are told") {
    Sources sources;
    FileId file = sources.add("library/people.toml", "one\ntwo\n");
    Diagnostics const diagnostics{
        error(Code::bad_date, {file, 2, 3, 1}, "a \"date\" of Bakı", {"write it so", "or so"}),
        warning(Code::overfull_line, {file, 0, 0, 1}, "too wide"),
        file_error(Code::disk_full, "out/x.pdf", "no room"),
    };
    Json const document = Json::parse(app::to_json(diagnostics, sources));
    CHECK(document["errors"] == 2);
    CHECK(document["warnings"] == 1);
    REQUIRE(document["diagnostics"].size() == 3);
    Json const& first = document["diagnostics"][0];
    CHECK(first["code"] == "E0205");
    CHECK(first["name"] == "bad_date");
    CHECK(first["severity"] == "error");
    CHECK(first["message"] == "a \"date\" of Bakı");
    CHECK(first["path"] == "library/people.toml");
    CHECK(first["line"] == 2);
    CHECK(first["column"] == 3);
    CHECK(first["hints"] == Json({"write it so", "or so"}));
    CHECK(document["diagnostics"][1]["severity"] == "warning");
    CHECK_FALSE(document["diagnostics"][1].contains("line")); // the file as a whole
    CHECK(document["diagnostics"][2]["path"] == "out/x.pdf");
}

TEST_CASE("a report of files says where their bytes are") {
    app::Written const file{"out/x.pdf", {100, 60, 0, 20, 10, 5, 5, {{"font A", 40}}}};
    Json const document = Json::parse(app::to_json(std::vector{file}, {}, {}));
    CHECK(document["written"] == Json({"out/x.pdf"}));
    Json const& sizes = document["sizes"][0];
    CHECK(sizes["file"] == 100);
    CHECK(sizes["attachments"] == 5);
    CHECK(sizes["heaviest"][0]["what"] == "font A");
}

TEST_CASE("no diagnostics, and paths of any bytes, are still JSON") {
    CHECK(Json::parse(app::to_json({}, {}))["diagnostics"].empty());
    Diagnostics const odd{file_error(Code::not_readable, "a\xff\xfe.toml", "no")};
    std::string const text = app::to_json(odd, {});
    CHECK(Json::accept(text));
    CHECK(text.ends_with("\n"));
}

TEST_CASE("the report on pages is one JSON document") {
    layout::Report report;
    report.pages.push_back({0.98765, 0.5, 3, true});
    report.relaxed = {"page 1 ends in a paragraph"};
    report.lines = {40, 2};
    report.fit = 0.25;
    auto const read = nlohmann::json::parse(app::to_json(report));
    CHECK(read["pages"][0]["page"] == 1);
    CHECK(read["pages"][0]["fill"] == 0.988);
    CHECK(read["pages"][0]["lines_short"] == 0.5);
    CHECK(read["pages"][0]["notes"] == 3);
    CHECK(read["pages"][0]["divided_note"] == true);
    CHECK(read["relaxed"][0] == "page 1 ends in a paragraph");
    CHECK(read["lines"]["loose"] == 2);
    CHECK(read["fit"] == 0.25);
}
