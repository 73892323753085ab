#pragma once

/// One row as the table of a record, by the rules of a map.

#include "exchange/import.hpp"
#include "load/node.hpp"

#include <map>
#include <vector>

namespace brief::exchange {

/// The place of a row as a whole, which is longer than that of its first cell.
Span place_of(std::vector<std::vector<CsvCell>> const& row);

class RowBuilder {
public:
    /// `map` and `columns` must outlive it.
    RowBuilder(ImportMap const& map, std::vector<std::string> const& columns);

    /// The table of a row but for its id. Faults of its cells go to `refusals`, whose `row` is not set.
    load::Node::Table
    build(std::vector<std::vector<CsvCell>> const& row, std::vector<Refusal>& refusals) const;

    /// What stands in the column of this name; null where nothing does.
    CsvCell const* cell(std::vector<std::vector<CsvCell>> const& row, std::string const& column) const;

private:
    struct Target {
        ColumnRule const* rule;
        Path path;
        Shape shape;
    };

    struct Constant {
        Path path;
        Shape shape;
        std::string text;
        bool waits; ///< stands only where a column fills its item
    };

    std::map<std::string, std::size_t> numbers_;
    std::vector<Target> targets_;
    std::vector<Constant> constants_;
};

} // namespace brief::exchange
