#pragma once

/// What CLDR knows of a language, from ICU: months, digits, numbers, lists, plurals, upper and lower case.
/// Texts of our own are in the catalogues of layouts/labels, never here.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace brief::language {

/// CLDR's "format" and "stand-alone": "3 декабря", "декабрь".
enum class MonthForm : std::uint8_t { in_date, alone };

/// Whether a character is a decimal digit of any script.
bool is_digit(char32_t c);

class Language {
public:
    /// `tag` is BCP 47. A language that CLDR does not have follows the rules for all.
    explicit Language(std::string_view tag);

    /// The Gregorian month from 1 to 12; empty for another.
    std::string month(unsigned month, MonthForm form) const;

    /// `text` with each digit of ASCII as that of the language: "2024" → "۲۰۲۴".
    std::string digits(std::string_view text) const;

    /// "1,234", "1 234": with the separators and digits of the language. Spaces in it do not break.
    std::string number(std::int64_t value) const;

    /// With `places` digits behind the decimal sign.
    std::string number(double value, int places) const;

    /// "a, b and c".
    std::string list(std::vector<std::string> const& items) const;

    /// CLDR's category of a count: "one", "few", "many", "other" and so on.
    std::string plural(std::int64_t count) const;

    /// All categories that counts can have, "other" among them.
    std::vector<std::string> plurals() const;

    /// "istanbul" → "İSTANBUL" in Turkish.
    std::string upper(std::string_view text) const;
    std::string lower(std::string_view text) const;

private:
    struct Known; ///< what it asks ICU for again and again

    static std::shared_ptr<Known const> known_of(std::string const& tag);

    std::string tag_;
    std::shared_ptr<Known const> known_;
};

} // namespace brief::language
