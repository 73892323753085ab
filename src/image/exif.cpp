#include "image/exif.hpp"

#include <cstddef>

namespace brief::image {

namespace {

using namespace std::string_view_literals;

constexpr unsigned orientation_tag = 0x0112;
constexpr unsigned short_type = 3;
constexpr std::size_t entry_size = 12;

unsigned number(std::string_view bytes, std::size_t at, std::size_t size, bool little) {
    unsigned value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        std::size_t place = little ? at + size - 1 - i : at + i;
        value = value << 8U | static_cast<unsigned char>(bytes[place]);
    }
    return value;
}

} // namespace

std::optional<int> exif_orientation(std::string_view body) {
    if (!body.starts_with("Exif\0\0"sv)) {
        return std::nullopt;
    }
    std::string_view tiff = body.substr(6);
    bool little = tiff.starts_with("II*\0"sv);
    if (tiff.size() < 8 || (!little && !tiff.starts_with("MM\0*"sv))) {
        return std::nullopt;
    }
    std::size_t at = number(tiff, 4, 4, little);
    if (at > tiff.size() || tiff.size() - at < 2) {
        return std::nullopt;
    }
    std::size_t count = number(tiff, at, 2, little);
    at += 2;
    for (; count > 0 && tiff.size() - at >= entry_size; --count, at += entry_size) {
        if (number(tiff, at, 2, little) == orientation_tag) {
            unsigned value = number(tiff, at + 8, 2, little);
            bool good = number(tiff, at + 2, 2, little) == short_type && value >= 1 && value <= 8;
            return good ? std::optional<int>(static_cast<int>(value)) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace brief::image
