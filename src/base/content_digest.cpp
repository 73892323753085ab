#include "base/content_digest.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <iterator>

namespace brief {

std::string content_digest(std::string_view bytes) {
    std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
    crypto_generichash(
        digest.data(),
        digest.size(),
        reinterpret_cast<unsigned char const*>(bytes.data()),
        bytes.size(),
        nullptr,
        0
    );
    std::string digits;
    for (unsigned char byte : digest) {
        fmt::format_to(std::back_inserter(digits), "{:02X}", byte);
    }
    return digits;
}

} // namespace brief
