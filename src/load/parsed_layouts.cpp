#include "load/parsed_layouts.hpp"

#include "load/toml.hpp"

#include <utility>

namespace brief::load {

std::string text_under(Node const& root, std::string_view key) {
    Member const* member = find(*root.as<Node::Table>(), key);
    auto const* text = member == nullptr ? nullptr : member->value.as<std::string>();
    return text == nullptr ? std::string{} : *text;
}

Result<ParsedLayout> const& ParsedLayouts::of(FileId file) {
    auto known = parsed_.find(file);
    if (known == parsed_.end()) {
        Result<ParsedLayout> parsed = parse_toml(sources_, file).map([](Node root) {
            std::string id = text_under(root, "id");
            return ParsedLayout{std::move(id), std::move(root)};
        });
        known = parsed_.emplace(file, std::move(parsed)).first;
    }
    return known->second;
}

} // namespace brief::load
