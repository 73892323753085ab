#include "csl/positions.hpp"

#include <cstdlib>
#include <string_view>
#include <unordered_map>

namespace brief::csl {

namespace {

/// What is remembered of an item.
struct Seen {
    int first_note = 0;
    int last_note = 0;
};

/// The position of a cite right behind one of the same item.
Position repeated(Cite const& before, Cite const& cite) {
    if (before.locator.empty()) {
        return cite.locator.empty() ? Position::ibid : Position::ibid_with_locator;
    }
    if (cite.locator.empty()) {
        return Position::subsequent;
    }
    return cite.locator == before.locator && cite.label == before.label ? Position::ibid
                                                                        : Position::ibid_with_locator;
}

/// The cite that `citation.cites[index]` follows on, as far as "ibid." may point to it; null when there is
/// none.
Cite const* predecessor(Citation const* before, Citation const& citation, std::size_t index) {
    if (index > 0) {
        return &citation.cites[index - 1];
    }
    return before == nullptr || before->cites.size() != 1 ? nullptr : &before->cites.front();
}

} // namespace

std::vector<std::vector<PlacedCite>> place(std::vector<Citation> const& citations, int near_note_distance) {
    std::vector<std::vector<PlacedCite>> placed(citations.size());
    std::unordered_map<std::string_view, Seen> seen;
    Citation const* last_in_text = nullptr;
    Citation const* last_in_note = nullptr;
    for (std::size_t i = 0; i < citations.size(); ++i) {
        Citation const& citation = citations[i];
        Citation const*& last = citation.note == 0 ? last_in_text : last_in_note;
        for (std::size_t j = 0; j < citation.cites.size(); ++j) {
            Cite const& cite = citation.cites[j];
            PlacedCite place{.citation = i, .index = j};
            auto [found, is_first] = seen.try_emplace(cite.id, Seen{citation.note, citation.note});
            if (!is_first) {
                Cite const* before = predecessor(last, citation, j);
                place.position = before != nullptr && before->id == cite.id ? repeated(*before, cite)
                                                                            : Position::subsequent;
                place.near_note = citation.note - found->second.last_note <= near_note_distance;
                place.first_note = found->second.first_note;
                found->second.last_note = citation.note;
            }
            if (cite.mode == CiteMode::full) {
                place.position = Position::first;
            }
            place.position = cite.position.value_or(place.position);
            place.near_note = cite.near_note.value_or(place.near_note);
            placed[i].push_back(place);
        }
        last = &citation;
    }
    return placed;
}

} // namespace brief::csl
