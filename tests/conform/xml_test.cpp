#include "conform/xml.hpp"

#include "support/random.hpp"

#include <doctest/doctest.h>

using brief::conform::read_xml;

TEST_CASE("elements, attributes and texts are read with their namespaces") {
    auto root = read_xml("<?xml version='1.0'?><!-- c --><a xmlns='urn:a#' xmlns:b=\"urn:b#\" b:k='1 &lt; 2' "
                         "k='x'>t<b:c/>&#x259;"
                         "<!-- <d> --><b:c>2</b:c></a>\n<?end?>");
    REQUIRE(root);
    CHECK(root->name == "urn:a#a");
    CHECK(root->attributes.at("urn:b#k") == "1 < 2");
    CHECK(root->attributes.at("k") == "x");
    CHECK(root->text == "tə");
    REQUIRE(root->children.size() == 2);
    CHECK(root->child("urn:b#c") == &root->children[0]);
    CHECK(root->child("urn:a#c") == nullptr);
    CHECK(root->children[1].text == "2");
}

TEST_CASE("what is not well-formed is refused") {
    for (char const* text :
         {"",
          "text",
          "<a>",
          "<a></b>",
          "<a><b></a></b>",
          "<a b></a>",
          "<a b=c></a>",
          "<a b='1' b='2'/>",
          "<a>&x;</a>",
          "<a>&#0;</a>",
          "<a>&#xd800;</a>",
          "<a>& </a>",
          "<a/><b/>",
          "<b:a/>",
          "<a b:c='1'/>",
          "<!DOCTYPE a><a/>",
          "<a><!DOCTYPE a></a>",
          "<a>\xff</a>",
          "<a",
          "<a b='",
          "<!-- ",
          "<a b='<'/>"}) {
        CAPTURE(text);
        CHECK_FALSE(read_xml(text));
    }
    std::string deep;
    for (int i = 0; i < 100000; ++i) {
        deep += "<a>";
    }
    CHECK_FALSE(read_xml(deep));
}

TEST_CASE("damaged packets are read or refused") {
    brief::test::Random random(7);
    std::string const good = "<?x?><a xmlns:b='u'><b:c d='e'>f &amp; g</b:c><!-- h --></a>";
    REQUIRE(read_xml(good));
    std::size_t refused = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string text = good;
        text[random.whole(0, text.size() - 1)] = "<>/&;'=!-x"[random.whole(0, 9)];
        refused += read_xml(text) ? 0 : 1;
    }
    CHECK(refused > 1000);
}
