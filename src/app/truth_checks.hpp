#pragma once

/// The checks of truth on an open workspace. They look at the whole library, whoever a brief is for: a
/// quotation is true or not for every audience.

#include "app/workspace.hpp"
#include "model/policy.hpp"
#include "truth/names.hpp"
#include "truth/verdicts.hpp"

#include <vector>

namespace brief::app {

/// Whatever the records are found to be wrong in, by the workspace's policy. Ages are counted at `today`.
Diagnostics
check_records(OpenWorkspace const& workspace, model::PartialDate const& today, Sources const& sources);

/// Whatever a definition is found to be wrong in.
Diagnostics
check_brief(model::Briefing const& briefing, OpenWorkspace const& workspace, Sources const& sources);

/// The same for many definitions, with the names of the workspace gathered once.
Diagnostics check_brief(
    model::Briefing const& briefing,
    OpenWorkspace const& workspace,
    Sealed<truth::NameIndex> const& names,
    Sources const& sources
);
Sealed<truth::NameIndex> names_in(OpenWorkspace const& workspace);

/// What the program found out about each quotation.
std::vector<truth::QuotationVerdict> const& verdicts(OpenWorkspace const& workspace);

/// The library, in which each quotation says what its words were compared with: as the program found where a
/// text is stored, else as the record claims.
Sealed<model::Library> with_verdicts(OpenWorkspace const& workspace);

} // namespace brief::app
