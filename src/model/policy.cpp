#include "model/policy.hpp"

#include <charconv>

namespace brief::model {

std::optional<Days> parse_days(std::string_view text) {
    constexpr int most = 100'000;
    if (!text.ends_with('d')) {
        return std::nullopt;
    }
    text.remove_suffix(1);
    int count = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    bool whole = fault == std::errc{} && end == text.data() + text.size();
    return whole && count > 0 && count <= most ? std::optional(Days{count}) : std::nullopt;
}

} // namespace brief::model
