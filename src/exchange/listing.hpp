#pragma once

/// Texts with very many entries.

#include <cstddef>
#include <functional>
#include <string>

namespace brief::exchange {

/// A text that is made entry by entry, so that of ten thousand not all lie in memory. What its entries are
/// made from must live as long as it does.
struct Listing {
    std::string head;
    std::size_t count = 0;
    std::function<std::string(std::size_t)> entry; ///< with what parts it from the one before
    std::string tail;
};

/// All of it as one text.
inline std::string whole(Listing const& listing) {
    std::string out = listing.head;
    for (std::size_t i = 0; i < listing.count; ++i) {
        out += listing.entry(i);
    }
    return out + listing.tail;
}

} // namespace brief::exchange
