#pragma once

/// Records and cells as CSV (RFC 4180), for spreadsheets.

#include "model/value.hpp"
#include "view/view.hpp"

#include <string>

namespace brief::exchange {

/// A cell between quotation marks. One that a spreadsheet would take for a formula is opened with an
/// apostrophe.
std::string csv_cell(std::string const& text);

/// The records of `kind` that a view has, one a line; the columns are the paths that any of them fills, in
/// the order of the keys. Lines end with CRLF.
std::string csv_table(view::View const& view, model::Kind kind);

} // namespace brief::exchange
