#pragma once

/// What must hold of every document on its pages, whatever it is made of.

#include "layout/kit.hpp"

#include <string>
#include <vector>

namespace brief::test {

/// The house layout for many documents.
class Press {
public:
    Press();

    /// What is broken when `document` is set, one line each: "I5 the note qabz begins on page 3, its mark is
    /// on 2". `all` also checks what needs the document set again: I9, I10 and I11.
    std::vector<std::string> faults(content::Document const& document, bool all);

    /// How many pages the last document had.
    std::size_t pages() const { return pages_; }

private:
    Kit kit_;
    std::size_t pages_ = 0;
};

} // namespace brief::test
