#pragma once

/// CSL 1.0.2, "Date" and "Localized Dates".

#include "csl/item.hpp"
#include "csl/locale.hpp"
#include "csl/node.hpp"
#include "csl/style.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace brief::csl {

class DateRenderer {
public:
    DateRenderer(Locale const& locale, Arena& arena) : locale_(locale), arena_(arena) {}

    /// `parts`: those of the element, or `localized_parts`. Null when none of them is known.
    Node* render(Date const& date, Element const& element, std::vector<DatePart> const& parts);

private:
    void choose_parts(DateElement const& element, std::vector<DatePart> const& parts, Date const& date);
    bool differs(DatePart const& part) const;
    void add_single(Node& into, DateParts const& date);
    using PartIterator = std::vector<DatePart const*>::const_iterator;

    /// Sets the largest part in which the ends differ; false when no part that is shown does.
    bool find_difference(DateParts const& begin, DateParts const& end);
    void add_range(Node& into, DateParts const& begin, DateParts const& end);
    Node* render_ends(PartIterator first, PartIterator last, DateParts const& begin, DateParts const& end);
    Node* render_part(DatePart const& part, DateParts const& date, bool last);
    std::string part_text(DatePart const& part, DateParts const& date) const;
    std::string day_text(DatePart const& part, DateParts const& date) const;
    std::string month_text(DatePart const& part, DateParts const& date) const;
    std::string year_text(DatePart const& part, int year) const;
    bool shows_day(DateParts const& date) const;
    std::string_view month_term(DateParts const& date, TermForm form) const;

    Locale const& locale_;
    Arena& arena_;
    std::vector<DatePart const*> parts_;
    std::string_view delimiter_;
    bool cut_short_ = false; ///< a localised date lacks a part behind the last one that is shown
    DatePartName largest_difference_ = DatePartName::day;
};

/// The parts of a localised date, with what the element says about them.
std::vector<DatePart> localized_parts(DateElement const& element, Locale const& locale);

/// Puts a node for the year suffix right behind the year. False when the date shows no year.
bool add_year_suffix(Node& date, std::string_view suffix, Arena& arena);

/// A key that sorts dates as text: years before the common era first.
std::string sort_key(DateParts const& date, DatePartName precision);

} // namespace brief::csl
