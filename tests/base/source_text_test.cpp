#include "base/source_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

TEST_CASE("lines count from one and come without their ends") {
    Sources sources;
    FileId unix_ends = sources.add("a.toml", "one\ntwo\n\nfour");
    CHECK(sources.line(unix_ends, 1) == "one");
    CHECK(sources.line(unix_ends, 2) == "two");
    CHECK(sources.line(unix_ends, 3).empty());
    CHECK(sources.line(unix_ends, 4) == "four");

    FileId windows_ends = sources.add("b.toml", "one\r\ntwo\r\n");
    CHECK(sources.line(windows_ends, 1) == "one");
    CHECK(sources.line(windows_ends, 2) == "two");
}

TEST_CASE("a line that is not there is empty") {
    Sources sources;
    FileId id = sources.add("a.toml", "one\n");
    CHECK(sources.line(id, 0).empty());
    CHECK(sources.line(id, 2).empty());
    CHECK(sources.line(id, 4'000'000'000).empty());
    CHECK(sources.line(sources.add("empty.toml", ""), 1).empty());
}

TEST_CASE("no file has neither path nor text") {
    Sources sources;
    CHECK(sources.path(FileId::none).empty());
    CHECK(sources.text(FileId::none).empty());
    CHECK(sources.line(FileId::none, 1).empty());
}

TEST_CASE("views stay valid when files are added") {
    Sources sources;
    FileId first = sources.add("first.toml", "short");
    std::string_view text = sources.text(first);
    std::string_view path = sources.path(first);
    for (int i = 0; i < 1000; ++i) {
        sources.add(std::to_string(i), "x");
    }
    CHECK(text == "short");
    CHECK(text.data() == sources.text(first).data());
    CHECK(path.data() == sources.path(first).data());
    CHECK(sources.size() == 1001);
}
