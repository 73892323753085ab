#pragma once

/// The program's own words in the language of a brief: labels from the catalogue, dates by precision.

#include "base/result.hpp"
#include "model/date.hpp"
#include "model/labels.hpp"
#include "model/moment.hpp"

#include <map>
#include <string>
#include <string_view>

namespace brief::compose {

using Values = std::map<std::string, std::string, std::less<>>;

class Words {
public:
    /// `language` is the brief's, BCP 47; months are named in it (CLDR).
    Words(model::Labels const& labels, std::string const& language);

    /// The label under `key`, filled in. A label that is missing is reported and printed as its key.
    std::string label(std::string_view key, Values const& values = {});

    bool has(std::string_view key) const { return labels_.find(key).has_value(); }

    /// The date as precisely as it is known and no more: "3 December [2024]", "November 2023", "2023". Spaces
    /// in it do not break.
    std::string date(model::Date const& date);

    /// The date from which a state holds: the start of an interval, or the date itself.
    std::string start_of(model::Date const& date);

    /// The date inside a sentence: "on 3 December 2024", "in November 2023".
    std::string when(model::Date const& date);

    /// The moment as its author wrote it: "1 December 2026, 10:00 UTC+01:00".
    std::string moment(model::Moment const& moment);

    Diagnostics const& diagnostics() const { return diagnostics_; }

private:
    std::string point(model::DatePoint const& point, bool year_inferred);

    model::Labels const& labels_;
    std::vector<std::string> months_; ///< January first
    Diagnostics diagnostics_;
};

} // namespace brief::compose
