#include "finish/deflate.hpp"

#include <zlib.h>

#include <algorithm>
#include <utility>

namespace brief::finish {

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
    for (std::size_t room = std::min(limit, deflated.size() * first_guess + 1);; room *= 2) {
        std::string data(std::min(room, limit), '\0');
        auto size = static_cast<uLongf>(data.size());
        auto taken = static_cast<uLong>(deflated.size());
        int status = uncompress2(reinterpret_cast<Bytef*>(data.data()), &size, bytes_of(deflated), &taken);
        if (status == Z_OK) {
            data.resize(size);
            return data;
        }
        if (status != Z_BUF_ERROR || room >= limit) {
            return std::nullopt;
        }
    }
}

} // namespace brief::finish
