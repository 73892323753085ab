#pragma once

/// Terms, dates and options of a language: CSL 1.0.2, "Locale Files" and cs:locale.

#include "csl/fault.hpp"
#include "csl/format.hpp"
#include "xml/xml.hpp"

#include <tl/expected.hpp>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace brief::csl {

enum class TermForm : std::uint8_t { full, brief, verb, verb_brief, symbol };
inline constexpr std::size_t term_form_count = 5;

enum class Gender : std::uint8_t { neuter, masculine, feminine };

enum class OrdinalMatch : std::uint8_t { last_digit, last_two_digits, whole_number };

struct TermText {
    std::string single;
    std::string multiple;
};

struct Term {
    std::array<std::optional<TermText>, term_form_count> forms;
    std::array<std::optional<TermText>, 3> gendered; ///< ordinals by gender-form; the first is without gender
    Gender gender = Gender::neuter;
    std::optional<OrdinalMatch> match;
};

enum class DatePartName : std::uint8_t { year, month, day };
enum class DatePartForm : std::uint8_t { none, numeric, leading_zeros, ordinal, full, brief };

struct DatePart {
    DatePartName name = DatePartName::year;
    DatePartForm form = DatePartForm::none;
    Format format;
    std::optional<std::string> range_delimiter;
};

/// A localised date format.
struct DateFormat {
    std::vector<DatePart> parts;
    std::string delimiter;
};

/// One file, or one cs:locale of a style.
struct LocaleLayer {
    std::string language; ///< "en-US"; empty in a style for every language
    std::map<std::string, Term, std::less<>> terms;
    std::optional<DateFormat> text_date;
    std::optional<DateFormat> numeric_date;
    std::optional<bool> punctuation_in_quote;
    std::optional<bool> limit_day_ordinals;
};

tl::expected<LocaleLayer, Fault> parse_locale(std::string_view xml);

/// The same for an element cs:locale.
tl::expected<LocaleLayer, Fault> read_locale(xml::Element const& element);

/// The names of the files that make a locale, the last the most special: for "de-AT" "en-US", "de-DE",
/// "de-AT".
std::vector<std::string> locale_fallback(std::string_view language);

/// The end of the name of a term of our own: "month-02-with-day" is the name of February beside a day, "24
/// февраля" by "февраль 2026". CSL has one form for both. A layer with "month-02" replaces both.
inline constexpr std::string_view with_day_suffix = "-with-day";

/// Layers on each other.
class Locale {
public:
    Locale() = default;

    /// `layers`: the least special first. `language` is that of the result.
    Locale(std::string language, std::span<LocaleLayer const* const> layers);

    std::string const& language() const { return language_; }

    bool is_english() const { return language_.empty() || language_.starts_with("en"); }

    /// Null when no form of the term is known that may stand for this one.
    TermText const* find_term(std::string_view name, TermForm form) const;

    /// The term in just this form; empty when the locale has none.
    std::string_view exact_term(std::string_view name, TermForm form) const;

    /// The term with this number; empty when it is unknown.
    std::string_view term(std::string_view name, TermForm form = TermForm::full, bool plural = false) const;

    Gender gender_of(std::string_view term) const;

    /// "th" for 4 in English.
    std::string_view ordinal_suffix(int number, Gender gender) const;
    /// "fourth"; empty when the locale has none.
    std::string_view long_ordinal(int number, Gender gender) const;

    DateFormat const* date(bool text) const;

    bool punctuation_in_quote() const { return punctuation_in_quote_; }

    bool limit_day_ordinals() const { return limit_day_ordinals_; }

private:
    void add(LocaleLayer const& layer);

    std::string language_ = "en-US";
    std::map<std::string, Term, std::less<>> terms_;
    std::optional<DateFormat> text_date_;
    std::optional<DateFormat> numeric_date_;
    bool punctuation_in_quote_ = false;
    bool limit_day_ordinals_ = false;
};

} // namespace brief::csl
