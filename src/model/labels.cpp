#include "model/labels.hpp"

namespace brief::model {

std::optional<std::string_view> Labels::find(std::string_view key) const {
    auto found = texts.find(key);
    return found == texts.end() ? std::nullopt : std::optional<std::string_view>{found->second};
}

std::string fill(std::string_view text, std::map<std::string, std::string, std::less<>> const& values) {
    std::string out;
    while (!text.empty()) {
        std::size_t open = text.find('{');
        std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        auto value = values.find(text.substr(open + 1, close - open - 1));
        out += text.substr(0, open);
        out += value == values.end() ? text.substr(open, close - open + 1) : std::string_view(value->second);
        text.remove_prefix(close + 1);
    }
    out += text;
    return out;
}

} // namespace brief::model
