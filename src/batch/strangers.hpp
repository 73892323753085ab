#pragma once

/// The last net under the making of files one by one: nobody's file names another recipient.

#include "model/recipient.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace brief::batch {

/// The names and addresses of all recipients, looked for in one pass over a text.
class Strangers {
public:
    explicit Strangers(std::vector<model::Recipient const*> const& recipients);

    /// What `text` tells of recipients is public in every file of its edition.
    void excuse(std::string_view text);

    /// Names and addresses that were met, of whomever.
    using Met = std::set<std::uint32_t>;

    /// Adds those that stand in a text, as `scan::fold` makes it.
    void meet(std::string_view folded, Met& met) const;

    /// The ids of recipients, other than `own`, who were met; each once, sorted. What a value of `own` holds
    /// too tells nothing.
    std::vector<std::string> among(Met const& met, model::Recipient const& own) const;

private:
    /// A name or an address: a stretch of `words_`.
    struct Sought {
        std::uint32_t start = 0;
        std::uint32_t length = 0;
        std::uint32_t recipient = 0; ///< among the ids
        std::uint32_t next = none;   ///< with a first word of the same bucket
    };

    static constexpr std::uint32_t none = 0xffff'ffff;

    std::string_view words(Sought const& sought) const {
        return std::string_view(words_).substr(sought.start, sought.length);
    }

    std::uint32_t bucket_of(std::string_view word) const; ///< its place

    // Of ten thousand recipients there are twenty thousand, so they lie side by side.
    std::string words_; ///< folded, each with a space before and behind
    std::vector<Sought> sought_;
    std::vector<std::uint32_t> buckets_; ///< by a hash of the first word: the first of them
    std::vector<std::string> ids_;
    std::set<std::string, std::less<>> excused_;
};

} // namespace brief::batch
