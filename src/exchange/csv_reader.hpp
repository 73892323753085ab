#pragma once

/// CSV after RFC 4180, and as spreadsheets write it: with a byte order mark, with semicolons or tabs, with
/// line ends of any system.

#include "base/result.hpp"

#include <string>
#include <vector>

namespace brief::exchange {

struct CsvCell {
    std::string text;
    Span span; ///< where it begins
};

struct CsvTable {
    char separator = ',';
    std::vector<CsvCell> head;
    std::vector<std::vector<CsvCell>> rows; ///< each with a cell for every column of the head
};

/// Reads `file`. Without a separator it is the one of comma, semicolon and tab that stands most often in the
/// first line outside of quotation marks; of equals the first. Lines that are empty are no rows. A row that
/// has other than the columns of the head is a fault, as is text behind a closing quotation mark.
/// Code::invalid_utf8, Code::file_empty, Code::exchange_syntax, Code::exchange_limit.
Result<CsvTable> read_csv(Sources const& sources, FileId file, char separator = '\0');

} // namespace brief::exchange
