#include "base/content_digest.hpp"

#include "base/sha256.hpp"

#include <cstddef>

namespace brief {

std::string content_digest(std::string_view bytes) {
    constexpr std::size_t digits = 32;
    std::string digest = sha256(bytes).substr(0, digits);
    for (char& digit : digest) {
        digit = digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
    }
    return digest;
}

} // namespace brief
