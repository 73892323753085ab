#pragma once

/// What a font file says of itself before anything is set in it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brief::text {

/// What may be done with a font in a document (OpenType OS/2, fsType).
enum class Embedding : std::uint8_t {
    allowed,
    restricted,   ///< bit 1: no embedding without leave
    whole_only,   ///< bit 8: no subset of it
    bitmaps_only, ///< bit 9: no outlines of it
};

Embedding embedding_of(std::string_view bytes, std::uint32_t index);

/// The place in a file, a collection or not, of the face with this PostScript name; without a name that of
/// the first face. Nothing when there is none, when it is variable, or when no subset of it may be embedded.
std::optional<std::uint32_t> find_face(std::string_view bytes, std::string_view postscript_name);

} // namespace brief::text
