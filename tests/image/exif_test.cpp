#include "image/exif.hpp"

#include "image/kit.hpp"

#include <doctest/doctest.h>

using namespace brief::image;

TEST_CASE("the orientation is read in both orders of bytes") {
    CHECK(exif_orientation(exif(6)) == 6);
    std::string little("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x08\0\0\0", 28);
    CHECK(exif_orientation(little) == 8);
}

TEST_CASE("what is no orientation says nothing") {
    CHECK_FALSE(exif_orientation(""));
    CHECK_FALSE(exif_orientation("http://ns.adobe.com/xap/1.0/"));
    CHECK_FALSE(exif_orientation(exif(0)));
    CHECK_FALSE(exif_orientation(exif(9)));
    std::string far_off = exif(6);
    far_off[10] = '\x7f';
    CHECK_FALSE(exif_orientation(far_off));
    std::string many = exif(6).substr(0, 22);
    for (std::size_t length = 0; length <= many.size(); ++length) {
        CHECK_FALSE(exif_orientation(many.substr(0, length)));
    }
}
