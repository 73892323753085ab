#pragma once

/// What is cited: an item of CSL-JSON 1.0.2 as plain values.

#include "csl/variable.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace brief::csl {

/// A person or, with `literal`, an institution.
struct Name {
    std::string family = {};
    std::string given = {};
    std::string dropping_particle = {};
    std::string non_dropping_particle = {};
    std::string suffix = {};
    std::string literal = {};
    bool comma_suffix = false;
    bool static_ordering = false; ///< family name first, always

    bool operator==(Name const&) const = default;
};

using Names = std::vector<Name>;

/// A day, or as much of it as is known. 0 means unknown; years before the common era are negative.
struct DateParts {
    int year = 0;
    int month = 0; ///< 1 to 12; 13 to 16 are spring to winter
    int day = 0;

    auto operator<=>(DateParts const&) const = default;
};

struct Date {
    DateParts begin = {};
    std::optional<DateParts> end = {}; ///< of a range; a year of 0 is an end that is open
    bool circa = false;
    std::string literal = {}; ///< shown as it is when there is no `begin`

    bool operator==(Date const&) const = default;
};

/// The values of an item by variable.
class ItemValues {
public:
    using Value = std::variant<std::string, Names, Date>;

    /// Replaces what the variable had. A value of the wrong kind is never found.
    void set(Variable variable, Value value);

    /// Null when the item lacks the variable, or has it empty.
    std::string const* find_text(Variable variable) const;
    Names const* find_names(Variable variable) const;
    Date const* find_date(Variable variable) const;

    bool has(Variable variable) const;

private:
    std::array<std::int16_t, variable_count> slots_ = {}; ///< index into values_, from 1
    std::vector<Value> values_;
};

struct Item : ItemValues {
    std::string id = {};
    std::string type = {}; ///< as in CSL: "legal_case"
};

/// A date of ISO 8601 or of EDTF level 1: "2023", "2023-06", "2019/2021", "2018-04~", "2021-22", "-0043",
/// "2019/..". Any other text becomes the literal.
Date parse_date(std::string_view text);

} // namespace brief::csl
