#include "cite/sources.hpp"

#include "kit.hpp"

using namespace brief;

TEST_CASE("a source that the library does not have is named with the place that cites it") {
    test::Records const records("");
    content::Document document;
    document.origins = {{{}, "a label"}, {{FileId{0}, 3, 4}, "person p, event"}};
    auto const found = [&](char const* id) {
        return cite::find_source(records.library, {id, "", content::OriginId{1}}, document);
    };
    REQUIRE(found("report"));
    CHECK((*found("report"))->id.value == "report");
    auto const missing = found("reprot");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().front().code == Code::unknown_source);
    CHECK(missing.error().front().span.line == 3);
    CHECK(missing.error().front().message.find("person p, event cites “reprot”") == 0);
}

TEST_CASE("the entry of a list is the source that it cites") {
    content::Citation citation;
    CHECK(cite::source_of_entry({content::Inline{citation}}) == nullptr);
    citation.sources.push_back({"report", ""});
    content::Inlines const item{content::Inline{content::Text{"x"}}, content::Inline{citation}};
    REQUIRE(cite::source_of_entry(item) != nullptr);
    CHECK(cite::source_of_entry(item)->source == "report");
    CHECK(cite::source_of_entry({}) == nullptr);
}
