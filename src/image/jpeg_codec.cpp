#include "image/jpeg_codec.hpp"

#include "image/fault.hpp"

#include <csetjmp>
#include <cstdio> // jpeglib.h needs it
#include <cstdlib>
#include <jpeglib.h>

#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace brief::image {

namespace {

struct ErrorManager {
    jpeg_error_mgr base{}; // first: libjpeg hands out a pointer to it
    std::jmp_buf leave{};
    std::array<char, JMSG_LENGTH_MAX> message{};
};

ErrorManager* manager_of(j_common_ptr info) {
    return reinterpret_cast<ErrorManager*>(info->err);
}

[[noreturn]] void leave(j_common_ptr info) {
    info->err->format_message(info, manager_of(info)->message.data());
    std::longjmp(manager_of(info)->leave, 1); // NOLINT(cert-err52-cpp): libjpeg's only way out
}

/// Warnings, below 0, are damage; the rest is chatter.
void take_message(j_common_ptr info, int level) {
    if (level < 0) {
        leave(info);
    }
}

void print_nothing(j_common_ptr /*info*/) {}

jpeg_error_mgr* prepare(ErrorManager& manager) {
    jpeg_std_error(&manager.base);
    manager.base.error_exit = &leave;
    manager.base.emit_message = &take_message;
    manager.base.output_message = &print_nothing;
    return &manager.base;
}

class Decoder {
public:
    Decoder() { info_.err = prepare(errors_); }

    Decoder(Decoder const&) = delete;
    Decoder& operator=(Decoder const&) = delete;

    ~Decoder() { jpeg_destroy_decompress(&info_); }

    bool read_header(unsigned char const* bytes, std::size_t size, unsigned size_in_eighths) {
        if (setjmp(errors_.leave) != 0) { // NOLINT(cert-err52-cpp)
            return false;
        }
        jpeg_create_decompress(&info_);
        jpeg_mem_src(&info_, bytes, static_cast<unsigned long>(size));
        jpeg_read_header(&info_, TRUE);
        switch (info_.jpeg_color_space) {
        case JCS_GRAYSCALE: info_.out_color_space = JCS_GRAYSCALE; break;
        case JCS_CMYK:
        case JCS_YCCK: info_.out_color_space = JCS_CMYK; break;
        default: info_.out_color_space = JCS_RGB;
        }
        info_.dct_method = JDCT_ISLOW; // the same pixels on every processor
        info_.scale_num = size_in_eighths;
        info_.scale_denom = 8;
        jpeg_calc_output_dimensions(&info_);
        return true;
    }

    /// `to` has room for `row_size` times the height.
    bool read_pixels(unsigned char* to) {
        if (setjmp(errors_.leave) != 0) { // NOLINT(cert-err52-cpp)
            return false;
        }
        jpeg_start_decompress(&info_);
        while (info_.output_scanline < info_.output_height) {
            unsigned char* row = to + info_.output_scanline * row_size();
            jpeg_read_scanlines(&info_, &row, 1);
        }
        jpeg_finish_decompress(&info_);
        return true;
    }

    std::size_t row_size() const {
        return std::size_t{info_.output_width} * static_cast<std::size_t>(info_.out_color_components);
    }

    /// Of the picture that is made of it.
    unsigned channels() const { return info_.out_color_space == JCS_GRAYSCALE ? 1 : 3; }

    jpeg_decompress_struct const& info() const { return info_; }

    std::string message() const { return errors_.message.data(); }

private:
    ErrorManager errors_;
    jpeg_decompress_struct info_{};
};

class Encoder {
public:
    Encoder() { info_.err = prepare(errors_); }

    Encoder(Encoder const&) = delete;
    Encoder& operator=(Encoder const&) = delete;

    ~Encoder() {
        jpeg_destroy_compress(&info_);
        std::free(bytes_); // NOLINT(cppcoreguidelines-no-malloc): jpeg_mem_dest says so
    }

