#include "image/png_writer.hpp"

#include <fmt/format.h>
#include <png.h>

#include <optional>

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
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    std::string bytes(size, '\0');
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.pixels.data(), 0, nullptr) == 0) {
        std::string const why = static_cast<char const*>(image.message);
        return failure(error(Code::painting_failed, {}, fmt::format("libpng reports: {}", why)));
    }
    bytes.resize(size);
    return bytes;
}

} // namespace brief::image
