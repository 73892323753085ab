#include "paint/picture_surface.hpp"

#include "image/jpeg_codec.hpp"

#include <cairo.h>

#include <cstring>
#include <utility>

namespace brief::paint {

namespace {

using Kept = std::shared_ptr<image::Picture const>;

void let_go(void* kept) {
    delete static_cast<Kept*>(kept);
}

/// Cairo may use the bytes until the file is finished.
void attach_jpeg(cairo_surface_t* surface, Kept const& picture) {
    auto kept = std::make_unique<Kept>(picture);
    auto const* bytes = reinterpret_cast<unsigned char const*>(picture->jpeg.data());
    cairo_status_t status = cairo_surface_set_mime_data(
        surface, CAIRO_MIME_TYPE_JPEG, bytes, picture->jpeg.size(), &let_go, kept.get()
    );
    if (status == CAIRO_STATUS_SUCCESS) {
        static_cast<void>(kept.release()); // now Cairo's
    }
}

/// A pixel as Cairo has it: 0xAARRGGBB in the order of the machine, colours multiplied with alpha.
std::uint32_t pixel(unsigned char const* from, unsigned channels) {
    std::uint32_t alpha = channels == 4 ? from[3] : 255;
    auto color = [&](std::size_t i) {
        std::uint32_t value = from[channels == 1 ? 0 : i];
        return (value * alpha + 127) / 255;
    };
    return alpha << 24U | color(0) << 16U | color(1) << 8U | color(2);
}

void copy_pixels(cairo_surface_t* surface, image::Picture const& picture) {
    unsigned char* to = cairo_image_surface_get_data(surface);
    if (to == nullptr) {
        return;
    }
    auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    auto const* from = reinterpret_cast<unsigned char const*>(picture.pixels.data());
    for (std::size_t y = 0; y < picture.height; ++y) {
        for (std::size_t x = 0; x < picture.width; ++x) {
            std::uint32_t value = pixel(from, picture.channels);
            std::memcpy(to + y * stride + x * sizeof value, &value, sizeof value);
            from += picture.channels;
        }
    }
    cairo_surface_mark_dirty(surface);
}

Surface copied(image::Picture const& picture) {
    Surface surface(cairo_image_surface_create(
        picture.channels == 4 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
        static_cast<int>(picture.width),
        static_cast<int>(picture.height)
    ));
    copy_pixels(surface.get(), picture);
    return surface;
}

} // namespace

Surface picture_surface(std::shared_ptr<image::Picture const> const& picture) {
    if (picture->jpeg.empty()) {
        return copied(*picture);
    }
    // Cairo takes the size of the picture from the file, and clears and copies every pixel that it is given.
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1));
    attach_jpeg(surface.get(), picture);
    return surface;
}

Result<Surface> pixel_surface(image::Picture const& picture) {
    if (picture.jpeg.empty()) {
        return copied(picture);
    }
    return image::decode(picture.jpeg).map([](image::Unpacked const& unpacked) {
        return copied(unpacked.picture);
    });
}

} // namespace brief::paint
