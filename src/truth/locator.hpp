#pragma once

/// The paragraphs that a locator names: "para. 4", "paras. 2–3", "paras. 2 and 7".

#include <string_view>
#include <vector>

namespace brief::truth {

struct Paragraphs {
    int first = 0;
    int last = 0;
};

/// The stretches of paragraphs in the order named; none for a locator that names something else, such as
/// pages.
std::vector<Paragraphs> paragraphs_of(std::string_view locator);

bool contains(std::vector<Paragraphs> const& paragraphs, int paragraph);

} // namespace brief::truth
