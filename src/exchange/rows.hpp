#pragma once

/// Rows of other programs, whatever format they came in.

#include "base/result.hpp"
#include "exchange/csv_reader.hpp"
#include "load/node.hpp"

#include <string>
#include <vector>

namespace brief::exchange {

/// A row has for each column the values that stand in it: one in CSV, any number in JSON.
struct Rows {
    std::vector<std::string> columns;
    std::vector<std::vector<std::vector<CsvCell>>> rows; ///< row, column, values
};

/// The rows of a CSV table. Cells lose the blanks around them, and the apostrophe that guards a formula.
Rows rows_of(CsvTable table);

/// The objects of a list, or of the list under "rows" (as Uwazi answers a search). A column is the keys to a
/// value with dots between them, lists left out: [{"value": 1}] under "date" is "date.value".
/// Code::exchange_syntax, Code::exchange_limit.
Result<Rows> rows_of(load::Node const& document);

} // namespace brief::exchange
