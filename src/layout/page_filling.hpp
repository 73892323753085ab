#pragma once

/// What a page holds while rows are added to it.

#include "layout/note_area.hpp"
#include "layout/page_rules.hpp"

#include <vector>

namespace brief::layout {

/// The rows with what the search asks of them again and again.
struct GalleyRows {
    explicit GalleyRows(std::vector<Row> const& all, PageRules const& of);

    /// Whether a page has to end behind this row.
    bool ends_page(std::size_t row) const {
        return row + 1 == rows.size() || rows[row + 1].starts_page || rows[row + 1].frame != rows[row].frame;
    }

    std::vector<Row> const& rows;
    PageRules const& rules;
    std::vector<std::size_t> first_marks; ///< by note: the row with its first mark
    std::vector<std::size_t> last_marks;  ///< by note: the row with its last
    std::vector<std::size_t> figures;     ///< by row: how many figures it and those above ask for
};

/// Heights in pt. Rows are added one by one; none of what is asked grows smaller by it.
class Filling {
public:
    Filling(GalleyRows const& galley, std::size_t first, Carried const& carried);

    void add(std::size_t row);

    /// Rows with their headers and columns.
    double used() const { return base_ + in_columns_; }

    /// `used`, or further down where the side column reaches further.
    double reach() const { return std::max(reach_, used()); }

    /// What the foot takes with all notes in full.
    double whole_foot() const { return whole_foot_; }

    /// The least that the foot takes.
    double least_foot() const { return layout::least_foot(wanted_, galley_.rules); }

    /// Parts of notes that should stand on this page, in order.
    std::vector<NotePart> const& wanted() const { return wanted_; }

private:
    void add_note(std::size_t note);

    GalleyRows const& galley_;
    std::size_t first_;
    double base_ = 0;
    double in_columns_ = 0; ///< of the stretch that is not finished
    std::size_t stretch_first_ = 0;
    std::size_t stretch_ = 0;
    TextGrid grid_;
    double reach_ = 0;
    std::vector<NotePart> wanted_;
    std::size_t carried_ = 0; ///< how many of `wanted_` come from the page before
    double whole_foot_ = 0;
};

} // namespace brief::layout
