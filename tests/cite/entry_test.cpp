#include "cite/entry.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a source that may not be named is given as what it says, and nothing else") {
    test::Records const records("");
    model::Source source;
    source.title.value = "confidential source A, on file";
    CHECK(
        content::plain_text(cite::full_entry(source, records.labels, content::OriginId::program)) ==
        "confidential source A, on file"
    );
}

TEST_CASE("an entry names publisher, title, place and number, its address in a link") {
    test::Records records("");
    model::Source const& source = records.library.sources.at(0);
    content::Inlines entry = cite::full_entry(source, records.labels, {});
    CHECK(content::plain_text(entry) == "Publisher, “Title of the report”, example.org, item 7");
    bool linked = false;
    for (content::Inline const& piece : entry) {
        if (auto const* link = std::get_if<content::Link>(&piece.what)) {
            CHECK(link->target == "https://www.example.org/report?id=7");
            linked = true;
        }
    }
    CHECK(linked);
}

TEST_CASE("an entry leaves out what its source has not") {
    test::Records records("");
    model::Source source = records.library.sources.at(0);
    source.number = {};
    CHECK(
        content::plain_text(cite::full_entry(source, records.labels, {})) ==
        "Publisher, “Title of the report”, example.org"
    );
    source.url = {};
    CHECK(
        content::plain_text(cite::full_entry(source, records.labels, {})) ==
        "Publisher, “Title of the report”"
    );
    source.author.value = "An Author";
    CHECK(
        content::plain_text(cite::full_entry(source, records.labels, {})) ==
        "Publisher (An Author), “Title of the report”"
    );
}

TEST_CASE("a reference to an earlier note has the digits of the language") {
    test::Records records("");
    model::Source const& source = records.library.sources.at(0);
    auto entry = [&](char const* tag) {
        return content::plain_text(cite::short_entry(source, 12, records.labels, language::Language(tag), {})
        );
    };
    CHECK(entry("en").find("12") != std::string::npos);
    CHECK(entry("fa").find("۱۲") != std::string::npos);
}
