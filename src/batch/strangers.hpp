#pragma once

/// The last net under the making of files one by one: nobody's file names another recipient.

#include "model/recipient.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace brief::batch {

/// The names and addresses of all recipients, looked for in one pass over a text.
class Strangers {
public:
    explicit Strangers(std::vector<model::Recipient const*> const& recipients);

    /// What `text` tells of recipients is public in every file of its edition.
    void excuse(std::string_view text);

    /// Names and addresses that were met, of whomever.
    using Met = std::set<std::size_t>;

    /// Adds those that stand in a text, as `scan::fold` makes it.
    void meet(std::string_view folded, Met& met) const;

    /// The ids of recipients, other than `own`, who were met; each once, sorted. What a value of `own` holds
    /// too tells nothing.
    std::vector<std::string> among(Met const& met, model::Recipient const& own) const;

private:
    struct Sought {
        std::string words; ///< folded, with a space before and behind
        std::string id;
    };

    std::vector<Sought> sought_;

    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
    };

    std::unordered_map<std::string, std::vector<std::size_t>, Hash, std::equal_to<>> by_first_word_;
    std::set<std::string> excused_;
};

} // namespace brief::batch
