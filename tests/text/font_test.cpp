#include "text/font.hpp"

#include <doctest/doctest.h>

using namespace brief::text;

namespace {

Font font(char const* family, int weight, bool italic, char const* file) {
    return Font{family, weight, italic, file, nullptr};
}

} // namespace

TEST_CASE("a font is found by family, weight and slant, all three") {
    FontSet fonts;
    FontId regular = fonts.add(font("Source Serif 4", 400, false, "regular"));
    FontId italic = fonts.add(font("Source Serif 4", 400, true, "italic"));
    FontId bold = fonts.add(font("Source Serif 4", 700, false, "bold"));
    FontId sans = fonts.add(font("Source Sans 3", 400, false, "sans"));

    CHECK(fonts.find("Source Serif 4", 400, false) == regular);
    CHECK(fonts.find("Source Serif 4", 400, true) == italic);
    CHECK(fonts.find("Source Serif 4", 700, false) == bold);
    CHECK(fonts.find("Source Sans 3", 400, false) == sans);
    CHECK_FALSE(fonts.find("Source Serif 4", 700, true));
    CHECK_FALSE(fonts.find("Source Serif 4", 600, false));
    CHECK_FALSE(fonts.find("Source Serif", 400, false));
    CHECK(fonts.at(bold).file == "bold");
    CHECK(fonts.size() == 4);
}

TEST_CASE("of two equal fonts the first is found") {
    FontSet fonts;
    FontId first = fonts.add(font("A", 400, false, "first"));
    fonts.add(font("A", 400, false, "second"));
    CHECK(fonts.find("A", 400, false) == first);
}

TEST_CASE("without the cut that is asked for, the nearest of the family is found") {
    FontSet fonts;
    FontId regular = fonts.add(font("Noto", 400, false, "regular"));
    FontId bold = fonts.add(font("Noto", 700, false, "bold"));
    CHECK(fonts.find_nearest("Noto", 400, true) == regular);
    CHECK(fonts.find_nearest("Noto", 600, false) == bold);
    CHECK(fonts.find_nearest("Noto", 500, false) == regular);
    CHECK(fonts.find_nearest("Noto", 900, true) == bold);
    FontId italic = fonts.add(font("Noto", 700, true, "bold italic"));
    CHECK(fonts.find_nearest("Noto", 400, true) == italic);
    CHECK_FALSE(fonts.find_nearest("Other", 400, false));
}

TEST_CASE("a face of a region is found for that region only") {
    FontSet fonts;
    Font japanese;
    japanese.family = "CJK Serif";
    japanese.region = "Jpan";
    FontId const id = fonts.add(japanese);
    CHECK(fonts.find_nearest("CJK Serif", 400, false, "Jpan") == id);
    CHECK(fonts.find_nearest("CJK Serif", 700, true, "Jpan") == id);
    CHECK_FALSE(fonts.find_nearest("CJK Serif", 400, false, "Hans"));
    CHECK_FALSE(fonts.find_nearest("CJK Serif", 400, false));
}
