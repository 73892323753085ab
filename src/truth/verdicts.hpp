#pragma once

/// What the program found out about each quotation: for the report of `check`, and for the mark beside the
/// quotation in a brief.

#include "truth/compare.hpp"
#include "truth/texts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace brief::truth {

/// One quotation, or one translation of it.
struct QuotationVerdict {
    std::string quotation;   ///< id
    std::string statement;   ///< id
    std::string translation; ///< its language; empty: the quotation itself
    /// Nothing where no text is stored, and for words that are the reporter's.
    std::optional<Verdict> verdict;
    /// Of a verdict "secondary", how the words compare with what is stored; else the verdict itself.
    std::optional<Verdict> underlying;
    /// What the words were compared with: computed where a text is stored, else as the record claims.
    model::Comparison checked = model::Comparison::none;
    Comparison comparison;
};

/// Every quotation in the order of the library, each followed by its translations.
std::vector<QuotationVerdict> verdicts(model::Library const& library, Texts const& texts);

} // namespace brief::truth
