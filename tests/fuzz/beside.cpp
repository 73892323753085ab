#include "fuzz/beside.hpp"

#include <variant>
#include <vector>

namespace brief::test {

namespace {

void add_marks(content::Inlines const& text, std::set<std::size_t>& to) {
    for (content::Inline const& piece : text) {
        if (auto const* mark = std::get_if<content::NoteMark>(&piece.what)) {
            to.insert(mark->note);
        }
    }
}

void add_marks(content::Block const& block, std::set<std::size_t>& to) {
    if (auto const* table = std::get_if<content::Table>(&block)) {
        for (std::vector<content::Cell> const& row : table->rows) {
            for (content::Cell const& cell : row) {
                add_marks(cell.text, to);
            }
        }
    }
    if (auto const* quotation = std::get_if<content::Quotation>(&block)) {
        for (content::Paragraph const& line : quotation->attribution) {
            add_marks(line.text, to);
        }
    }
}

} // namespace

std::set<std::size_t> notes_beside(content::Document const& document) {
    std::set<std::size_t> out;
    for (content::Section const& section : document.sections) {
        for (content::Block const& block : section.blocks) {
            add_marks(block, out);
        }
    }
    return out;
}

} // namespace brief::test
