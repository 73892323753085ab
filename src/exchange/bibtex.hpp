#pragma once

/// Files of BibTeX and BibLaTeX as they are written: entries with fields. What their texts mean is for
/// `latex_text`.

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace brief::exchange {

struct BibField {
    std::string name;  ///< in lower case
    std::string value; ///< without what stands around it; strings and abbreviations put in
};

struct BibEntry {
    std::string type; ///< in lower case: "article"
    std::string key;
    std::vector<BibField> fields;
    Span span;

    /// The value of a field; empty where there is none.
    std::string_view find(std::string_view name) const;
};

/// The entries of a file in their order. Fields that an entry lacks come from the one that its `crossref`
/// names. Text between entries is a comment. Code::exchange_syntax, Code::exchange_limit.
Result<std::vector<BibEntry>> parse_bibtex(Sources const& sources, FileId file);

} // namespace brief::exchange
