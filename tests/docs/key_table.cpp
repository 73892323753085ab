#include "key_table.hpp"

namespace brief::docs {

std::string cell(std::string_view text) {
    std::string out;
    for (char c : text) {
        out += c == '|' ? "\\|" : std::string(1, c);
    }
    return out;
}

void KeyTable::add(
    std::string_view key, std::string const& type, model::Need need, std::string_view meaning
) {
    lines_.push_back(
        "| `" + std::string(key) + "` | " + type + " | " + (need == model::Need::required ? "yes" : "") +
        " | " + cell(meaning) + " |"
    );
}

} // namespace brief::docs
