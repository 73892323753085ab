#pragma once

/// Documents of every kind of block in which each word occurs once, so that a test can ask where it went.

#include "kit.hpp"
#include "support/random.hpp"

#include <string>

namespace brief::test {

class Author {
public:
    /// `hard`: with notes of many lines, and some that have several marks.
    explicit Author(std::uint32_t seed, bool hard = false) :
        random_(seed), of_tables_(seed + 1'500'000'001U), hard_(hard) {}

    /// Fills the document of a kit.
    void write(Kit& kit, std::size_t sections) {
        for (std::size_t i = 0; i < sections; ++i) {
            content::Section section;
            section.heading = Kit::words(words(random_.whole(1, 4)));
            for (std::size_t blocks = random_.whole(1, 4); blocks > 0; --blocks) {
                section.blocks.push_back(block());
            }
            kit.document.sections.push_back(std::move(section));
        }
        for (std::size_t note = 0; note < notes_; ++note) {
            // Some go on at the foot of the next page.
            std::size_t const count =
                hard_ && random_.one_in(8) ? random_.whole(60, 250) : random_.whole(3, 40);
            kit.document.notes.push_back({Kit::words(words(count))});
        }
    }

    /// A list of the sections of a document, under names of its own.
    content::Contents contents(content::Document const& document) {
        content::Contents out;
        for (std::size_t i = 0; i < document.sections.size(); ++i) {
            out.entries.push_back({Kit::words(words(2)), i});
        }
        return out;
    }

    /// All words written so far, in the order of writing.
    std::vector<std::string> const& written() const { return written_; }

private:
    /// A word of letters that no other word contains: "qab…z".
    std::string word() {
        std::string out = "q";
        for (std::size_t number = written_.size() + 1; number > 0; number /= 24) {
            out += "abcdefghijklmnoprstuvwxy"[number % 24];
        }
        out += "z";
        written_.push_back(out);
        return out;
    }

    std::string words(std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            out += (i == 0 ? "" : " ") + word();
        }
        return out;
    }

    content::Inlines line(std::size_t most) {
        content::Inlines out = Kit::words(words(random_.whole(1, most)));
        if (random_.one_in(2) && notes_ < 99) {
            bool const again = hard_ && notes_ > 0 && random_.one_in(6);
            out.push_back(Kit::mark(again ? random_.whole(0, notes_ - 1) : notes_++));
        }
        out.push_back({content::Text{" " + words(random_.whole(1, most))}});
        if (random_.one_in(3)) {
            out.push_back({content::Styled{"emphasis", Kit::words(" " + words(2))}});
        }
        return out;
    }

    content::Block block() {
        switch (random_.whole(0, 5)) {
        case 0: return table();
        case 1: return timeline();
        case 2:
            return content::Quotation{
                "“", line(40), {{"speaker", Kit::words(words(2))}, {"attribution", line(5)}}, ""};
        case 3: return list();
        default: return content::Paragraph{"body", line(120)};
        }
    }

    content::Table table() {
        content::Table out;
        out.name = "the table";
        for (int i = 0; i < 3; ++i) {
            out.head.push_back({"table-head", Kit::words(words(1))});
        }
        for (std::size_t rows = random_.whole(1, 25); rows > 0; --rows) {
            out.rows.push_back(
                {{"table-name", Kit::words(words(2))}, {"table-cell", line(6)}, {"table-cell", line(15)}}
            );
        }
        if (hard_ && of_tables_.one_in(3)) {
            dress(out);
        }
        return out;
    }

    /// A caption, heads in two rows, groups, and cells that span rows.
    void dress(content::Table& table) {
        table.caption = Kit::words(words(of_tables_.whole(0, 9)));
        if (of_tables_.one_in(2)) {
            table.over_head = {
                {{"table-head", Kit::words(words(1))}, {"table-head", Kit::words(words(1)), 2}}};
        }
        std::vector<std::vector<content::Cell>> rows;
        std::size_t spanned = 0;
        for (std::vector<content::Cell>& row : table.rows) {
            if (spanned == 0 && of_tables_.one_in(7)) {
                rows.push_back({{"table-name", Kit::words(words(2)), row.size()}});
            }
            if (spanned > 0) {
                row.erase(row.begin());
                --spanned;
            } else if (of_tables_.one_in(6)) {
                row.front().rows = of_tables_.whole(2, 5);
                spanned = row.front().rows - 1;
            }
            rows.push_back(std::move(row));
        }
        table.rows = std::move(rows);
    }

    content::Timeline timeline() {
        content::Timeline out;
        for (std::size_t entries = random_.whole(1, 12); entries > 0; --entries) {
            out.entries.push_back({Kit::words(words(2)), content::DateMark::month, "", line(25)});
        }
        return out;
    }

    content::List list() {
        content::List out;
        out.kind = random_.one_in(2) ? content::ListKind::items : content::ListKind::asks;
        for (std::size_t items = random_.whole(1, 9); items > 0; --items) {
            out.items.push_back(line(30));
        }
        return out;
    }

    Random random_;
    Random of_tables_; ///< of what tables have besides rows
    bool hard_;
    std::vector<std::string> written_;
    std::size_t notes_ = 0;
};

} // namespace brief::test
