#pragma once

/// Documents composed from TOML, for the tests of each part.

#include "compose/compose.hpp"
#include "support/records.hpp"

#include <string>

namespace brief::test {

inline content::Document
composed(std::string const& records, std::string const& sections, std::string const& language = "en") {
    Records input(records, sections, language);
    return value_of(
        input.sources, compose::document(test::view_of(input), input.briefing, input.labels, input.sources)
    );
}

/// A section of a kind that takes every record.
inline std::string section(std::string const& kind, std::string const& more = "") {
    return "[[section]]\nkind = \"" + kind + "\"\nheading = \"Heading\"\n" + more + "\n";
}

/// The only block of the only section.
template <class Block>
Block block_of(content::Document const& document) {
    REQUIRE(document.sections.size() == 1);
    REQUIRE(document.sections[0].blocks.size() == 1);
    REQUIRE(std::holds_alternative<Block>(document.sections[0].blocks[0]));
    return std::get<Block>(document.sections[0].blocks[0]);
}

inline std::string plain(content::Inlines const& inlines) {
    return plain(content::plain_text(inlines));
}

inline std::vector<content::Citation> citations(content::Inlines const& inlines) {
    std::vector<content::Citation> out;
    for (content::Inline const& piece : inlines) {
        if (auto const* citation = std::get_if<content::Citation>(&piece.what)) {
            out.push_back(*citation);
        }
    }
    return out;
}

} // namespace brief::test
