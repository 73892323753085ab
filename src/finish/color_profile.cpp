#include "finish/color_profile.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace brief::finish {

namespace {

void append_16(std::string& to, std::uint32_t value) {
    to += static_cast<char>((value >> 8U) & 0xffU);
    to += static_cast<char>(value & 0xffU);
}

void append_32(std::string& to, std::uint32_t value) {
    append_16(to, value >> 16U);
    append_16(to, value & 0xffffU);
}

/// A signed number with 16 bits after the point (ICC.1:2001-04 5.3.2).
void append_fixed(std::string& to, double value) {
    append_32(to, static_cast<std::uint32_t>(std::lround(value * 65536)));
}

using Xyz = std::array<double, 3>;

// The white of the profile connection space, and the primaries of sRGB adapted to it from D65 (Bradford).
constexpr Xyz d50 = {0.9642, 1.0, 0.8249};
constexpr Xyz red = {0.43607, 0.22249, 0.01392};
constexpr Xyz green = {0.38515, 0.71687, 0.09708};
constexpr Xyz blue = {0.14307, 0.06061, 0.7141};

void append_xyz(std::string& to, Xyz const& color) {
    for (double value : color) {
        append_fixed(to, value);
    }
}

std::string xyz_tag(Xyz const& color) {
    std::string tag("XYZ \0\0\0\0", 8);
    append_xyz(tag, color);
    return tag;
}

std::string text_tag(std::string_view text) {
    std::string tag("text\0\0\0\0", 8);
    tag += text;
    tag += '\0';
    return tag;
}

/// ICC.1:2001-04 6.5.17, with the Unicode and the Macintosh form left empty.
std::string description_tag(std::string_view text) {
    std::string tag("desc\0\0\0\0", 8);
    append_32(tag, static_cast<std::uint32_t>(text.size()) + 1);
    tag += text;
    constexpr std::size_t empty_forms = 1 + 4 + 4 + 2 + 1 + 67;
    tag.append(empty_forms, '\0');
    return tag;
}

/// The light that an eight-bit value stands for, 0 to 1.
double light(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::string curve_tag() {
    constexpr std::uint32_t entries = 256;
    std::string tag("curv\0\0\0\0", 8);
    append_32(tag, entries);
    for (std::uint32_t i = 0; i < entries; ++i) {
        append_16(tag, static_cast<std::uint32_t>(std::lround(light(i / 255.0) * 65535)));
    }
    return tag;
}

struct Tag {
    std::string_view signature;
    std::string data;
    bool same_as_before = false; ///< the data are those of the tag before
};

constexpr std::size_t header_size = 128;
constexpr std::size_t tag_entry_size = 12;

/// ICC.1:2001-04 6.1.
std::string header(std::size_t size) {
    std::string bytes;
    append_32(bytes, static_cast<std::uint32_t>(size));
    append_32(bytes, 0); // no preferred colour engine
    append_32(bytes, 0x02100000);
    bytes += "mntrRGB XYZ ";
    for (std::uint32_t part : {2000U, 1U, 1U, 0U, 0U, 0U}) {
        append_16(bytes, part); // a date that depends on nothing
    }
    bytes += "acsp";
    bytes.append(28, '\0'); // platform, flags, device, perceptual intent
    append_xyz(bytes, d50);
    bytes.resize(header_size, '\0');
    return bytes;
}

} // namespace

std::string srgb_profile() {
    std::array<Tag, 9> const tags = {
        Tag{"desc", description_tag("sRGB IEC61966-2.1")},
        Tag{"cprt", text_tag("No copyright, use freely")},
        Tag{"wtpt", xyz_tag(d50)},
        Tag{"rXYZ", xyz_tag(red)},
        Tag{"gXYZ", xyz_tag(green)},
        Tag{"bXYZ", xyz_tag(blue)},
        Tag{"rTRC", curve_tag()},
        Tag{"gTRC", "", true},
        Tag{"bTRC", "", true},
    };
    std::size_t data_start = header_size + 4 + tags.size() * tag_entry_size;
    std::string table;
    std::string data;
    append_32(table, static_cast<std::uint32_t>(tags.size()));
    std::size_t start = 0;
    std::size_t size = 0;
    for (Tag const& tag : tags) {
        if (!tag.same_as_before) {
            start = data_start + data.size();
            size = tag.data.size();
            data += tag.data;
            data.resize((data.size() + 3) / 4 * 4, '\0'); // each tag starts at a multiple of four
        }
        table += tag.signature;
        append_32(table, static_cast<std::uint32_t>(start));
        append_32(table, static_cast<std::uint32_t>(size));
    }
    return header(data_start + data.size()) + table + data;
}

} // namespace brief::finish
