#include "conform/language_tag.hpp"

#include <algorithm>
#include <array>

using namespace std::string_view_literals;

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

bool runs_from_right(std::string_view tag) {
    constexpr std::array scripts{"Adlm"sv, "Arab"sv, "Hebr"sv, "Nkoo"sv, "Rohg"sv, "Syrc"sv, "Thaa"sv};
    constexpr std::array languages{
        "ar"sv,
        "bal"sv,
        "ckb"sv,
        "dv"sv,
        "fa"sv,
        "glk"sv,
        "he"sv,
        "ks"sv,
        "lrc"sv,
        "mzn"sv,
        "nqo"sv,
        "ps"sv,
        "sd"sv,
        "syr"sv,
        "ug"sv,
        "ur"sv,
        "yi"sv};
    constexpr std::size_t script_length = 4;
    std::size_t const end = std::min(tag.find('-'), tag.size());
    std::string_view const rest = tag.substr(std::min(end + 1, tag.size()));
    std::string_view const second = rest.substr(0, rest.find('-'));
    if (second.size() == script_length && second.find_first_of("0123456789") == std::string_view::npos) {
        return std::ranges::find(scripts, second) != scripts.end();
    }
    return std::ranges::find(languages, tag.substr(0, end)) != languages.end();
}

} // namespace brief::conform
