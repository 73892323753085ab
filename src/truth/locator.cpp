#include "truth/locator.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace brief::truth {

namespace {

/// How locators in the languages of the label catalogues begin; the longest first.
constexpr std::array<std::string_view, 12> openings{
    "paragraphs",
    "paragraph",
    "paras.",
    "paras",
    "para.",
    "para",
    "par.",
    "Abs.",
    "абз.",
    "párr.",
    "§§",
    "¶"};

/// Takes `what` from the start of `text`, and the blanks behind it.
bool take(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what)) {
        return false;
    }
    text.remove_prefix(what.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return true;
}

int take_number(std::string_view& text) {
    int number = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    take(text, " ");
    return fault == std::errc{} && number > 0 ? number : 0;
}

} // namespace

std::vector<Paragraphs> paragraphs_of(std::string_view locator) {
    std::vector<Paragraphs> out;
    bool named = false;
    for (std::string_view opening : openings) {
        named = named || take(locator, opening);
    }
    while (named && !locator.empty()) {
        int first = take_number(locator);
        bool to = first > 0 && (take(locator, "–") || take(locator, "-"));
        int last = to ? take_number(locator) : first;
        if (first == 0 || last < first) {
            return {};
        }
        out.push_back({first, last});
        bool more = false;
        for (std::string_view separator : {",", "and ", "&", "und ", "et ", "y ", "и "}) {
            more = take(locator, separator) || more;
        }
        if (!more && !locator.empty()) {
            return {}; // "para. 4 (b)": more than a number
        }
    }
    return out;
}

bool contains(std::vector<Paragraphs> const& paragraphs, int paragraph) {
    return std::ranges::any_of(paragraphs, [&](Paragraphs const& stretch) {
        return stretch.first <= paragraph && paragraph <= stretch.last;
    });
}

} // namespace brief::truth
