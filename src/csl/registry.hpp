#pragma once

/// The items that take part, by number, with what is known about each while citations are rendered.

#include "csl/cite_state.hpp"
#include "csl/node.hpp"
#include "csl/processor.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace brief::csl {

struct Registry {
    std::vector<Source> sources; ///< in the order of registration
    std::vector<Disambiguation> disambiguations;
    std::vector<GivenLevel> given_levels; ///< by number of a name
    std::vector<int> citation_numbers;
    std::vector<int> first_notes;   ///< the note in which an item is cited first; 0: none
    std::vector<std::size_t> order; ///< of the bibliography
    std::unordered_map<std::string_view, std::size_t> numbers; ///< of ids
    std::vector<std::string> missing;

    Prose prose_of(std::size_t item) const {
        return {sources[item].language, sources[item].locale->language(), sources[item].english};
    }

    /// The state of an item in the bibliography.
    CiteState entry_state(std::size_t item) const;
};

Registry make_registry(Request const& request, Locale const& locale);

} // namespace brief::csl
