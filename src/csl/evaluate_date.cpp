#include "csl/date_renderer.hpp"
#include "csl/evaluator.hpp"

#include <algorithm>
#include <string>

namespace brief::csl {

namespace {

/// In sorting a date counts down to the last part that is shown. Every date has a place for an end, so that
/// what stands behind it, such as a suffix of the year, is compared last.
std::string sort_key_of(Date const& date, DateElement const& element) {
    DatePartName precision = element.precision;
    if (!element.localized) {
        precision = DatePartName::year;
        for (DatePart const& part : element.parts) {
            precision = std::max(precision, part.name);
        }
    }
    std::string key = date.begin.year == 0 ? date.literal : sort_key(date.begin, precision);
    bool const ends = date.end && date.end->year != 0;
    return key + (ends ? sort_key(*date.end, precision) : std::string(key.size(), '0'));
}

} // namespace

std::vector<DatePart> const& Evaluator::parts_of(DateElement const& element) {
    if (!element.localized) {
        return element.parts;
    }
    auto found = localized_.find({locale_, &element});
    if (found == localized_.end()) {
        found = localized_.emplace(std::pair(locale_, &element), localized_parts(element, *locale_)).first;
    }
    return found->second;
}

Node* Evaluator::evaluate_date(Element const& element) {
    Date const* date = state_->source->item->find_date(element.variable);
    bool ignored = state_->comparing && element.variable == Variable::accessed;
    bool quashed = is_quashed(element.variable);
    if (date == nullptr || quashed || ignored) {
        count(false);
        return nullptr;
    }
    Node* node = nullptr;
    if (state_->sorting) {
        node = leaf(keep(sort_key_of(*date, *element.date)), nullptr);
    } else {
        node = DateRenderer(*locale_, arena_).render(*date, element, parts_of(*element.date));
    }
    count(node != nullptr);
    if (node == nullptr) {
        return nullptr;
    }
    note(element.variable);
    bool suffix = !style_.shows_year_suffix && !year_suffix_shown_ && state_->disambiguation != nullptr &&
                  !state_->disambiguation->year_suffix.empty() && !state_->sorting;
    if (suffix) {
        year_suffix_shown_ = add_year_suffix(*node, state_->disambiguation->year_suffix, arena_);
    }
    return node;
}

} // namespace brief::csl
