#include "base/sha256.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace brief {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    std::string hex;
    for (unsigned char byte : digest) {
        hex += fmt::format("{:02x}", byte);
    }
    return hex;
}

} // namespace brief
