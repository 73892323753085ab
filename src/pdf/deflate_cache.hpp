#pragma once

/// Streams that were deflated before.

#include "pdf/deflate.hpp"

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace brief::pdf {

/// Remembers deflated streams by what they hold. Of the files of a campaign most have the same fonts, and
/// many the same last page. What comes out is what `Deflater` makes of the same bytes, so nothing of one file
/// gets into another. It is bounded: what was not asked for the longest goes first.
class DeflateCache {
public:
    /// `most_bytes`: of the streams that are remembered, before and after.
    explicit DeflateCache(std::size_t most_bytes = std::size_t{256} * 1024) : most_bytes_(most_bytes) {}

    DeflateCache(DeflateCache const&) = delete; // places refer to entries
    DeflateCache& operator=(DeflateCache const&) = delete;

    /// What `deflater` makes of `data`. It stands until the next call.
    std::string_view run(Deflater& deflater, std::string_view data);

    std::size_t bytes() const { return bytes_; }

private:
    struct Entry {
        std::string data;
        std::string deflated;
    };

    /// By the length and some of the bytes: to hash them all takes longer than to compare them.
    struct Hash {
        std::size_t operator()(std::string_view data) const;
    };

    void drop_oldest();

    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::list<Entry> entries_; ///< what was asked for last comes first
    std::unordered_map<std::string_view, std::list<Entry>::iterator, Hash> places_;
    std::string passing_; ///< one that is too large to remember
};

} // namespace brief::pdf
