#pragma once

/// What people look through before they send: a page for browsers and a table for spreadsheets.

#include "batch/journal.hpp"
#include "batch/plan.hpp"
#include "exchange/listing.hpp"

#include <string>
#include <vector>

namespace brief::batch {

/// A page with an entry for each record: who gets it, how they are addressed, in which language, how large
/// the mail is, what the program warned of, and how the first page looks. It fetches nothing but the pictures
/// beside it.
exchange::Listing review_page(Plan const& plan, std::vector<Record> const& records);

/// The same as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets see its letters), with a
/// column to tick. Cells that a spreadsheet would take for formulas are guarded.
exchange::Listing review_table(Plan const& plan, std::vector<Record> const& records);

/// What became of each record as JUnit XML, which CI systems show.
std::string junit_report(Plan const& plan, std::vector<Record> const& records);

} // namespace brief::batch
