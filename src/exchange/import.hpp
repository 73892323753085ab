#pragma once

/// Rows and exported files as records in TOML. What cannot be taken is told; what can be is taken all the
/// same.

#include "base/result.hpp"
#include "exchange/csl_json.hpp"
#include "exchange/import_map.hpp"
#include "exchange/rows.hpp"
#include "model/library.hpp"

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace brief::exchange {

/// Why a row is no record.
struct Refusal {
    std::size_t row = 0; ///< from 1; the head of a table is not counted
    std::string column;  ///< empty: of the row as a whole
    std::string reason;
    Span span;
    std::vector<std::string> hints;
};

struct Imported {
    model::Library library; ///< with their places in the file
    std::size_t count = 0;
    std::vector<Refusal> refusals; ///< in the order of the rows
    /// Ids of items that could not stay as they were, and those of their records.
    std::vector<std::pair<std::string, std::string>> renamed;
};

/// Records as TOML, one below the other.
std::string toml_of(model::Library const& library);

/// "person/jana-prikladova"
using TakenIds = std::set<std::string, std::less<>>;

/// A record for each row, as `map` says. Each is read as a file of the library would be; one with a fault is
/// refused. `taken` are the ids there are already. The columns must have been checked.
Imported import_rows(Rows const& rows, ImportMap const& map, TakenIds const& taken);

/// The records of a file of export. Code::exchange_syntax.
Result<Imported> import_edition(load::Node const& document, TakenIds const& taken);

/// A source for each item of another program. `language`: of items that name none; empty: they are refused.
Imported
import_sources(std::vector<CitedItem> const& items, std::string const& language, TakenIds const& taken);

/// A refusal as a message. Code::row_refused.
Diagnostic message(Refusal const& refusal);

/// Refusals as CSV: row, column, reason.
std::string refusals_csv(std::vector<Refusal> const& refusals);

} // namespace brief::exchange
