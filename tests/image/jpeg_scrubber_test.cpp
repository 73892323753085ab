#include "image/jpeg_scrubber.hpp"

#include "image/jpeg_codec.hpp"
#include "image/kit.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace brief;
using namespace brief::image;

namespace {

std::string scrubbed(std::string_view bytes) {
    Result<ScrubbedJpeg> result = scrub(bytes, {});
    REQUIRE(result);
    return result->bytes;
}

std::string message(std::string_view bytes) {
    Result<ScrubbedJpeg> result = scrub(bytes, {});
    return result ? "" : result.error().front().message;
}

/// Markers with how often they come, by a reading of its own.
std::map<int, int> markers(std::string_view jpeg) {
    std::map<int, int> found;
    std::size_t at = 2;
    while (at + 3 < jpeg.size()) {
        REQUIRE(jpeg[at] == '\xff');
        int marker = static_cast<unsigned char>(jpeg[at + 1]);
        ++found[marker];
        at += 2 + (std::size_t{static_cast<unsigned char>(jpeg[at + 2])} << 8U) +
              static_cast<unsigned char>(jpeg[at + 3]);
        if (marker == 0xda) {
            while (jpeg[at] != '\xff' || jpeg[at + 1] == '\0' ||
                   (static_cast<unsigned char>(jpeg[at + 1]) & 0xf8U) == 0xd0) {
                ++at;
            }
        }
    }
    return found;
}

std::string const name = "Jana Prikladova";

} // namespace

TEST_CASE("only what a decoder needs is left, and every pixel is the same") {
    for (bool progressive : {false, true}) {
        JpegOptions options;
        options.progressive = progressive;
        options.restart = 3;
        std::string plain = make_jpeg(90, 70, options);
        options.markers = {
            {JPEG_APP0, std::string("JFXX\0\x10", 6) + name},
            {JPEG_APP0 + 1, exif(1) + name},
            {JPEG_APP0 + 1, std::string("http://ns.adobe.com/xap/1.0/\0", 29) + name},
            {JPEG_APP0 + 2, std::string("ICC_PROFILE\0\1\1", 14) + name},
            {JPEG_APP0 + 2, std::string("MPF\0", 4) + name},
            {JPEG_APP0 + 13, "Photoshop 3.0" + name},
            {JPEG_APP0 + 15, name},
            {JPEG_COM, name},
        };
        std::string full = make_jpeg(90, 70, options) + "trailing " + name;
        std::string clean = scrubbed(full);
        CHECK(clean == scrubbed(plain));
        CHECK(clean.find("Jana") == std::string::npos);
        CHECK(clean.find("GPS") == std::string::npos);
        CHECK(clean.ends_with("\xff\xd9"));
        for (auto const& [marker, count] : markers(clean)) {
            bool allowed = marker == 0xe0 || marker == 0xdb || marker == 0xc4 || marker == 0xdd ||
                           marker == 0xda || marker == (progressive ? 0xc2 : 0xc0);
            CHECK_MESSAGE(allowed, "marker ", marker, " ", count, " times");
        }
        CHECK(decode(clean)->picture.pixels == decode(full)->picture.pixels);
        CHECK(scrubbed(clean) == clean);
    }
}

TEST_CASE("the thumbnail of APP0 goes, and what stands behind a table is refused") {
    std::string jpeg = make_jpeg(16, 16);
    REQUIRE(jpeg.substr(2, 2) == "\xff\xe0");
    std::string thumbnail = jpeg;
    thumbnail[5] = '\x16';
    thumbnail[18] = thumbnail[19] = '\1';
    thumbnail.insert(20, "ABCDEF");
    CHECK(scrubbed(thumbnail) == scrubbed(jpeg));

    std::size_t table = jpeg.find("\xff\xdb");
    std::string longer = jpeg;
    longer[table + 3] = static_cast<char>(longer[table + 3] + 4);
    longer.insert(table + 69, "Jana");
    CHECK(message(longer) == "the picture has a table of the wrong length");
}

TEST_CASE("the orientation is read before it goes") {
    JpegOptions options;
    options.markers = {{JPEG_APP0 + 1, exif(6)}};
    CHECK(scrub(make_jpeg(16, 16, options), {})->orientation == 6);
    CHECK(scrub(make_jpeg(16, 16), {})->orientation == 1);
}

TEST_CASE("what is cut off anywhere is told from what is whole") {
    std::string jpeg = make_jpeg(40, 40);
    for (std::size_t length = 2; length < jpeg.size(); ++length) {
        CHECK_FALSE(message(jpeg.substr(0, length)).empty());
    }
    CHECK(message(jpeg.substr(0, jpeg.size() / 2)) == "the picture ends before its data do");
    CHECK(message("\xff\xd8\xff\xd9") == "the picture holds no pixels");
    CHECK(message("\xff\xd8\xff\xd0") == "the picture has a mark that cannot stand there");
    CHECK(message("\xff\xd8 no") == "the picture has bytes that belong to nothing");
}

TEST_CASE("kinds that PDF does not know") {
    std::string jpeg = make_jpeg(16, 16);
    std::size_t frame = jpeg.find("\xff\xc0");
    auto changed = [&](std::size_t at, char to) {
        std::string other = jpeg;
        other[frame + at] = to;
        return scrub(other, {}).error().front().code;
    };
    CHECK(changed(1, '\xc3') == Code::image_format);
    CHECK(changed(1, '\xc9') == Code::image_format);
    CHECK(changed(4, '\x0c') == Code::image_format);
    CHECK(changed(5, '\x7f') == Code::image_too_large);
    CHECK(changed(9, '\x02') == Code::image_damaged);
}

TEST_CASE("a JPEG of too many scans is refused") {
    JpegOptions options;
    options.progressive = true;
    std::string jpeg = scrubbed(make_jpeg(16, 16, options));
    std::size_t first = jpeg.find("\xff\xda");
    std::string scans = jpeg.substr(first, jpeg.size() - 2 - first);
    std::string many = jpeg.substr(0, first);
    for (int i = 0; i < 40; ++i) {
        many += scans;
    }
    CHECK(message(many + "\xff\xd9") == "the picture has more layers than it can need");
}

TEST_CASE("of Adobe's segment the transform is left, and nothing behind it") {
    JpegOptions options;
    std::string const adobe("Adobe\0\x64\0\0\0\0\1", 12);
    options.markers = {{JPEG_APP0 + 14, adobe}};
    std::string const plain = make_jpeg(16, 16, options);
    CHECK(scrubbed(plain).find("Adobe") != std::string::npos);
    options.markers = {{JPEG_APP0 + 14, adobe + name}};
    CHECK(scrubbed(make_jpeg(16, 16, options)) == scrubbed(plain));
}
