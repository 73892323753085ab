#include "base/language_tag.hpp"

namespace brief {

std::vector<std::string> lookup_order(std::string_view tag) {
    // Registered tags have far fewer parts; whoever writes more means no language.
    constexpr std::size_t most_parts = 16;
    std::vector<std::string> order;
    while (!tag.empty() && order.size() < most_parts) {
        order.emplace_back(tag);
        std::size_t cut = tag.rfind('-');
        tag = cut == std::string_view::npos ? std::string_view{} : tag.substr(0, cut);
        if (tag.size() > 1 && tag[tag.size() - 2] == '-') {
            tag.remove_suffix(2);
        }
    }
    return order;
}

std::string_view primary_language(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

} // namespace brief
