#pragma once

/// The single checks, each of which adds what it finds to a list.

#include "truth/names.hpp"
#include "truth/truth.hpp"

#include <string>
#include <vector>

namespace brief::truth {

/// Adds the fault with the severity that a gate gives it; nothing where the gate is off.
void report(Diagnostics& found, model::Gate gate, Diagnostic fault);

/// Quotations against the stored texts of their statements.
void check_quotations(Subject const& subject, Diagnostics& found);

/// Words between quotation marks in asks, summaries and notes.
void check_record_marks(Subject const& subject, Diagnostics& found);

/// Spellings of names in prose of records; names that mix scripts or look like others.
void check_record_names(Subject const& subject, Diagnostics& found);
void check_spoofed_names(model::Library const& library, Diagnostics& found);

/// Events, sentences, charges and hearings of people, in time.
void check_custody(model::Person const& person, model::PartialDate const& today, Diagnostics& found);

/// The stated status against the events: at its own date, else at `as_of`, which may be null.
void check_status(
    model::Person const& person, model::Date const* as_of, model::Policy const& policy, Diagnostics& found
);

/// What has not been looked at for too long.
void check_ages(Subject const& subject, model::PartialDate const& today, Diagnostics& found);

/// Photos, dates of facts, numbers of mechanisms, sources that may not be named.
void check_records(Subject const& subject, Diagnostics& found);

/// Consent of the people whom a brief shows.
void check_consent(model::Briefing const& briefing, Subject const& subject, Diagnostics& found);

/// Sentences of a brief's prose that cite nothing; words between its quotation marks; names in it.
void check_claims(
    model::Briefing const& briefing, Subject const& subject, NameIndex const& names, Diagnostics& found
);
void check_briefing_marks(model::Briefing const& briefing, Subject const& subject, Diagnostics& found);
void check_briefing_names(
    model::Briefing const& briefing, Subject const& subject, NameIndex const& names, Diagnostics& found
);

/// The people whom a brief shows, each once, in the order in which it does.
std::vector<model::Person const*>
people_shown(model::Briefing const& briefing, model::Library const& library);

} // namespace brief::truth
