#include "base/sha256.hpp"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <cstdint>
#include <iterator>
#include <new>

namespace brief {

namespace {

sha256_ctx* state_in(unsigned char* place) {
    return std::launder(reinterpret_cast<sha256_ctx*>(place));
}

using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

// Up to version 3 of the library its function takes the length of what is wanted, from 4 on it does not.
void finish(void (*write)(sha256_ctx*, std::size_t, std::uint8_t*), sha256_ctx* state, Digest& digest) {
    write(state, digest.size(), digest.data());
}

[[maybe_unused]] void finish(void (*write)(sha256_ctx*, std::uint8_t*), sha256_ctx* state, Digest& digest) {
    write(state, digest.data());
}

} // namespace

std::string sha256(std::string_view bytes) {
    Sha256 digest;
    digest.add(bytes);
    return digest.take();
}

Sha256::Sha256() {
    static_assert(sizeof(sha256_ctx) <= state_size);
    sha256_init(::new (state_.data()) sha256_ctx);
}

void Sha256::add(std::string_view bytes) {
    sha256_update(state_in(state_.data()), bytes.size(), reinterpret_cast<std::uint8_t const*>(bytes.data()));
}

std::string Sha256::take() {
    Digest digest{};
    finish(&sha256_digest, state_in(state_.data()), digest);
    std::string hex;
    for (std::uint8_t byte : digest) {
        fmt::format_to(std::back_inserter(hex), "{:02x}", byte);
    }
    return hex;
}

} // namespace brief
