#pragma once

/// Documents set once and again, and what must hold between one time and the next.

#include "fuzz/invariants.hpp"

#include <string>
#include <vector>

namespace brief::test {

/// How much is checked of a document.
enum class Depth : std::uint8_t {
    once,      ///< what can be seen when it is set once
    again,     ///< and when it is set again: I9, I10 for larger pages, I11
    tightened, ///< and in tighter layouts: I10 for t
};

/// The house layout for many documents.
class Press {
public:
    Press();

    /// Sets what follows with running text on a grid of whole lines, sections too where `heads` are on it.
    void use_grid(bool on, bool heads) {
        kit_.sheet.definition.page.text_grid = on ? 1 : 0;
        kit_.sheet.definition.page.heads_on_grid = heads;
    }

    /// What is broken when `document` is set, one line each.
    std::vector<std::string> faults(content::Document const& document, Depth depth);

    /// How many pages the last document had.
    std::size_t pages() const { return pages_; }

    /// CPU time for the sections of `document`, so many times one behind the other, in seconds, and the pages
    /// that they take.
    struct Time {
        double seconds = 0;
        std::size_t pages = 0;
    };

    Time time(content::Document const& document, std::size_t times);

private:
    page::Pages set(double more_height, std::string const& language);
    void check_again(page::Pages const& pages, bool kept, std::vector<std::string>& out);
    void check_tightened(std::vector<std::string>& out);

    Kit kit_;
    std::size_t pages_ = 0;
};

} // namespace brief::test
