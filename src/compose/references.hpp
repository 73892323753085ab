#pragma once

/// What prose can refer to: the sections of the brief that have an id, with what they are called. All of it
/// is known from the definition, so a reference can lead forward.

#include "compose/words.hpp"
#include "model/briefing.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace brief::compose {

/// The number of each section, in the digits of the language: of a chapter "2", of a section inside of one
/// "2.1"; empty for those without.
std::vector<std::string> section_numbers(model::Briefing const& briefing);

/// Whether a section shows a table that has a number: one with a caption and an id.
bool has_numbered_table(model::Section const& section);

struct ReferenceTarget {
    std::string words; ///< "Figure 2", "section 2.1"; the heading where nothing is numbered; may be empty
    std::size_t anchor = 0;
};

class References {
public:
    References() = default;
    References(model::Briefing const& briefing, Words& words);

    /// Null for an id that no section has.
    ReferenceTarget const* find(std::string_view id) const;

    /// How many there are: their anchors are the numbers below.
    std::size_t size() const { return targets_.size(); }

    std::vector<std::string> ids() const;

private:
    std::map<std::string, ReferenceTarget, std::less<>> targets_;
};

} // namespace brief::compose
