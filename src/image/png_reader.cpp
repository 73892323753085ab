#include "image/png_reader.hpp"

#include "image/fault.hpp"
#include "image/limits.hpp"

#include <png.h>

#include <array>
#include <cstddef>
#include <utility>

namespace brief::image {

namespace {

constexpr std::size_t signature_size = 8;
constexpr std::size_t header_end = signature_size + 8 + 13; // without the check sum

std::uint32_t number(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

constexpr std::array<std::uint32_t, 256> make_crc_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t n = 0; n < table.size(); ++n) {
        std::uint32_t c = n;
        for (int k = 0; k < 8; ++k) {
            c = (c & 1U) != 0 ? 0xedb88320U ^ c >> 1U : c >> 1U;
        }
        table.at(n) = c;
    }
    return table;
}

/// ISO/IEC 15948 Annex D.
std::uint32_t crc(std::string_view bytes) {
    static constexpr std::array<std::uint32_t, 256> table = make_crc_table();
    std::uint32_t c = 0xffffffffU;
    for (char b : bytes) {
        c = table.at((c ^ static_cast<unsigned char>(b)) & 0xffU) ^ c >> 8U;
    }
    return c ^ 0xffffffffU;
}

/// What the data take before deflate, which packs a thousandth at best (RFC 1951: 258 bytes in two bits).
Result<Claim> claim_of(std::string_view bytes) {
    if (bytes.size() < header_end || number(bytes, signature_size) != 13 ||
        bytes.substr(signature_size + 4, 4) != "IHDR") {
        return damaged("has a damaged header");
    }
    auto field = [&](std::size_t i) { return static_cast<unsigned char>(bytes[signature_size + 16 + i]); };
    unsigned depth = field(0);
    unsigned channels = 0;
    switch (field(1)) {
    case PNG_COLOR_TYPE_GRAY:
    case PNG_COLOR_TYPE_PALETTE: channels = 1; break;
    case PNG_COLOR_TYPE_GRAY_ALPHA: channels = 2; break;
    case PNG_COLOR_TYPE_RGB: channels = 3; break;
    case PNG_COLOR_TYPE_RGB_ALPHA: channels = 4; break;
    default: return damaged("has a damaged header");
    }
    if (depth == 0 || depth > 16) {
        return damaged("has a damaged header");
    }
    Claim claim{number(bytes, signature_size + 8), number(bytes, signature_size + 12), 0};
    std::uint64_t row = std::uint64_t{claim.width} * depth * channels / 8;
    claim.least_bytes = row * claim.height / 1040;
    return claim;
}

/// The file with the chunks that make up the picture, and no others.
Result<std::string> necessary_chunks(std::string_view bytes) {
    std::string out(bytes.substr(0, signature_size));
    std::size_t at = signature_size;
    for (;;) {
        if (bytes.size() - at < 12 || number(bytes, at) > bytes.size() - at - 12) {
            return damaged("ends before its data do");
        }
        std::size_t length = number(bytes, at);
        std::string_view type = bytes.substr(at + 4, 4);
        bool needed = type == "IHDR" || type == "PLTE" || type == "tRNS" || type == "IDAT" || type == "IEND";
        if (needed && crc(bytes.substr(at + 4, length + 4)) != number(bytes, at + 8 + length)) {
            return damaged("has a wrong check sum");
        }
        if (!needed && (static_cast<unsigned char>(type[0]) & 0x20U) == 0) {
            return unsupported("has a part that must be understood and is not of the standard");
        }
        if (needed) {
            out += bytes.substr(at, length + 12);
        }
        if (type == "IEND") {
            return out;
        }
        at += length + 12;
    }
}

/// libpng's simplified interface: it does not jump.
class PngImage {
public:
    PngImage() { image_.version = PNG_IMAGE_VERSION; }

    PngImage(PngImage const&) = delete;
    PngImage& operator=(PngImage const&) = delete;

    ~PngImage() { png_image_free(&image_); }

    png_image& get() { return image_; }

private:
    png_image image_{};
};

void drop_opaque_alpha(Picture& picture) {
    for (std::size_t i = 3; i < picture.pixels.size(); i += 4) {
        if (picture.pixels[i] != '\xff') {
            return;
        }
    }
    std::size_t to = 0;
    for (std::size_t from = 0; from < picture.pixels.size(); from += 4, to += 3) {
        for (std::size_t i = 0; i < 3; ++i) {
            picture.pixels[to + i] = picture.pixels[from + i];
        }
    }
    picture.pixels.resize(to);
    picture.channels = 3;
}

} // namespace

Result<Picture> read_png(std::string_view bytes, Limits const& limits) {
    Result<Claim> claim = claim_of(bytes);
    if (!claim) {
        return failure(std::move(claim.error()));
    }
    if (Result<void> good = check(*claim, bytes.size(), limits); !good) {
        return failure(std::move(good.error()));
    }
    Result<std::string> chunks = necessary_chunks(bytes);
    if (!chunks) {
        return failure(std::move(chunks.error()));
    }
    PngImage png;
    png_image& image = png.get();
    auto fault = [&] { return damaged("cannot be unpacked (" + std::string(image.message) + ")"); };
    if (png_image_begin_read_from_memory(&image, chunks->data(), chunks->size()) == 0) {
        return fault();
    }
    Picture picture;
    picture.width = image.width;
    picture.height = image.height;
    bool alpha = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    bool color = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
    image.format = alpha ? PNG_FORMAT_RGBA : color ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    picture.channels = alpha ? 4 : color ? 3 : 1;
    picture.pixels.resize(std::size_t{picture.width} * picture.height * picture.channels);
    if (png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr) == 0 ||
        PNG_IMAGE_FAILED(image)) {
        return fault();
    }
    if (alpha) {
        drop_opaque_alpha(picture);
    }
    return picture;
}

} // namespace brief::image
