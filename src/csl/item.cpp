#include "csl/item.hpp"

#include <charconv>
#include <utility>

namespace brief::csl {

void ItemValues::set(Variable variable, Value value) {
    if (variable == Variable::none) {
        return;
    }
    std::int16_t& slot = slots_[static_cast<std::size_t>(variable)];
    if (slot != 0) {
        values_[static_cast<std::size_t>(slot) - 1] = std::move(value);
        return;
    }
    values_.push_back(std::move(value));
    slot = static_cast<std::int16_t>(values_.size());
}

std::string const* ItemValues::find_text(Variable variable) const {
    std::int16_t slot = slots_[static_cast<std::size_t>(variable)];
    auto const* found =
        slot == 0 ? nullptr : std::get_if<std::string>(&values_[static_cast<std::size_t>(slot) - 1]);
    return found != nullptr && !found->empty() ? found : nullptr;
}

Names const* ItemValues::find_names(Variable variable) const {
    std::int16_t slot = slots_[static_cast<std::size_t>(variable)];
    auto const* found =
        slot == 0 ? nullptr : std::get_if<Names>(&values_[static_cast<std::size_t>(slot) - 1]);
    return found != nullptr && !found->empty() ? found : nullptr;
}

Date const* ItemValues::find_date(Variable variable) const {
    std::int16_t slot = slots_[static_cast<std::size_t>(variable)];
    auto const* found = slot == 0 ? nullptr : std::get_if<Date>(&values_[static_cast<std::size_t>(slot) - 1]);
    return found != nullptr && (found->begin.year != 0 || !found->literal.empty()) ? found : nullptr;
}

bool ItemValues::has(Variable variable) const {
    switch (kind_of(variable)) {
    case VariableKind::date: return find_date(variable) != nullptr;
    case VariableKind::name: return find_names(variable) != nullptr;
    case VariableKind::text:
    case VariableKind::number: return find_text(variable) != nullptr;
    }
    return false;
}

namespace {

/// Takes digits from the start of `text`; nothing when there are none, or too many for a date.
std::optional<int> take_number(std::string_view& text) {
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        ++digits;
    }
    int value = 0;
    if (digits == 0 || digits > 6) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + digits, value);
    text.remove_prefix(digits);
    return value;
}

/// EDTF counts seasons as months 21 to 24, CSL-JSON as 13 to 16 here.
std::optional<int> month_of(int written) {
    if (written >= 1 && written <= 12) {
        return written;
    }
    if (written >= 21 && written <= 24) {
        return written - 8;
    }
    return std::nullopt;
}

/// Year, month and day as far as they are written; nothing for anything else.
std::optional<DateParts> parse_parts(std::string_view text, bool& circa) {
    while (!text.empty() && (text.back() == '~' || text.back() == '?' || text.back() == '%')) {
        circa = true;
        text.remove_suffix(1);
    }
    bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    std::string_view before = text;
    std::optional<int> year = take_number(text);
    if (!year || before.size() - text.size() < 4) {
        return std::nullopt;
    }
    DateParts parts;
    parts.year = negative ? -*year : *year;
    if (text.starts_with('-')) {
        text.remove_prefix(1);
        std::optional<int> written = take_number(text);
        std::optional<int> month = written ? month_of(*written) : std::nullopt;
        if (!month) {
            return std::nullopt;
        }
        parts.month = *month;
    }
    if (text.starts_with('-') && parts.month <= 12) {
        text.remove_prefix(1);
        std::optional<int> day = take_number(text);
        if (!day || *day < 1 || *day > 31) {
            return std::nullopt;
        }
        parts.day = *day;
    }
    return text.empty() && parts.year != 0 ? std::optional(parts) : std::nullopt;
}

} // namespace

Date parse_date(std::string_view text) {
    Date date;
    std::size_t slash = text.find('/');
    std::optional<DateParts> begin = parse_parts(text.substr(0, slash), date.circa);
    if (begin && slash != std::string_view::npos) {
        std::string_view rest = text.substr(slash + 1);
        if (rest.empty() || rest == "..") {
            date.end = DateParts{};
        } else if (std::optional<DateParts> end = parse_parts(rest, date.circa)) {
            date.end = *end;
        } else {
            begin.reset();
        }
    }
    if (!begin) {
        return {.literal = std::string(text)};
    }
    date.begin = *begin;
    return date;
}

} // namespace brief::csl
