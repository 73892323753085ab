#pragma once

/// Merge fields in briefing definitions.

#include "base/result.hpp"
#include "merge/template.hpp"
#include "model/briefing.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace brief::app {

/// Code::template_unfilled for each text of a definition that has merge fields, which only a campaign fills.
Diagnostics check_unfilled(model::Briefing const& briefing, Sources const& sources);

/// A definition whose texts are templates: its title, deck and subject; of its sections the headings, the
/// prose, the small print and the captions.
class BriefingTemplates {
public:
    /// Code::template_syntax.
    static Result<BriefingTemplates> parse(model::Briefing briefing, Sources const& sources);

    /// Faults of fields that are not among `known`. Code::template_field.
    Diagnostics check(merge::Fields const& known, Sources const& sources) const;

    /// The definition with its fields filled; a fault names `who`. Code::template_field.
    Result<model::Briefing>
    fill(merge::Fields const& fields, std::string_view who, Sources const& sources) const;

private:
    model::Briefing briefing_;
    std::vector<std::pair<std::size_t, merge::Template>> templates_; ///< by the place of the text
};

} // namespace brief::app
