// Tables: header cells, and a grid without holes.

#include "conform/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace brief::conform {

namespace {

class TableCheck {
public:
    TableCheck(Subject& subject, Element const& table) : subject_(subject), table_(table) {}

    void run() {
        each_kid(table_, [&](Element const& kid) {
            bool is_group = kid.role == "THead" || kid.role == "TBody" || kid.role == "TFoot";
            add_if_row(kid);
            if (is_group) {
                each_kid(kid, [&](Element const& row) { add_if_row(row); });
            }
        });
        for (Element const* row : rows_) {
            add_row(*row);
        }
        check_headers();
        check_grid();
    }

private:
    struct Cell {
        Element const* element = nullptr;
        std::size_t row = 0;
        std::size_t columns = 1;
        std::size_t rows = 1;
    };

    template <class Visit>
    void each_kid(Element const& of, Visit const& visit) const {
        for (auto const& kid : of.kids) {
            if (ElementMark const* mark = std::get_if<ElementMark>(&kid)) {
                visit(subject_.tree().elements[mark->index]);
            }
        }
    }

    void add_if_row(Element const& element) {
        if (element.role == "TR") {
            rows_.push_back(&element);
        }
    }

    std::size_t span(Element const& cell, std::string_view key) const {
        constexpr std::int64_t most = 1000;
        std::int64_t given = pdf::integer_of(attribute(cell, key)).value_or(1);
        return static_cast<std::size_t>(std::clamp<std::int64_t>(given, 1, most));
    }

    pdf::Value const& attribute(Element const& cell, std::string_view key) const {
        return conform::attribute(subject_.file(), cell, "Table", key);
    }

    void add_row(Element const& row) {
        std::size_t number = row_count_++;
        each_kid(row, [&](Element const& cell) {
            if (cell.role == "TH" || cell.role == "TD") {
                cells_.push_back({&cell, number, span(cell, "ColSpan"), span(cell, "RowSpan")});
            }
        });
    }

    void check_headers() {
        pdf::File const& file = subject_.file();
        std::set<std::string, std::less<>> headers;
        for (Cell const& cell : cells_) {
            if (cell.element->role == "TH") {
                headers.emplace(pdf::bytes_of(file.get(*cell.element->dictionary, "ID")));
                std::string_view scope = pdf::name_of(attribute(*cell.element, "Scope"));
                if (scope != "Row" && scope != "Column" && scope != "Both") {
                    subject_.miss(Rule::table_headers, "a header cell has no Scope", cell.element->id);
                }
            }
        }
        if (headers.empty() && !cells_.empty()) {
            subject_.miss(Rule::table_headers, "the table has no header cells", table_.id);
        }
        for (Cell const& cell : cells_) {
            pdf::Array const& named = file.array(attribute(*cell.element, "Headers"));
            constexpr std::size_t most = 256;
            bool good = named.size() <= most && std::ranges::all_of(named, [&](pdf::Value const& name) {
                            std::string_view id = pdf::bytes_of(file.follow(name));
                            return !id.empty() && headers.contains(id);
                        });
            if (!good || (named.empty() && cell.element->role == "TD")) {
                subject_.miss(
                    Rule::table_headers, "a cell does not name its headers, or others", cell.element->id
                );
            }
        }
    }

    void check_grid() {
        std::vector<std::size_t> widths(row_count_);
        for (Cell const& cell : cells_) {
            for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row) {
                if (row >= row_count_) {
                    subject_.miss(Rule::table_regular, "a cell reaches out of the table", cell.element->id);
                    return;
                }
                widths[row] += cell.columns;
            }
        }
        if (std::ranges::adjacent_find(widths, std::not_equal_to<>()) != widths.end()) {
            subject_.miss(Rule::table_regular, "its rows have different numbers of columns", table_.id);
        }
    }

    Subject& subject_;
    Element const& table_;
    std::vector<Element const*> rows_;
    std::size_t row_count_ = 0;
    std::vector<Cell> cells_;
};

} // namespace

void check_tables(Subject& subject) {
    for (Element const& element : subject.tree().elements) {
        if (element.role == "Table") {
            TableCheck(subject, element).run();
        }
    }
}

} // namespace brief::conform
