#pragma once

/// Scripts and directions of writing (UAX 24, UAX 9).

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace brief::text {

/// Whether a language is written from right to left, by its script: that of the tag ("az-Arab"), else the one
/// CLDR says is likely.
bool is_right_to_left(std::string const& language);

/// Whose forms the ideographs of a language have (Han unification), by its likely script: "Hans", "Hant",
/// "Jpan" or "Kore". Empty for a language that is not written with them.
std::string ideographic_region(std::string const& language);

/// The same; "Hans" for a language without ideographs.
std::string region_or_default(std::string const& language);

/// The scripts of the letters in a well-formed text, by their ISO 15924 codes: "Latn", "Arab". Digits, marks
/// and whatever else has no script of its own give none.
std::set<std::string, std::less<>> scripts_in(std::string_view text);

/// What HarfBuzz is to take a text for.
struct Script {
    std::uint32_t code = 0; ///< ISO 15924 in four bytes; 0: none of its own

    bool operator==(Script const&) const = default;
};

/// The script of a character; none for what all scripts share and for marks that take their base's.
Script script_of(char32_t c);

} // namespace brief::text
