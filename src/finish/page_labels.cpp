#include "finish/page_labels.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace brief::finish {

namespace {

/// A label as a prefix and a decimal number, as PDF makes it.
struct Label {
    std::string_view prefix;
    std::optional<std::int64_t> number;

    bool follows(Label const& before) const {
        return prefix == before.prefix && number && before.number && *number == *before.number + 1;
    }
};

Label parse_label(std::string_view text) {
    std::size_t digits = text.find_last_not_of("0123456789") + 1; // npos + 1 is 0
    digits = text.find_first_not_of('0', digits);                 // "007" has the prefix "00"
    if (digits == std::string_view::npos) {
        return {text, std::nullopt};
    }
    std::int64_t value = 0;
    char const* end = text.data() + text.size();
    auto [stop, fault] = std::from_chars(text.data() + digits, end, value);
    if (fault != std::errc() || stop != end) {
        return {text, std::nullopt};
    }
    return {text.substr(0, digits), value};
}

Dictionary entry(Label const& label) {
    Dictionary result;
    if (label.number) {
        result.push_back({"S", Name{"D"}});
        result.push_back({"St", *label.number});
    }
    if (!label.prefix.empty()) {
        result.push_back({"P", Text{std::string(label.prefix)}});
    }
    return result;
}

} // namespace

Value page_labels(page::Pages const& pages) {
    Array ranges;
    std::optional<Label> before;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        Label label = parse_label(pages.pages[i].label);
        if (!before || !label.follows(*before)) {
            ranges.push_back(integer(i));
            ranges.emplace_back(entry(label));
        }
        before = label;
    }
    return Dictionary{{"Nums", std::move(ranges)}};
}

} // namespace brief::finish
