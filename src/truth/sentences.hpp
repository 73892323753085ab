#pragma once

/// Sentences of a text (Unicode TR 29, with the abbreviations of the language).

#include "truth/fold.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace brief::truth {

/// Splits texts of one language. To make one costs more than to split a page: ICU compiles the abbreviations.
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

    std::unique_ptr<Impl> impl_;
};

} // namespace brief::truth
