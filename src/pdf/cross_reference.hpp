#pragma once

/// Where the objects of a file are (ISO 32000-1 7.5.4, 7.5.8).

#include "pdf/file.hpp"

#include <map>
#include <string>

namespace brief::pdf {

/// An object inside an object stream.
struct Packed {
    std::uint32_t stream = 0;
    std::size_t index = 0;
};

struct CrossReference {
    std::map<Id, std::size_t> places; ///< in the file
    std::map<std::uint32_t, Packed> packed;
    Dictionary trailer;
    std::size_t start = 0; ///< of the table
    std::size_t end = 0;   ///< behind it and its trailer
    std::size_t tail = 0;  ///< where `startxref` stands
};

/// What was wrong, or the table.
tl::expected<CrossReference, std::string> read_cross_reference(std::string_view file, Limits const& limits);

/// The number and generation before the keyword "obj" at the start of `text`, and the place behind it.
struct ObjectHead {
    Id id;
    std::size_t end = 0;
};

std::optional<ObjectHead> read_head(std::string_view text);

/// The data behind the keyword `stream`, which ends at `at` in `text`; they must be `length` bytes long and
/// followed by `endstream` and `endobj`, behind which `at` is moved.
std::optional<std::string_view> read_data(std::string_view text, std::size_t& at, std::size_t length);

} // namespace brief::pdf
