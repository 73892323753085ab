#include "finish/xmp.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("the part of PDF/A is said") {
    CHECK(finish::xmp({}).find("<pdfaid:part>2</pdfaid:part>") != std::string::npos);
    CHECK(
        finish::xmp({}, finish::ArchivePart::three).find("<pdfaid:part>3</pdfaid:part>") != std::string::npos
    );
}

TEST_CASE("metadata are escaped, and absent where there is nothing to say") {
    page::Properties properties;
    properties.title = "A & B <i> \x01";
    properties.keywords = {"one", "two"};
    std::string packet = finish::xmp(properties);
    CHECK(packet.find("<rdf:li xml:lang=\"x-default\">A &amp; B &lt;i&gt; </rdf:li>") != std::string::npos);
    CHECK(packet.find("<pdf:Keywords>one, two</pdf:Keywords>") != std::string::npos);
    CHECK(packet.find("dc:creator") == std::string::npos);
    CHECK(packet.find("<xmp:CreateDate>1970-01-01T00:00:00Z</xmp:CreateDate>") != std::string::npos);
}
