#pragma once

/// The program's own words in the language of a brief: labels from the catalogue, dates by precision.

#include "base/result.hpp"
#include "language/language.hpp"
#include "model/date.hpp"
#include "model/labels.hpp"
#include "model/moment.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace brief::compose {

using Values = std::map<std::string, std::string, std::less<>>;

/// Dates take the forms that the catalogue has under "date.form": where a text says "{date:since}", the date
/// is put as "date.form.since" says it, "с 3 декабря 2024 года" or "2023-cü ildən"; a precision that the form
/// does not have is put as everywhere.
class Words {
public:
    /// `language` is the brief's, BCP 47; months, digits, lists and plurals are its own (CLDR).
    Words(model::Labels const& labels, std::string const& language);

    /// The label under `key`, filled in. A label that is missing is reported and printed as its key.
    std::string label(std::string_view key, Values const& values = {});

    bool has(std::string_view key) const { return labels_.find(key).has_value(); }

    /// The label under `key` in the plural form of `count`, which is its value {count}.
    std::string counted(std::string_view key, std::int64_t count);

    /// "1,234" in the digits of the language.
    std::string number(std::int64_t value) const { return language_.number(value); }

    /// "name, position and custody".
    std::string list(std::vector<std::string> const& items) const { return language_.list(items); }

    /// The date as precisely as it is known and no more: "3 December [2024]", "November 2023", "2023". Spaces
    /// in it do not break.
    std::string date(model::Date const& date);

    /// The date without its year, for a list in years: "3 December", "November". What has no month is put
    /// with its year.
    std::string in_year(model::Date const& date);

    /// The year in which the date begins: "2024", "[2024]".
    std::string year(model::Date const& date);

    /// The value {date} for a label, in all of its forms.
    Values dated(model::Date const& date);

    /// The same for the date from which a state holds: the start of an interval, or the date itself.
    Values start_of(model::Date const& date);

    /// The date inside a sentence: "on 3 December 2024", "in November 2023".
    std::string when(model::Date const& date);

    /// Each way in which the date can be put, once; and a day as people put it who leave out the words around
    /// it.
    std::vector<std::string> every_form(model::Date const& date);

    /// The moment as its author wrote it: "1 December 2026, 10:00 UTC+01:00".
    std::string moment(model::Moment const& moment);

    Diagnostics const& diagnostics() const { return diagnostics_; }

private:
    std::string year_of(model::DatePoint const& point, bool inferred);
    std::string ordinal(int year, std::string const& shown) const;
    std::string month_from(std::string_view list, unsigned month) const;
    std::string point(model::DatePoint const& point, bool year_inferred, std::string_view form = {});
    void add_forms(Values& values, std::string const& name, model::DatePoint const& point, bool inferred);

    model::Labels const& labels_;
    language::Language language_;
    std::vector<std::string> forms_;       ///< of dates: "since"
    std::vector<std::string> month_lists_; ///< in the catalogue: "in"
    Diagnostics diagnostics_;
};

} // namespace brief::compose
