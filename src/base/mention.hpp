#pragma once

/// Sources that prose names: "@turan-788078", after Pandoc.

#include <cstddef>
#include <string_view>
#include <vector>

namespace brief {

/// "@id" or, without the author, "-@id". Places are bytes.
struct Mention {
    std::size_t at = 0;    ///< of the "@"
    std::size_t start = 0; ///< of the "-", if there is one, else of the "@"
    std::size_t end = 0;   ///< behind the id

    bool operator==(Mention const&) const = default;
};

/// Every mention in `prose`, in order. An "@" within a word, as in an address, is none, nor is "\\@".
std::vector<Mention> find_mentions(std::string_view prose);

} // namespace brief
