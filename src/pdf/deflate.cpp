#include "pdf/deflate.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <utility>

namespace brief::pdf {

namespace {

// What the levels cost stands in docs/explanation/measurements.md.
constexpr int level = 4;

constexpr std::size_t first_guess = 6; ///< how much larger text is than its deflated form
constexpr std::size_t next_guess = 4;  ///< how much more room is tried where that was not enough

/// Whether the first block is one without compression (RFC 1951 3.2.3, behind the two bytes of RFC 1950).
bool is_stored(std::string_view deflated) {
    return deflated.size() > 2 && (static_cast<unsigned char>(deflated[2]) & 6U) == 0;
}

} // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {}

std::string Deflater::run(std::string_view data) {
    if (!compressor_) {
        return {};
    }
    std::string deflated(libdeflate_zlib_compress_bound(compressor_.get(), data.size()), '\0');
    std::size_t size = libdeflate_zlib_compress(
        compressor_.get(), data.data(), data.size(), deflated.data(), deflated.size()
    );
    deflated.resize(size);
    return deflated;
}

std::string deflate(std::string_view data) {
    return Deflater().run(data);
}

void Inflater::Free::operator()(libdeflate_decompressor* decompressor) const {
    libdeflate_free_decompressor(decompressor);
}

Inflater::Inflater() : decompressor_(libdeflate_alloc_decompressor()) {}

std::optional<std::string_view> Inflater::run(std::string_view deflated, std::size_t limit) {
    if (!decompressor_) {
        return std::nullopt;
    }
    std::size_t room = std::min(limit, deflated.size() * (is_stored(deflated) ? 1 : first_guess) + 1);
    for (;;) {
        room_.resize(std::max(room_.size(), room));
        std::size_t read = 0;
        std::size_t size = 0;
        libdeflate_result result = libdeflate_zlib_decompress_ex(
            decompressor_.get(), deflated.data(), deflated.size(), room_.data(), room, &read, &size
        );
        if (result == LIBDEFLATE_SUCCESS) {
            return std::string_view(room_).substr(0, size);
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room >= limit) {
            return std::nullopt;
        }
        // It begins anew: there is no going on where the room ended.
        room = room > limit / next_guess ? limit : room * next_guess;
    }
}

std::optional<std::string> inflate(std::string_view deflated, std::size_t limit) {
    Inflater inflater;
    std::optional<std::string_view> const data = inflater.run(deflated, limit);
    return data ? std::optional(std::string(*data)) : std::nullopt;
}

} // namespace brief::pdf
