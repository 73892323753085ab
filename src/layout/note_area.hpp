#pragma once

/// The foot of a page: which notes it holds, where one is divided, and in which columns they stand.

#include "layout/page_rules.hpp"

#include <vector>

namespace brief::layout {

/// Parts of notes, one below the other in columns of about equal height.
struct NoteColumns {
    std::vector<std::size_t> starts; ///< the place in the list with which each column begins
    double height = 0;               ///< of the tallest column, without the space above
};

/// The height of a part with its gap and with the words that it is continued.
double height_of(NotePart const& part, PageRules const& rules);

/// The columns for `parts`, in this order, that take the least height.
NoteColumns place_notes(std::vector<NotePart> const& parts, PageRules const& rules);

/// The height of the foot with these parts and the space above; 0 without any.
double foot_height(std::vector<NotePart> const& parts, PageRules const& rules);

/// What a page leaves to the next one: notes that are not finished, the first from `line` on.
struct Carried {
    std::vector<std::size_t> notes;
    std::size_t line = 0;

    bool operator==(Carried const&) const = default;

    bool empty() const { return notes.empty(); }
};

struct Foot {
    std::vector<NotePart> parts;
    Carried left;
    double height = 0; ///< with the space above
};

/// The height that `wanted` needs at least: all of it but the last, of that its least part.
double least_foot(std::vector<NotePart> wanted, PageRules const& rules);

/// As much of `wanted` as has `room`, then the other ways that may save a page behind it. Every note begins;
/// the last may be divided, with the least number of lines on both sides. Empty where that cannot be. What is
/// left of a note may be too little to be divided again, and a note with a mark further on (`again`) has to
/// stand there in full unless some of it is left: then less of it stands here.
std::vector<Foot>
fill_foot(std::vector<NotePart> const& wanted, double room, PageRules const& rules, bool again = false);

/// As much of `wanted` as has `room`, where not even the beginning of every note has: the rest is left to the
/// next page, whatever number of lines that is.
Foot crowd_foot(std::vector<NotePart> const& wanted, double room, PageRules const& rules);

} // namespace brief::layout
