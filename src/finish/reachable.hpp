#pragma once

/// The objects of a file that its trailer leads to, in the order in which they are written.

#include "base/result.hpp"
#include "finish/new_objects.hpp"
#include "pdf/plain_file.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace brief::finish {

struct Reachable {
    Id id;
    std::string_view text;
    std::span<pdf::Mention const> mentions; ///< in the text
    pdf::PlainObject const* from = nullptr; ///< what it is in the file
    std::size_t number = 0;                 ///< in the file that is written; 0 where nothing leads to it

    bool is_stream() const { return from != nullptr && from->data; }
};

/// Knows the objects of a file and those beside it by their ids. Both must outlive it.
class ReachableObjects {
public:
    ReachableObjects(pdf::PlainFile const& file, NewObjects const& beside);

    /// Numbers what `trailer` leads to from 1: first the objects that are no streams, then the streams, both
    /// in the order of their ids. Fails with `Code::painting_failed` at an object that is not there.
    std::optional<Diagnostic> number(pdf::Written const& trailer);

    /// The new number of an object that is there.
    std::size_t number_of(Id id) const { return objects_[place_of(id)].number; }

    /// In the order of their numbers.
    std::vector<Reachable const*> plain() const { return select(false); }

    std::vector<Reachable const*> streams() const { return select(true); }

private:
    std::size_t place_of(Id id) const;
    std::vector<Reachable const*> select(bool streams) const;

    std::vector<Reachable> objects_;       ///< by id; the first is none
    std::vector<std::uint32_t> by_number_; ///< places of the objects of the file; 0 where there is none
    std::size_t first_beside_ = 0;
};

} // namespace brief::finish
