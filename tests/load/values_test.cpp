#include "load/load.hpp"
#include "load/node.hpp"
#include "load/toml.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

load::Node parsed(Sources& sources, std::string text) {
    auto node = load::parse_toml(sources, sources.add("a.toml", std::move(text)));
    REQUIRE(node);
    return std::move(*node);
}

model::Source source_with(std::string lines) {
    Sources sources;
    std::vector<FileId> files{sources.add(
        "a.toml",
        "[[source]]\nid = \"s\"\ntype = \"ngo\"\ntitle = \"T\"\nshort = \"T\"\npublisher = \"P\"\n"
        "language = \"en\"\n" +
            lines
    )};
    auto library = load::library(sources, files);
    if (!library) {
        FAIL(format(library.error()[0], sources));
    }
    return library->value.sources.at(0);
}

} // namespace

TEST_CASE("a tree keeps the order of the file and the place of every value") {
    Sources sources;
    load::Node root = parsed(
        sources, "zeta = 1\n\"é\" = 2\n\"b c\" = { y = 2024-12-03, x = [1.5, true] }\n[alpha]\nk.l = \"t\"\n"
    );
    auto const& table = *root.as<load::Node::Table>();
    REQUIRE(table.size() == 4);
    CHECK(table[0].key == "zeta");
    CHECK(table[1].key == "é");
    CHECK(table[1].value.span == Span{root.span.file, 2, 7, 1}); // columns are code points
    CHECK(table[2].key == "b c");
    auto const& inner = *table[2].value.as<load::Node::Table>();
    CHECK(inner[0].key == "y");
    CHECK(inner[0].value.as<load::DateScalar>()->text == "2024-12-03");
    CHECK(inner[1].value.as<load::Node::Array>()->size() == 2);
    CHECK(table[3].key == "alpha");
    auto const* nested = load::find(*table[3].value.as<load::Node::Table>(), "k");
    REQUIRE(nested != nullptr);
    CHECK(*load::find(*nested->value.as<load::Node::Table>(), "l")->value.as<std::string>() == "t");
}

TEST_CASE("dates may stand with or without quotation marks") {
    CHECK(model::format(source_with("date = 2024-12-03\n").date->value) == "2024-12-03");
    CHECK(model::format(source_with("date = \"2024-12-03\"\n").date->value) == "2024-12-03");
    CHECK(model::format(source_with("date = \"2023-11~\"\n").date->value) == "2023-11~");
    model::Date inferred =
        *source_with("date = { value = 2024-12-03, inferred = \"year\", basis = \"the report\" }\n").date;
    CHECK(inferred.year_inferred);
    CHECK(inferred.basis == "the report");
    CHECK_FALSE(source_with("").date);
}

TEST_CASE("line ends of Windows give the same text") {
    CHECK(source_with("note = \"\"\"\r\na\r\nb\"\"\"\r\n").note.value == "a\nb");
    CHECK(source_with("note = \"\"\"\na\nb\"\"\"\n").note.value == "a\nb");
}

TEST_CASE("a single value may stand for a list, and a citation names its place") {
    CHECK(source_with("tags = \"one\"\n").tags == std::vector<std::string>{"one"});
    Sources sources;
    std::vector<FileId> files{sources.add(
        "a.toml",
        "[[source]]\nid = \"s\"\ntype = \"ngo\"\ntitle = \"T\"\nshort = \"T\"\npublisher = \"P\"\n"
        "language = \"en\"\n"
        "[[group]]\nid = \"g\"\nlabel = \"G\"\nsource = \"s, para. 2, note 3\"\n"
        "[[group]]\nid = \"h\"\nlabel = \"H\"\nsource = [\"s\", \"s,p. 4 \"]\n"
    )};
    auto library = load::library(sources, files);
    REQUIRE(library);
    auto const& groups = library->value.groups;
    REQUIRE(groups[0].sources.size() == 1);
    CHECK(groups[0].sources[0].source.id == "s");
    CHECK(groups[0].sources[0].locator == "para. 2, note 3");
    CHECK(groups[1].sources.at(0).locator.empty());
    CHECK(groups[1].sources.at(1).locator == "p. 4");
    CHECK(groups[1].sources.at(1).source.span == Span{files[0], 15, 16, 9});
}

TEST_CASE("a layout is laid over what it extends, key by key") {
    Sources sources;
    load::Node below = parsed(sources, "a = 1\nlist = [1, 2]\n[t]\nx = 1\ny = 2\n");
    load::Node above = parsed(sources, "list = [3]\nb = 2\n[t]\ny = 3\nz = 4\n");
    load::Node merged = load::merge(below, above);
    auto const& root = *merged.as<load::Node::Table>();
    std::vector<std::string> keys;
    for (load::Member const& member : root) {
        keys.push_back(member.key);
    }
    CHECK(keys == std::vector<std::string>{"a", "list", "t", "b"});
    CHECK(load::find(root, "list")->value.as<load::Node::Array>()->size() == 1);
    auto const& table = *load::find(root, "t")->value.as<load::Node::Table>();
    REQUIRE(table.size() == 3);
    CHECK(*table[0].value.as<std::int64_t>() == 1);
    CHECK(*table[1].value.as<std::int64_t>() == 3);
    CHECK(table[1].value.span.file == above.span.file);
}

TEST_CASE("labels are found under their dotted keys") {
    Sources sources;
    auto labels = load::labels(
        sources, sources.add("en.toml", "language = \"en\"\n[a]\nb = \"one\"\n[a.c]\nd-e = \"two {x}\"\n")
    );
    REQUIRE(labels);
    CHECK(labels->language == "en");
    CHECK(labels->find("a.b") == "one");
    CHECK(labels->find("a.c.d-e") == "two {x}");
    CHECK(labels->texts.size() == 2);
}

TEST_CASE("the first of two layouts with an id is taken, and files it does not need are not judged") {
    Sources sources;
    std::vector<FileId> files{
        sources.add("mine/brief.toml", "id = \"brief\"\nextends = \"missing-one\"\n"),
        sources.add("brief.toml", "id = \"brief\"\n"),
    };
    auto result = load::stylesheet(sources, files, "brief");
    REQUIRE_FALSE(result);
    CHECK(result.error()[0].code == Code::unknown_layout);
    files.push_back(sources.add("broken.toml", "id = "));
    result = load::stylesheet(sources, files, "brief");
    REQUIRE_FALSE(result);
    CHECK(result.error()[0].code == Code::toml_syntax); // it may be the one that is missed
    result = load::stylesheet(sources, std::vector<FileId>{files[1], files[2]}, "brief");
    REQUIRE_FALSE(result);
    CHECK(result.error()[0].code == Code::missing_key);
}