    bool run(unsigned char const* pixels, std::uint32_t width, std::uint32_t height, bool grey) {
        if (setjmp(errors_.leave) != 0) { // NOLINT(cert-err52-cpp)
            return false;
        }
        jpeg_create_compress(&info_);
        jpeg_mem_dest(&info_, &bytes_, &size_);
        info_.image_width = width;
        info_.image_height = height;
        info_.input_components = grey ? 1 : 3;
        info_.in_color_space = grey ? JCS_GRAYSCALE : JCS_RGB;
        jpeg_set_defaults(&info_);
        constexpr int quality = 90;
        jpeg_set_quality(&info_, quality, TRUE);
        info_.comp_info[0].h_samp_factor = 1; // colour as fine as brightness
        info_.comp_info[0].v_samp_factor = 1;
        info_.dct_method = JDCT_ISLOW;
        info_.optimize_coding = TRUE;
        jpeg_start_compress(&info_, TRUE);
        while (info_.next_scanline < height) {
            std::size_t at = std::size_t{info_.next_scanline} * width * (grey ? 1 : 3);
            auto* row =
                const_cast<unsigned char*>(pixels + at); // NOLINT(cppcoreguidelines-pro-type-const-cast)
            jpeg_write_scanlines(&info_, &row, 1);
        }
        jpeg_finish_compress(&info_);
        return true;
    }

    std::string_view bytes() const { return {reinterpret_cast<char const*>(bytes_), size_}; }

private:
    ErrorManager errors_;
    jpeg_compress_struct info_{};
    unsigned char* bytes_ = nullptr;
    unsigned long size_ = 0;
};

/// Adobe's programs write inks inverted: 255 is no ink.
void to_rgb(std::string& pixels, bool inverted) {
    std::size_t to = 0;
    for (std::size_t from = 0; from + 3 < pixels.size(); from += 4, to += 3) {
        auto paper = [&](std::size_t i) {
            unsigned ink = static_cast<unsigned char>(pixels[from + i]);
            return inverted ? ink : 255U - ink;
        };
        unsigned black = paper(3);
        std::array<unsigned, 3> mixed{paper(0) * black, paper(1) * black, paper(2) * black};
        for (std::size_t i = 0; i < mixed.size(); ++i) {
            pixels[to + i] = static_cast<char>((mixed.at(i) + 127) / 255);
        }
    }
    pixels.resize(to);
}

/// Reads all of `jpeg`; each side of the pixels is so many eighths of what the picture has.
Result<Unpacked> unpack(Decoder& decoder, std::string_view jpeg, unsigned size_in_eighths) {
    auto const* bytes = reinterpret_cast<unsigned char const*>(jpeg.data());
    if (!decoder.read_header(bytes, jpeg.size(), size_in_eighths)) {
        return damaged("cannot be unpacked (" + decoder.message() + ")");
    }
    Unpacked out;
    Picture& picture = out.picture;
    picture.width = decoder.info().output_width;
    picture.height = decoder.info().output_height;
    picture.channels = decoder.channels();
    picture.photographic = true;
    picture.pixels.resize(decoder.row_size() * picture.height);
    if (!decoder.read_pixels(reinterpret_cast<unsigned char*>(picture.pixels.data()))) {
        return damaged("cannot be unpacked (" + decoder.message() + ")");
    }
    J_COLOR_SPACE packed = decoder.info().jpeg_color_space;
    out.passes = packed == JCS_GRAYSCALE || packed == JCS_YCbCr;
    if (decoder.info().out_color_space == JCS_CMYK) {
        to_rgb(picture.pixels, decoder.info().saw_Adobe_marker != FALSE);
    }
    return out;
}

} // namespace

Result<Unpacked> decode(std::string_view jpeg) {
    Decoder decoder;
    return unpack(decoder, jpeg, 8);
}

Result<std::optional<Passing>> find_passing(std::string_view jpeg) {
    Decoder decoder;
    return unpack(decoder, jpeg, 1).map([&](Unpacked const& small) {
        jpeg_decompress_struct const& info = decoder.info();
        return small.passes ? std::optional(Passing{info.image_width, info.image_height, decoder.channels()})
                            : std::nullopt;
    });
}

Result<Picture> encode(Picture const& picture) {
    Encoder encoder;
    auto const* pixels = reinterpret_cast<unsigned char const*>(picture.pixels.data());
    if (!encoder.run(pixels, picture.width, picture.height, picture.channels == 1)) {
        return damaged("cannot be packed");
    }
    Picture out;
    out.width = picture.width;
    out.height = picture.height;
    out.channels = picture.channels;
    out.photographic = true;
    out.jpeg = encoder.bytes();
    return out;
}

} // namespace brief::image
