#include "text/face.hpp"

#include "support/cjk.hpp"
#include "support/fonts.hpp"

#include <doctest/doctest.h>

using namespace brief;
using text::Embedding;

namespace {

/// The serif face with other licence bits (OpenType OS/2, fsType).
std::string with_licence_bits(unsigned bits) {
    std::string bytes(*test::three_fonts().at(test::serif).bytes);
    std::size_t const entry = bytes.find("OS/2");
    std::size_t table = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        table = table << 8U | static_cast<unsigned char>(bytes.at(entry + 8 + i));
    }
    bytes.at(table + 8) = static_cast<char>(bits >> 8U);
    bytes.at(table + 9) = static_cast<char>(bits & 0xffU);
    return bytes;
}

} // namespace

TEST_CASE("the licence bits of a font say whether a part of it may be embedded") {
    CHECK(text::embedding_of(with_licence_bits(0), 0) == Embedding::allowed);
    CHECK(text::embedding_of(with_licence_bits(4), 0) == Embedding::allowed);
    CHECK(text::embedding_of(with_licence_bits(8), 0) == Embedding::allowed);
    CHECK(text::embedding_of(with_licence_bits(2), 0) == Embedding::restricted);
    CHECK(text::embedding_of(with_licence_bits(0x108), 0) == Embedding::whole_only);
    CHECK(text::embedding_of(with_licence_bits(0x200), 0) == Embedding::bitmaps_only);
}

TEST_CASE("a face is found by its PostScript name, and one that may not be embedded is not") {
    CHECK(text::find_face(with_licence_bits(0), "") == 0);
    CHECK(text::find_face(with_licence_bits(0), "SourceSerif4-Regular") == 0);
    CHECK_FALSE(text::find_face(with_licence_bits(0), "SourceSerif4-Bold"));
    CHECK_FALSE(text::find_face(with_licence_bits(2), ""));
    CHECK_FALSE(text::find_face("no font", ""));
    CHECK_FALSE(text::find_face("", ""));
}

TEST_CASE("each face of a collection has its own place") {
    std::optional<text::Font> const japanese = test::cjk_font("jp", "Jpan");
    std::optional<text::Font> const korean = test::cjk_font("kr", "Kore");
    if (!japanese || !korean) {
        return;
    }
    CHECK(japanese->index != korean->index);
    CHECK_FALSE(text::find_face(*japanese->bytes, "NotoSerifCJKxx-Regular"));
}
