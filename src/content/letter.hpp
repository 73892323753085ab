#pragma once

/// What stands around the text of a letter.

#include "content/inline.hpp"

#include <vector>

namespace brief::content {

/// A label with lines beside it: "Contact", a name, an address.
struct InformationRow {
    Inlines label;
    std::vector<Inlines> lines;

    bool operator==(InformationRow const&) const = default;
};

struct Signatory {
    Inlines name;
    Inlines office; ///< title and organisation; may be empty

    bool operator==(Signatory const&) const = default;
};

struct Letter {
    Inlines return_line;                     ///< the sender's address in one line
    std::vector<Inlines> address;            ///< lines
    std::vector<InformationRow> information; ///< reference, date, contact
    Inlines salutation;
    Inlines closing;
    std::vector<Signatory> signatories;
    Inlines enclosures_label;
    std::vector<Inlines> enclosures;
    std::string continuation;                      ///< over later pages: to whom, of when
    std::vector<std::vector<std::string>> imprint; ///< at the foot of every page: columns of lines

    bool operator==(Letter const&) const = default;
};

} // namespace brief::content
