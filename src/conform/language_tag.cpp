#include "conform/language_tag.hpp"

#include <algorithm>

namespace brief::conform {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_alphanumeric(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

} // namespace

bool is_language_tag(std::string_view tag) {
    constexpr std::size_t longest = 8;
    bool is_first = true;
    for (;;) {
        std::string_view part = tag.substr(0, tag.find('-'));
        bool good = !part.empty() && part.size() <= longest &&
                    std::ranges::all_of(part, is_first ? is_letter : is_alphanumeric);
        if (!good || part.size() == tag.size()) {
            return good;
        }
        tag.remove_prefix(part.size() + 1);
        is_first = false;
    }
}

} // namespace brief::conform
