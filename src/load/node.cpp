#include "load/node.hpp"

#include <array>
#include <utility>

namespace brief::load {

std::string_view type_name(Node const& node) {
    constexpr std::array<std::string_view, 7> names{
        "a string", "an integer", "a number", "a boolean", "a date", "a list", "a table"};
    return names[node.value.index()];
}

Member const* find(Node::Table const& table, std::string_view key) {
    for (Member const& member : table) {
        if (member.key == key) {
            return &member;
        }
    }
    return nullptr;
}

Node merge(Node parent, Node child) {
    auto* below = std::get_if<Node::Table>(&parent.value);
    auto* above = std::get_if<Node::Table>(&child.value);
    if (below == nullptr || above == nullptr) {
        return child;
    }
    for (Member& member : *above) {
        if (Member const* known = find(*below, member.key)) {
            auto& place = (*below)[static_cast<std::size_t>(known - below->data())];
            place.value = merge(std::move(place.value), std::move(member.value));
            place.span = member.span;
        } else {
            below->push_back(std::move(member));
        }
    }
    parent.span = child.span;
    return parent;
}

} // namespace brief::load
