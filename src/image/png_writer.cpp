#include "image/png_writer.hpp"

#include <fmt/format.h>
#include <png.h>

#include <array>
#include <cstddef>
#include <cstdint>
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

/// A picture by the places of its colours in a palette.
struct Indexed {
    std::string palette; ///< the colours, three bytes each
    std::string places;  ///< a byte a pixel
};

constexpr std::size_t most_colors = 256; ///< that a byte can count
constexpr std::size_t color_bytes = 3;

/// The places of colours, by a hash of theirs.
class Palette {
public:
    /// Nothing where there are too many.
    std::optional<std::uint8_t> place_of(std::uint32_t color) {
        constexpr std::uint32_t spread = 2654435761U; // D. Knuth, TAOCP 3, 6.4
        constexpr unsigned kept = 22;                 // ten bits
        std::size_t slot = (color * spread) >> kept;
        while (slots_[slot].taken && slots_[slot].color != color) {
            slot = (slot + 1) % slots_.size();
        }
        if (!slots_[slot].taken) {
            if (count_ == most_colors) {
                return std::nullopt;
            }
            slots_[slot] = {color, static_cast<std::uint8_t>(count_++), true};
        }
        return slots_[slot].place;
    }

    std::size_t count() const { return count_; }

private:
    struct Slot {
        std::uint32_t color = 0;
        std::uint8_t place = 0;
        bool taken = false;
    };

    std::array<Slot, 4 * most_colors> slots_{};
    std::size_t count_ = 0;
};

/// Nothing where there are more colours than a byte can count.
std::optional<Indexed> indexed(Picture const& picture) {
    Indexed out;
    out.places.resize(picture.pixels.size() / color_bytes);
    Palette palette;
    std::optional<std::uint32_t> last; // most of a page is white
    std::uint8_t place = 0;
    auto const* from = reinterpret_cast<unsigned char const*>(picture.pixels.data());
    for (char& to : out.places) {
        std::uint32_t const color =
            std::uint32_t{from[0]} << 16U | std::uint32_t{from[1]} << 8U | std::uint32_t{from[2]};
        if (color != last) {
            std::size_t const before = palette.count();
            std::optional<std::uint8_t> const found = palette.place_of(color);
            if (!found) {
                return std::nullopt;
            }
            if (palette.count() > before) {
                out.palette.append(reinterpret_cast<char const*>(from), color_bytes);
            }
            place = *found;
            last = color;
        }
        to = static_cast<char>(place);
        from += color_bytes;
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
    std::optional<Indexed> const few = picture.channels == color_bytes ? indexed(picture) : std::nullopt;
    if (few) {
        image.format = PNG_FORMAT_RGB_COLORMAP;
        image.colormap_entries = static_cast<png_uint_32>(few->palette.size() / color_bytes);
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
