#pragma once

/// The checks of truth: whether words are those that were said, and whether what a brief tells is sourced,
/// fresh, agreed to and possible. All of them look at values and change none: what is wrong is told, never
/// mended.

#include "base/diagnostic.hpp"
#include "model/briefing.hpp"
#include "model/library.hpp"
#include "model/policy.hpp"
#include "truth/names.hpp"
#include "truth/texts.hpp"

#include <cstdint>

namespace brief::truth {

/// What is checked, and what it is checked with.
struct Subject {
    model::Library const& library;
    Texts const& texts;
    model::Policy const& policy;
    Sources const& sources; ///< the files, so that messages can point at words in them
};

/// Faults of the library. Ages are counted at `today`, a day.
Diagnostics check_library(Subject const& subject, model::PartialDate const& today);

/// Faults of one brief: its prose, and whom it shows.
Diagnostics check_briefing(model::Briefing const& briefing, Subject const& subject);

/// The same with the names of the subject's library, which take longer to gather than a brief to check.
Diagnostics check_briefing(model::Briefing const& briefing, Subject const& subject, NameIndex const& names);

/// Whether the moment is still to come at `now`, in seconds since 1970 in UTC. At the moment itself the
/// embargo is over.
bool is_embargoed(model::Moment const& until, std::int64_t now);

/// The error that stops a brief under embargo; none for a draft, and when there
/// is no embargo or it is over.
Diagnostics check_embargo(model::Briefing const& briefing, std::int64_t now);

} // namespace brief::truth
