#pragma once

/// SHA-256 (FIPS 180-4), for manifests and for identifiers made from content.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace brief {

/// The digest in 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The digest of what comes in pieces.
class Sha256 {
public:
    Sha256();

    void add(std::string_view bytes);

    /// The digest of all pieces, in hexadecimal digits. Nothing can be added afterwards.
    std::string take();

private:
    static constexpr std::size_t state_size = 128;

    alignas(16) std::array<unsigned char, state_size> state_{}; // the library's own structure
};

} // namespace brief
