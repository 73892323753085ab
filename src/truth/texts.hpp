#pragma once

/// The texts that words are compared with, made ready once for all comparisons.

#include "model/library.hpp"
#include "truth/stored_text.hpp"

#include <map>
#include <string>
#include <string_view>

namespace brief::truth {

/// A stored text of a statement.
struct StatementText {
    StoredText text;
    std::string sha256; ///< of the text with LF line ends
};

struct Texts {
    std::map<std::string, StatementText, std::less<>> statements; ///< by id; those that have a text
    /// By id: a quotation's own words, then those of its translations.
    std::map<std::string, std::vector<StoredText>, std::less<>> quotations;

    StatementText const* of(std::string_view statement) const;
};

/// `files` has the words of each `text_file`, by the id of its statement.
Texts prepare_texts(
    model::Library const& library, std::map<std::string, std::string, std::less<>> const& files
);

} // namespace brief::truth
