#pragma once

/// The kit with another layout than that of the briefing.

#include "kit.hpp"

namespace brief::test {

inline void set_in(Kit& kit, std::string const& layout) {
    std::vector<FileId> const layouts = add_folder(kit.sources, "layouts");
    kit.sheet = value_of(kit.sources, load::stylesheet(kit.sources, layouts, layout));
}

inline content::PersonCard card_for_tests() {
    content::PersonCard card;
    card.name = Kit::words("Sara Mithal");
    card.alternative = "A neutral outline";
    card.caption = Kit::words("no likeness");
    card.facts = {
        {Kit::words("Work"), Kit::words("Reporter")}, {Kit::words("Charge"), Kit::words("art. 999")}};
    return card;
}

} // namespace brief::test
