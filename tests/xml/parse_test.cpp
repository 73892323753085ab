#include "xml/xml.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief::xml;

namespace {

FaultKind fault_of(std::string_view text, Limits const& limits = {}) {
    auto parsed = parse(text, limits);
    REQUIRE(!parsed.has_value());
    return parsed.error().kind;
}

std::string nested(std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) {
        text += "<a>";
    }
    for (std::size_t i = 0; i < depth; ++i) {
        text += "</a>";
    }
    return text;
}

} // namespace

TEST_CASE("a document is a tree of elements with their lines") {
    auto root =
        parse("<?xml version=\"1.0\"?>\n<!-- said -->\n<a x='1&amp;2'>one<b\n/><![CDATA[<two>]]></a>\n", {});
    REQUIRE(root);
    CHECK(root->name == "a");
    CHECK(root->line == 3);
    CHECK(root->text == "one<two>");
    REQUIRE(find_attribute(*root, "x") != nullptr);
    CHECK(*find_attribute(*root, "x") == "1&2");
    CHECK(find_attribute(*root, "y") == nullptr);
    REQUIRE(root->children.size() == 1);
    CHECK(root->children[0].name == "b");
    CHECK(root->children[0].line == 3);
}

TEST_CASE("a document type is refused before any entity is looked at") {
    CHECK(fault_of("<!DOCTYPE a><a/>") == FaultKind::doctype);
    CHECK(fault_of("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>") == FaultKind::doctype);
    CHECK(fault_of("<?xml-stylesheet href='a.css'?><a/>") == FaultKind::stylesheet);
}

TEST_CASE("what is not well-formed is refused with its line") {
    auto parsed = parse("<a>\n<b>\n</a>", {});
    REQUIRE(!parsed);
    CHECK(parsed.error() == Fault{FaultKind::syntax, 3});
    for (char const* text : {"", "text", "<a", "<a/><b/>", "<a></b>", "<a x=1/>", "<!-- only -->"}) {
        CAPTURE(text);
        CHECK(fault_of(text) == FaultKind::syntax);
    }
}

TEST_CASE("text that is not UTF-8 or holds controls is refused") {
    CHECK(fault_of("<a>\xff</a>") == FaultKind::encoding);
    CHECK(fault_of(std::string_view("<a>\0</a>", 8)) == FaultKind::encoding);
    CHECK(fault_of("<a>\x1b</a>") == FaultKind::encoding);
}

TEST_CASE("limits hold at their border") {
    CHECK(parse(nested(5), {.depth = 5}));
    CHECK(fault_of(nested(6), {.depth = 5}) == FaultKind::depth);
    CHECK(parse("<a><b/><b/></a>", {.elements = 3}));
    CHECK(fault_of("<a><b/><b/><b/></a>", {.elements = 3}) == FaultKind::elements);
    CHECK(parse("<abc/>", {.bytes = 6}));
    CHECK(fault_of("<abcd/>", {.bytes = 6}) == FaultKind::bytes);
    CHECK(fault_of(nested(500'000), {.bytes = 100'000'000}) == FaultKind::elements);
    CHECK(fault_of(nested(4'000), {}) == FaultKind::depth);
}
