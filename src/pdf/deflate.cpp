#include "pdf/deflate.hpp"

#include <zlib.h>

#include <algorithm>
#include <utility>

namespace brief::pdf {

namespace {

Bytef const* bytes_of(std::string_view data) {
    return reinterpret_cast<Bytef const*>(data.data());
}

constexpr std::size_t first_guess = 4; ///< how much larger text is than its deflated form

// 9 takes twice as long for objects in a stream and saves 50 bytes of 8000.
constexpr int compression_level = 7;

} // namespace

std::string deflate(std::string_view data) {
    auto size = static_cast<uLong>(data.size());
    std::string deflated(compressBound(size), '\0');
    auto deflated_size = static_cast<uLongf>(deflated.size());
    auto* to = reinterpret_cast<Bytef*>(deflated.data());
    bool good = compress2(to, &deflated_size, bytes_of(data), size, compression_level) == Z_OK;
    deflated.resize(good ? deflated_size : 0);
    return deflated;
}

std::optional<std::string> inflate(std::string_view deflated, std::size_t limit) {
    z_stream reader{};
    if (inflateInit(&reader) != Z_OK) {
        return std::nullopt;
    }
    // zlib takes its input without const, and leaves it alone.
    reader.next_in = const_cast<Bytef*>(bytes_of(deflated));
    reader.avail_in = static_cast<uInt>(deflated.size());
    std::string data(std::min(limit, deflated.size() * first_guess + 1), '\0');
    std::size_t done = 0;
    int status = Z_OK;
    for (;;) {
        reader.next_out = reinterpret_cast<Bytef*>(data.data() + done);
        reader.avail_out = static_cast<uInt>(data.size() - done);
        status = ::inflate(&reader, Z_NO_FLUSH);
        done = data.size() - reader.avail_out;
        if (status != Z_OK || reader.avail_out != 0 || data.size() >= limit) {
            break;
        }
        data.resize(std::min(limit, data.size() * 2));
    }
    // What fills the room to the last byte may have ended there; zlib says so when it is asked once more.
    if (status == Z_OK && reader.avail_out == 0) {
        Bytef one_more = 0;
        reader.next_out = &one_more;
        reader.avail_out = 1;
        status = ::inflate(&reader, Z_NO_FLUSH);
        status = reader.avail_out == 0 ? Z_BUF_ERROR : status;
    }
    inflateEnd(&reader);
    data.resize(done);
    return status == Z_STREAM_END ? std::optional(std::move(data)) : std::nullopt;
}

} // namespace brief::pdf
