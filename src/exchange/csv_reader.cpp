#include "exchange/csv_reader.hpp"

#include "base/utf8.hpp"
#include "exchange/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace brief::exchange {

namespace {

bool ends_line(char c) {
    return c == '\n' || c == '\r';
}

char detect_separator(std::string_view text) {
    constexpr std::array candidates{',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    for (char c : text) {
        if (ends_line(c) && !quoted) {
            break;
        }
        quoted = quoted != (c == '"');
        auto const* found = std::ranges::find(candidates, c);
        if (!quoted && found != candidates.end()) {
            ++counts[static_cast<std::size_t>(found - candidates.begin())];
        }
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

class Parser {
public:
    Parser(std::string_view text, FileId file, char separator) :
        text_(text), file_(file), separator_(separator) {}

    Result<CsvTable> parse() {
        CsvTable table;
        table.separator = separator_;
        while (at_ < text_.size() && !fault_) {
            std::vector<CsvCell> row = read_row(table.head.size());
            bool empty = row.size() == 1 && row[0].text.empty();
            if (fault_ || empty) {
                continue;
            }
            if (table.head.empty()) {
                table.head = std::move(row);
                continue;
            }
            check_row(row, table);
            table.rows.push_back(std::move(row));
        }
        if (!fault_ && table.head.empty()) {
            refuse(Code::file_empty, {file_}, "the file holds no line to read");
        }
        return fault_ ? Result<CsvTable>(failure(std::move(*fault_))) : std::move(table);
    }

private:
    std::vector<CsvCell> read_row(std::size_t cells) {
        std::vector<CsvCell> row;
        row.reserve(cells);
        while (!fault_) {
            row.push_back(read_cell());
            if (row.size() > most_columns) {
                refuse(
                    Code::exchange_limit,
                    row.back().span,
                    fmt::format("there are more than {} columns", most_columns)
                );
            }
            if (at_ >= text_.size() || text_[at_] != separator_) {
                break;
            }
            step();
        }
        end_line();
        return row;
    }

    CsvCell read_cell() {
        CsvCell cell{"", {file_, line_, column_, 1}};
        if (at_ < text_.size() && text_[at_] == '"') {
            read_quoted(cell);
            return cell;
        }
        while (at_ < text_.size() && text_[at_] != separator_ && !ends_line(text_[at_])) {
            cell.text += text_[at_];
            step();
        }
        check_size(cell);
        return cell;
    }

    void read_quoted(CsvCell& cell) {
        step();
        while (at_ < text_.size()) {
            bool doubled = text_.substr(at_).starts_with("\"\"");
            if (text_[at_] == '"' && !doubled) {
                step();
                check_size(cell);
                check_end(cell);
                return;
            }
            cell.text += text_[at_];
            step();
            if (doubled) {
                step();
            }
        }
        refuse(
            Code::exchange_syntax,
            cell.span,
            "this quotation mark is not closed",
            {"close it; write a quotation mark inside a cell twice"}
        );
    }

    void check_size(CsvCell const& cell) {
        if (cell.text.size() > largest_cell) {
            refuse(Code::exchange_limit, cell.span, "this cell is longer than 1 MiB");
        }
    }

    void check_end(CsvCell const& cell) {
        if (at_ < text_.size() && text_[at_] != separator_ && !ends_line(text_[at_])) {
            refuse(
                Code::exchange_syntax,
                {file_, line_, column_, 1},
                "there is text behind the closing quotation mark of a cell",
                {fmt::format(
                    "the cell begins in line {}; write a quotation mark inside it twice", cell.span.line
                )}
            );
        }
    }

    void check_row(std::vector<CsvCell> const& row, CsvTable const& table) {
        if (row.size() != table.head.size()) {
            refuse(
                Code::exchange_syntax,
                row.front().span,
                fmt::format("this row has {} cells, but the head has {}", row.size(), table.head.size()),
                {"put cells that hold a separator between quotation marks, or give the separator in the map"}
            );
        } else if (table.rows.size() >= most_rows) {
            refuse(
                Code::exchange_limit, row.front().span, fmt::format("there are more than {} rows", most_rows)
            );
        }
    }

    /// Past CRLF, LF or CR.
    void end_line() {
        if (at_ < text_.size() && text_[at_] == '\r') {
            bool pair = at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
            ++at_;
            if (!pair) {
                start_line();
                return;
            }
        }
        if (at_ < text_.size() && text_[at_] == '\n') {
            ++at_;
            start_line();
        }
    }

    void start_line() {
        ++line_;
        column_ = 1;
    }

    void step() {
        char c = text_[at_++];
        if (c == '\n') {
            start_line();
        } else if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80) {
            ++column_;
        }
    }

    void refuse(Code code, Span span, std::string message, std::vector<std::string> hints = {}) {
        if (!fault_) {
            fault_ = error(code, span, std::move(message), std::move(hints));
        }
    }

    std::string_view text_;
    FileId file_;
    char separator_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;
    std::optional<Diagnostic> fault_;
};

} // namespace

Result<CsvTable> read_csv(Sources const& sources, FileId file, char separator) {
    std::string_view text = sources.text(file);
    if (auto fault = utf8::find_fault(text)) {
        auto line = static_cast<std::uint32_t>(std::ranges::count(text.substr(0, *fault), '\n') + 1);
        return failure(error(
            Code::invalid_utf8, {file, line, 1, 1}, "this is no UTF-8", {"save the file as CSV in UTF-8"}
        ));
    }
    if (text.starts_with("\xef\xbb\xbf")) {
        text.remove_prefix(3);
    }
    return Parser(text, file, separator == '\0' ? detect_separator(text) : separator).parse();
}

} // namespace brief::exchange
