#include "key_table.hpp"

namespace brief::docs {

std::string cell(std::string_view text) {
    std::string out;
    for (char c : text) {
        out += c == '|' ? "\\|" : std::string(1, c);
    }
    return out;
}

KeyTable::KeyTable(Labels labels) : labels_(labels) {
    bool shown = labels == Labels::shown;
    lines_.emplace_back(
        shown ? "| key | type | needed | goes to | meaning |" : "| key | type | needed | meaning |"
    );
    lines_.emplace_back(shown ? "| --- | --- | --- | --- | --- |" : "| --- | --- | --- | --- |");
}

void KeyTable::add(
    std::string_view key,
    std::string const& type,
    model::Need need,
    std::string_view meaning,
    model::Label label
) {
    std::string line = "| `" + std::string(key) + "` | " + type + " | ";
    line += std::string(need == model::Need::required ? "yes" : "") + " | ";
    if (labels_ == Labels::shown) {
        line += std::string(model::spelling(label.sensitivity)) + " | ";
    }
    lines_.push_back(line + cell(meaning) + " |");
}

} // namespace brief::docs
