#pragma once

/// Pictures made here, by the libraries directly: what cameras and programs write and `image` does not.

#include "image/picture.hpp"

#include <cstdio> // jpeglib.h needs it
#include <cstdlib>
#include <jpeglib.h>
#include <png.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::image {

/// Red grows to the right, green downwards; blue is a check pattern.
inline std::string gradient(std::uint32_t width, std::uint32_t height, unsigned channels) {
    std::string pixels;
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width; ++x) {
            for (unsigned c = 0; c < channels; ++c) {
                std::uint32_t value = c == 0   ? x * 255 / width
                                      : c == 1 ? y * 255 / height
                                      : c == 2 ? (x / 8 + y / 8) % 2 * 200
                                               : 255 - y * 200 / height;
                pixels += static_cast<char>(value);
            }
        }
    }
    return pixels;
}

inline Picture picture_of(std::uint32_t width, std::uint32_t height, unsigned channels) {
    Picture picture;
    picture.width = width;
    picture.height = height;
    picture.channels = channels;
    picture.pixels = gradient(width, height, channels);
    return picture;
}

struct JpegOptions {
    J_COLOR_SPACE in = JCS_RGB;
    J_COLOR_SPACE packed = JCS_YCbCr;
    bool progressive = false;
    unsigned restart = 0;
    std::vector<std::pair<int, std::string>> markers; ///< APPn and COM, behind the first
};

inline std::string make_jpeg(std::uint32_t width, std::uint32_t height, JpegOptions const& options = {}) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = width;
    info.image_height = height;
    unsigned channels = options.in == JCS_GRAYSCALE ? 1 : options.in == JCS_CMYK ? 4 : 3;
    info.input_components = static_cast<int>(channels);
    info.in_color_space = options.in;
    jpeg_set_defaults(&info);
    jpeg_set_colorspace(&info, options.packed);
    jpeg_set_quality(&info, 92, TRUE);
    info.restart_interval = options.restart;
    if (options.progressive) {
        jpeg_simple_progression(&info);
    }
    jpeg_start_compress(&info, TRUE);
    for (auto const& [marker, body] : options.markers) {
        jpeg_write_marker(
            &info, marker, reinterpret_cast<JOCTET const*>(body.data()), static_cast<unsigned>(body.size())
        );
    }
    std::string pixels = gradient(width, height, channels);
    while (info.next_scanline < height) {
        auto* row = reinterpret_cast<unsigned char*>(pixels.data()) +
                    std::size_t{info.next_scanline} * width * channels;
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    std::string out(reinterpret_cast<char const*>(bytes), size);
    jpeg_destroy_compress(&info);
    std::free(bytes);
    return out;
}

inline std::string
make_png(std::uint32_t width, std::uint32_t height, int color_type, int depth = 8, bool interlaced = false) {
    std::string out;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png,
        &out,
        [](png_structp from, png_bytep data, size_t size) {
            static_cast<std::string*>(png_get_io_ptr(from))
                ->append(reinterpret_cast<char const*>(data), size);
        },
        nullptr
    );
    png_set_IHDR(
        png,
        info,
        width,
        height,
        depth,
        color_type,
        interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
        PNG_COMPRESSION_TYPE_DEFAULT,
        PNG_FILTER_TYPE_DEFAULT
    );
    if (color_type == PNG_COLOR_TYPE_PALETTE) {
        std::vector<png_color> palette;
        for (int i = 0; i < 1 << depth; ++i) {
            auto value = static_cast<png_byte>(i * 255 / ((1 << depth) - 1));
            palette.push_back({value, static_cast<png_byte>(255 - value), 40});
        }
        png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
    }
    png_text text{};
    std::string key = "Author";
    std::string value = "Jana Prikladova";
    text.compression = PNG_TEXT_COMPRESSION_NONE;
    text.key = key.data();
    text.text = value.data();
    png_set_text(png, info, &text, 1);
    png_write_info(png, info);
    unsigned channels = png_get_channels(png, info);
    std::size_t row_size = (std::size_t{width} * channels * static_cast<unsigned>(depth) + 7) / 8;
    std::string pixels =
        depth == 8 ? gradient(width, height, channels) : std::string(row_size * height, '\x5a');
    std::vector<png_bytep> rows;
    for (std::uint32_t y = 0; y < height; ++y) {
        rows.push_back(reinterpret_cast<png_bytep>(pixels.data()) + y * row_size);
    }
    png_write_image(png, rows.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return out;
}

inline Code code_of(Result<Picture> const& result) {
    return result ? Code::internal : result.error().front().code;
}

inline std::string message_of(Result<Picture> const& result) {
    return result ? "" : result.error().front().message;
}

/// An Exif segment that says nothing but how the picture lies, with a place where it was taken behind it.
inline std::string exif(int orientation) {
    std::string out("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    out += static_cast<char>(orientation);
    out += std::string("\0\0\0\0\0\0", 6);
    return out + "GPS 51.5 N";
}

} // namespace brief::image
