#include "finish/font_tags.hpp"

#include "support/hand_made.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

namespace {

struct Named {
    std::string descriptor;
    std::string font;
};

/// The names of a font in a file with that program, called `name` by the one that painted it.
Named renamed(std::string const& name, std::string const& program, std::string const& key = "FontFile2") {
    HandMade file = small_file();
    file.add(40, "<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H >>")
        .add(
            41, "<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /" + key + " 42 0 R /Ascent 700 >>"
        )
        .add_stream(42, "", program);
    std::string const bytes = file.finish();
    auto plain = pdf::read_plain_file(bytes);
    REQUIRE(plain);
    finish::rename_parts_of_fonts(*plain);
    pdf::Written const& descriptor = plain->objects.at({41, 0}).value;
    CHECK(descriptor.value_of("/Flags") == "4");
    CHECK(descriptor.value_of("/Ascent") == "700");
    return {
        std::string(descriptor.value_of("/FontName")),
        std::string(plain->objects.at({40, 0}).value.value_of("/BaseFont"))};
}

} // namespace

TEST_CASE("the tag of a part of a font comes from its program and not from its painter") {
    Named const here = renamed("AAAAAA+Noto-Bold", "a program");
    CHECK(here.descriptor == here.font);
    CHECK(here.descriptor.size() == std::string("/AAAAAA+Noto-Bold").size());
    CHECK(here.descriptor.ends_with("+Noto-Bold"));
    CHECK(here.descriptor != "/AAAAAA+Noto-Bold");
    CHECK(renamed("QZQZQZ+Noto-Bold", "a program", "FontFile3").descriptor == here.descriptor);
    CHECK(renamed("AAAAAA+Noto-Bold", "another program").descriptor != here.descriptor);
}

TEST_CASE("a tag is six capitals") {
    for (char c = 'a'; c <= 'z'; ++c) {
        std::string const name = renamed("AAAAAA+N", std::string(3, c)).descriptor;
        CAPTURE(name);
        CHECK(name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1) == 7);
    }
}

TEST_CASE("names without a tag or without a program stay") {
    CHECK(renamed("Noto-Bold", "a program").descriptor == "/Noto-Bold");
    CHECK(renamed("abcdef+Noto", "a program").font == "/abcdef+Noto");
    CHECK(renamed("AAAAAA+", "a program").font == "/AAAAAA+");
    CHECK(renamed("AAAAAA+Noto", "a program", "Other").font == "/AAAAAA+Noto");
}
