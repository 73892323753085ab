#include "image/png_writer.hpp"

#include <fmt/format.h>
#include <png.h>

#include <optional>
#include <string_view>
#include <unordered_map>

namespace brief::image {

namespace {

std::optional<png_uint_32> format_of(unsigned channels) {
    switch (channels) {
    case 1: return PNG_FORMAT_GRAY;
    case 3: return PNG_FORMAT_RGB;
    case 4: return PNG_FORMAT_RGBA;
    default: return std::nullopt;
    }
}

/// A picture by the places of its colours in a palette.
struct Indexed {
    std::string palette; ///< the colours, three bytes each
    std::string places;  ///< a byte a pixel
};

/// Nothing where there are more colours than a byte can count. Rows of one colour, as pages have them, are
/// looked up once.
std::optional<Indexed> indexed(Picture const& picture) {
    constexpr std::size_t most_colors = 256;
    constexpr std::size_t bytes = 3; // of a colour
    Indexed out;
    out.places.reserve(picture.pixels.size() / bytes);
    std::unordered_map<std::string_view, std::size_t> known;
    std::string_view const pixels = picture.pixels;
    std::string_view last;
    std::size_t place = 0;
    for (std::size_t at = 0; at < pixels.size(); at += bytes) {
        std::string_view const color = pixels.substr(at, bytes);
        if (color != last) {
            place = known.try_emplace(color, known.size()).first->second;
            if (place == most_colors) {
                return std::nullopt;
            }
            if (out.palette.size() == place * bytes) {
                out.palette += color;
            }
            last = color;
        }
        out.places += static_cast<char>(place);
    }
    return out;
}

} // namespace

Result<std::string> write_png(Picture const& picture) {
    std::optional<png_uint_32> const format = format_of(picture.channels);
    std::size_t const needed = std::size_t{picture.width} * picture.height * picture.channels;
    if (!format || needed == 0 || picture.pixels.size() != needed) {
        return failure(error(Code::painting_failed, {}, "a picture without pixels cannot be written"));
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = picture.width;
    image.height = picture.height;
    image.format = *format;
    image.flags = PNG_IMAGE_FLAG_FAST;
    // A third of the bytes to pack: pages of text have few colours.
    std::optional<Indexed> const few = picture.channels == 3 ? indexed(picture) : std::nullopt;
    if (few) {
        image.format = PNG_FORMAT_RGB_COLORMAP;
        image.colormap_entries = static_cast<png_uint_32>(few->palette.size() / 3);
    }
    char const* const from = few ? few->places.data() : picture.pixels.data();
    char const* const palette = few ? few->palette.data() : nullptr;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string bytes(size, '\0');
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, from, 0, palette) == 0) {
        std::string const why = static_cast<char const*>(image.message);
        return failure(error(Code::painting_failed, {}, fmt::format("libpng reports: {}", why)));
    }
    bytes.resize(size);
    return bytes;
}

} // namespace brief::image
