#pragma once

/// SHA-256 (FIPS 180-4), for manifests and for identifiers made from content.

#include <string>
#include <string_view>

namespace brief {

/// The digest in 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

} // namespace brief
