#include "select/query.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <compare>
#include <tuple>
#include <utility>

namespace brief::select {

namespace {

/// A day as a number that orders like the day.
using Day = std::tuple<int, unsigned, unsigned>;

constexpr Day first_of_all{-10'000, 1, 1};
constexpr Day last_of_all{99'999, 12, 31};

Day earliest(model::PartialDate const& date) {
    if (!date.start) {
        return first_of_all;
    }
    return {date.start->year, date.start->month.value_or(1), date.start->day.value_or(1)};
}

Day latest(model::PartialDate const& date) {
    std::optional<model::DatePoint> const& end = date.interval ? date.end : date.start;
    if (!end) {
        return last_of_all;
    }
    return {end->year, end->month.value_or(12), end->day.value_or(31)};
}

bool compare(Comparison comparison, model::PartialDate const& a, model::PartialDate const& b) {
    switch (comparison) {
    case Comparison::equal: return earliest(a) >= earliest(b) && latest(a) <= latest(b);
    case Comparison::less: return latest(a) < earliest(b);
    case Comparison::less_or_equal: return latest(a) <= latest(b);
    case Comparison::greater: return earliest(a) > latest(b);
    case Comparison::greater_or_equal: return earliest(a) >= earliest(b);
    case Comparison::contains:
    case Comparison::has:
    case Comparison::holds: return false;
    }
    return false;
}

template <class T>
bool compare_ordered(Comparison comparison, T const& a, T const& b) {
    switch (comparison) {
    case Comparison::equal: return a == b;
    case Comparison::less: return a < b;
    case Comparison::less_or_equal: return a <= b;
    case Comparison::greater: return a > b;
    case Comparison::greater_or_equal: return a >= b;
    case Comparison::contains:
    case Comparison::has:
    case Comparison::holds: return false;
    }
    return false;
}

icu::Locale locale_of(std::string_view language) {
    return {std::string(language).c_str()};
}

/// In small letters, as `locale` has them: those of "I" and "İ" are others in Turkish and Azerbaijani.
icu::UnicodeString folded(std::string_view text, icu::Locale const& locale) {
    icu::UnicodeString out =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    return out.toLower(locale);
}

} // namespace

class Matcher::Evaluator {
public:
    Evaluator(Query const& query, Circumstances const& circumstances) :
        query_(query), circumstances_(circumstances) {}

    bool holds(Selected const& record) {
        return query_.nodes.empty() || holds(query_.nodes.size() - 1, record);
    }

private:
    /// A text that is asked for, folded for a language.
    struct Wanted {
        std::string text;
        std::string language;
        icu::Locale locale;
        icu::UnicodeString folded;
    };

    bool holds(
        std::size_t index, Selected const& record
    ) { // NOLINT(misc-no-recursion): as deep as the parser let it be
        Node const& node = query_.nodes[index];
        auto part_holds = [&](std::size_t part) { return holds(part, record); };
        switch (node.kind) {
        case NodeKind::any_of: return std::ranges::any_of(node.parts, part_holds);
        case NodeKind::all_of: return std::ranges::all_of(node.parts, part_holds);
        case NodeKind::none_of: return std::ranges::none_of(node.parts, part_holds);
        case NodeKind::test: return test(node, record);
        }
        return false;
    }

    bool test(Node const& node, Selected const& record) {
        auto field = node.fields.find(kind(record));
        if (field == node.fields.end()) {
            return false;
        }
        values_.clear();
        fetch(record, field->second, circumstances_.as_of, values_);
        if (node.comparison == Comparison::has) {
            return !values_.empty();
        }
        return std::ranges::any_of(values_, [&](Value const& value) {
            if (node.comparison == Comparison::holds) {
                return std::get_if<bool>(&value.what) != nullptr && std::get<bool>(value.what);
            }
            return std::ranges::any_of(node.literals, [&](Literal const& literal) {
                return fits(node.comparison, value, literal);
            });
        });
    }

    bool fits(Comparison comparison, Value const& value, Literal const& literal) {
        if (auto const* text = std::get_if<std::string_view>(&value.what)) {
            auto const* wanted = std::get_if<std::string>(&literal.what);
            if (wanted == nullptr) {
                return false;
            }
            return comparison == Comparison::contains
                       ? contains(*text, *wanted, value.language)
                       : compare_ordered(comparison, *text, std::string_view(*wanted));
        }
        if (auto const* date = std::get_if<model::PartialDate>(&value.what)) {
            auto const* wanted = std::get_if<model::PartialDate>(&literal.what);
            return wanted != nullptr && compare(comparison, *date, *wanted);
        }
        if (auto const* number = std::get_if<double>(&value.what)) {
            auto const* wanted = std::get_if<double>(&literal.what);
            return wanted != nullptr && compare_ordered(comparison, *number, *wanted);
        }
        auto const* wanted = std::get_if<bool>(&literal.what);
        return wanted != nullptr && std::get<bool>(value.what) == *wanted;
    }

    bool contains(std::string_view text, std::string const& wanted, std::string_view own_language) {
        if (text.find(wanted) != std::string_view::npos) {
            return true;
        }
        std::string_view language =
            own_language.empty() ? std::string_view(circumstances_.language) : own_language;
        auto known = std::ranges::find_if(wanted_, [&](Wanted const& one) {
            return one.language == language && one.text == wanted;
        });
        if (known == wanted_.end()) {
            icu::Locale locale = locale_of(language);
            icu::UnicodeString letters = folded(wanted, locale);
            known = wanted_.insert(
                wanted_.end(), {wanted, std::string(language), std::move(locale), std::move(letters)}
            );
        }
        return folded(text, known->locale).indexOf(known->folded) >= 0;
    }

    Query const& query_;
    Circumstances const& circumstances_;
    std::vector<Value> values_;
    std::vector<Wanted> wanted_; // few
};

Matcher::Matcher(Query const& query, Circumstances const& circumstances) :
    evaluator_(std::make_unique<Evaluator>(query, circumstances)) {}

Matcher::~Matcher() = default;

bool Matcher::holds(Selected const& record) {
    return evaluator_->holds(record);
}

} // namespace brief::select
