#include "base/sha256.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <new>

namespace brief {

namespace {

crypto_hash_sha256_state* state_in(unsigned char* place) {
    return std::launder(reinterpret_cast<crypto_hash_sha256_state*>(place));
}

std::string hexadecimal(std::array<unsigned char, crypto_hash_sha256_BYTES> const& digest) {
    std::string hex;
    for (unsigned char byte : digest) {
        hex += fmt::format("{:02x}", byte);
    }
    return hex;
}

} // namespace

std::string sha256(std::string_view bytes) {
    Sha256 digest;
    digest.add(bytes);
    return digest.take();
}

Sha256::Sha256() {
    static_assert(sizeof(crypto_hash_sha256_state) <= state_size);
    crypto_hash_sha256_init(::new (state_.data()) crypto_hash_sha256_state);
}

void Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(
        state_in(state_.data()), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size()
    );
}

std::string Sha256::take() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(state_in(state_.data()), digest.data());
    return hexadecimal(digest);
}

} // namespace brief
