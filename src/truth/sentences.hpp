#pragma once

/// Sentences of a text (Unicode TR 29, with the abbreviations of the language).

#include "truth/fold.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace brief::truth {

/// Splits texts of one language. To make the first of a language costs more than to split a page, as ICU
/// compiles the abbreviations; the others of its thread use the same.
class SentenceSplitter {
public:
    explicit SentenceSplitter(std::string_view language);
    SentenceSplitter(SentenceSplitter const&) = delete;
    SentenceSplitter& operator=(SentenceSplitter const&) = delete;
    ~SentenceSplitter();

    /// The sentences, in bytes, without white space at their ends. A break behind an initial ("A. Nobody") is
    /// none.
    std::vector<Range> split(std::string_view text);

private:
    struct Impl;

    std::shared_ptr<Impl> impl_;
};

} // namespace brief::truth
