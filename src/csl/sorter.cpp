#include "csl/sorter.hpp"

#include "csl/date_renderer.hpp"
#include "csl/number.hpp"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace brief::csl {

struct Sorter::Collation {
    std::unique_ptr<icu::Collator> collator;
};

namespace {

/// Brackets, quotation marks and commas do not decide on an order.
std::string without_marks(std::string_view text) {
    static constexpr std::array<std::string_view, 15> marks{
        ",", "\"", "[", "]", "(", ")", "{", "}", "“", "”", "‘", "’", "'", "«", "»"};
    std::string stripped;
    std::size_t at = 0;
    while (at < text.size()) {
        auto const* mark = std::ranges::find_if(marks, [&](std::string_view one) {
            return text.substr(at).starts_with(one);
        });
        if (mark != marks.end()) {
            at += mark->size();
        } else {
            stripped += text[at++];
        }
    }
    return stripped;
}

SortValue number_value(std::int64_t number) {
    std::string key = std::to_string(number);
    key.insert(0, 12 - std::min<std::size_t>(12, key.size()), '0');
    return {std::move(key), false};
}

SortValue date_value(Date const* date) {
    if (date == nullptr) {
        return {};
    }
    if (date->begin.year == 0) {
        return {"9" + date->literal, false};
    }
    std::string text = sort_key(date->begin, DatePartName::day);
    if (date->end) {
        text += "-" + sort_key(*date->end, DatePartName::day);
    }
    return {std::move(text), false};
}

} // namespace

Sorter::Sorter(Style const& style, Locale const& locale, Evaluator& evaluator, Arena& arena) :
    style_(style),
    locale_(locale),
    evaluator_(evaluator),
    arena_(arena),
    collation_(std::make_unique<Collation>()) {
    UErrorCode status = U_ZERO_ERROR;
    collation_->collator.reset(icu::Collator::createInstance(icu::Locale(locale.language().c_str()), status));
}

Sorter::~Sorter() = default;

SortValue Sorter::text_value(std::string const& text) {
    if (text.empty()) {
        return {};
    }
    icu::UnicodeString string = icu::UnicodeString::fromUTF8(without_marks(text));
    if (!collation_->collator) {
        return {text, false};
    }
    std::array<uint8_t, 256> buffer{};
    int32_t length =
        collation_->collator->getSortKey(string, buffer.data(), static_cast<int32_t>(buffer.size()));
    std::string key;
    if (length <= static_cast<int32_t>(buffer.size())) {
        key.assign(buffer.begin(), buffer.begin() + length);
    } else {
        std::vector<uint8_t> longer(static_cast<std::size_t>(length));
        collation_->collator->getSortKey(string, longer.data(), length);
        key.assign(longer.begin(), longer.end());
    }
    return {std::move(key), false};
}

std::string Sorter::plain(Node const* node, CiteState const& state) {
    std::string text;
    if (node != nullptr) {
        append_plain(
            *node, text, arena_, {state.source->language, locale_.language(), state.source->english}
        );
    }
    return text;
}

SortValue Sorter::value(Area const& area, SortKey const& key, CiteState state) {
    state.sorting = true;
    state.key_options = &key.options;
    if (key.macro) {
        return text_value(plain(evaluator_.render_macro(area, *key.macro, state), state));
    }
    switch (kind_of(key.variable)) {
    case VariableKind::name:
        return text_value(plain(evaluator_.render_names(area, key.variable, state), state));
    case VariableKind::date: return date_value(state.source->item->find_date(key.variable));
    case VariableKind::number:
    case VariableKind::text: break;
    }
    return variable_value(key.variable, state);
}

SortValue Sorter::variable_value(Variable variable, CiteState const& state) {
    if (variable == Variable::citation_number) {
        return number_value(state.citation_number);
    }
    std::string const* text = state.source->item->find_text(variable);
    if (text == nullptr) {
        return {};
    }
    std::int64_t number = 0;
    auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), number);
    bool is_whole = failure == std::errc{} && end == text->data() + text->size() && number >= 0;
    if (kind_of(variable) == VariableKind::number && is_whole) {
        return number_value(number);
    }
    std::string stripped;
    for (Token const& token : state.source->field(variable, *text)) {
        stripped += token.text;
    }
    return text_value(stripped);
}

SortValues Sorter::values(Area const& area, CiteState const& state) {
    SortValues values;
    for (SortKey const& key : area.sort) {
        values.push_back(value(area, key, state));
    }
    return values;
}

bool Sorter::less(Area const& area, SortValues const& left, SortValues const& right) {
    for (std::size_t i = 0; i < area.sort.size(); ++i) {
        SortValue const& a = left[i];
        SortValue const& b = right[i];
        if (a.empty != b.empty) {
            return b.empty;
        }
        int order = a.key.compare(b.key);
        if (order != 0) {
            return area.sort[i].descending ? order > 0 : order < 0;
        }
    }
    return false;
}

} // namespace brief::csl
