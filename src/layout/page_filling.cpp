#include "layout/page_filling.hpp"

#include "layout/column_fill.hpp"

#include <algorithm>

namespace brief::layout {

GalleyRows::GalleyRows(std::vector<Row> const& all, PageRules const& of) :
    rows(all), rules(of), first_marks(of.notes.size(), all.size()), last_marks(of.notes.size()) {
    std::size_t asked = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t note : rows[row].notes) {
            first_marks[note] = std::min(first_marks[note], row);
            last_marks[note] = row;
        }
        asked += rows[row].figures;
        figures.push_back(asked);
    }
}

Filling::Filling(GalleyRows const& galley, std::size_t first, Carried const& carried) :
    galley_(galley),
    first_(first),
    base_(first < galley.rows.size() ? galley.rows[first].header : 0),
    carried_(carried.notes.size()) {
    for (std::size_t i = 0; i < carried.notes.size(); ++i) {
        std::size_t const note = carried.notes[i];
        wanted_.push_back({note, i == 0 ? carried.line : 0, galley.rules.notes[note].lines, false});
    }
    whole_foot_ = foot_height(wanted_, galley.rules);
}

void Filling::add(std::size_t row) {
    Row const& next = galley_.rows[row];
    if (next.stretch != stretch_) {
        base_ += in_columns_;
        in_columns_ = 0;
        stretch_ = next.stretch;
        stretch_first_ = row;
        if (galley_.rules.stretches[stretch_].columns > 1) {
            base_ += row == first_ ? -next.header : next.space; // each column has its own header
            base_ += grid_.space_above(next.grid, base_);
        }
    }
    if (galley_.rules.stretches[stretch_].columns > 1) {
        in_columns_ =
            balance_columns(
                galley_.rows, stretch_first_, row + 1, galley_.rules.stretches[stretch_].columns, in_columns_
            )
                .height;
    } else {
        base_ += row == first_ ? 0 : next.space;
        base_ += grid_.space_above(next.grid, base_) + next.height;
    }
    reach_ = std::max(reach_, used() + next.overhang);
    std::size_t const before = wanted_.size();
    for (std::size_t note : next.notes) {
        add_note(note);
    }
    if (wanted_.size() != before) {
        whole_foot_ = foot_height(wanted_, galley_.rules);
    }
}

void Filling::add_note(std::size_t note) {
    if (std::ranges::find(wanted_, note, &NotePart::note) != wanted_.end()) {
        return;
    }
    NotePart const part{note, 0, galley_.rules.notes[note].lines, galley_.first_marks[note] < first_};
    auto const own = wanted_.begin() + static_cast<std::ptrdiff_t>(carried_);
    wanted_.insert(std::ranges::lower_bound(own, wanted_.end(), note, {}, &NotePart::note), part);
}

} // namespace brief::layout
