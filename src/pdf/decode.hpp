#pragma once

/// Data of streams behind their filters (ISO 32000-1 7.4).

#include "pdf/deflate.hpp"
#include "pdf/value.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace brief::pdf {

/// The filter of a stream and what it needs to know, as far as this program reads streams: none, or
/// FlateDecode with a predictor of PNG.
struct Filter {
    bool deflated = false;
    std::size_t columns = 0; ///< bytes of a row; 0 without a predictor
    std::size_t pixel = 1;   ///< bytes from one sample to the same one of its left neighbour
};

/// The filter that `stream`, a dictionary without references, names; nothing for one that is not known.
std::optional<Filter> filter_of(Dictionary const& stream);

/// `data` without their filter; nothing when they are damaged or stand for more than `limit` bytes.
std::optional<std::string>
decode(std::string_view data, Filter const& filter, std::size_t limit, Inflater& inflater);

/// The same for a single stream.
std::optional<std::string> decode(std::string_view data, Filter const& filter, std::size_t limit);

} // namespace brief::pdf
