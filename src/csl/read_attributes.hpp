#pragma once

/// Attributes of CSL as values. What is no CSL is put into a list of faults, of which the first is reported.

#include "csl/fault.hpp"
#include "csl/locale.hpp"
#include "csl/style.hpp"
#include "xml/xml.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::csl {

using Faults = std::vector<Fault>;

/// The limits for styles and locales: the largest public style has 250 kB.
inline constexpr xml::Limits file_limits{.bytes = std::size_t{4} << 20U, .elements = 50'000, .depth = 64};

/// The name without its prefix.
std::string_view local_name(xml::Element const& element);

Fault fault_of(xml::Fault const& fault);

/// Empty when it is not there.
std::string_view attribute(xml::Element const& element, std::string_view name);

template <class T, std::size_t n>
using Choices = std::array<std::pair<std::string_view, T>, n>;

/// The value that an attribute names; `fallback` when it is not there, or, with a fault, is none of
/// `choices`.
template <class T, std::size_t n>
std::optional<T> find_choice(
    xml::Element const& element, std::string_view name, Choices<T, n> const& choices, Faults& faults
) {
    std::string const* value = xml::find_attribute(element, name);
    if (value == nullptr) {
        return std::nullopt;
    }
    for (auto const& [text, chosen] : choices) {
        if (text == *value) {
            return chosen;
        }
    }
    faults.push_back(
        {FaultKind::schema,
         element.line,
         "attribute \"" + std::string(name) + "\" has the unknown value \"" + *value + "\"",
         "see the CSL 1.0.2 specification for its values"}
    );
    return std::nullopt;
}

std::optional<bool> find_bool(xml::Element const& element, std::string_view name, Faults& faults);
std::optional<int> find_count(xml::Element const& element, std::string_view name, Faults& faults);
std::optional<std::string> find_string(xml::Element const& element, std::string_view name);

/// With "’" for "'" between letters.
std::string typographic_apostrophes(std::string text);

std::vector<std::string_view> split_words(std::string_view text);

Format read_format(xml::Element const& element, Faults& faults);
TermForm read_term_form(xml::Element const& element, Faults& faults);
NameOptions read_name_options(xml::Element const& element, Faults& faults);
DatePart read_date_part(xml::Element const& element, Faults& faults);

} // namespace brief::csl
