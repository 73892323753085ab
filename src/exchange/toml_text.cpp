#include "exchange/toml_text.hpp"

#include "base/overload.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace brief::exchange {

namespace {

using load::Node;

bool is_bare(std::string_view key) {
    return !key.empty() && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    });
}

std::string key_text(std::string_view key) {
    return is_bare(key) ? std::string(key) : toml_string(key);
}

/// "-1.5" as "-1.5", "2" as "2.0": a number that stays one of its type.
std::string number(double value) {
    std::string text = fmt::format("{}", value);
    return text.find_first_of(".einf") == std::string::npos ? text + ".0" : text;
}

// Depth is bounded: records are shallow, and what is read is refused below `deepest_json`.
std::string value_text(Node const& node) { // NOLINT(misc-no-recursion)
    return std::visit(
        overload{
            [](std::string const& text) { return toml_string(text); },
            [](std::int64_t whole) { return fmt::format("{}", whole); },
            [](double real) { return number(real); },
            [](bool truth) { return std::string(truth ? "true" : "false"); },
            [](load::DateScalar const& date) { return date.text; },
            [](Node::Array const& items) {
                std::string out;
                for (Node const& item : items) {
                    out += (out.empty() ? "" : ", ") + value_text(item);
                }
                return "[" + out + "]";
            },
            [](Node::Table const& table) {
                std::string out;
                for (load::Member const& member : table) {
                    out +=
                        (out.empty() ? "" : ", ") + key_text(member.key) + " = " + value_text(member.value);
                }
                return "{ " + out + (out.empty() ? "}" : " }");
            }},
        node.value
    );
}

bool is_list_of_tables(Node const& node) {
    auto const* items = node.as<Node::Array>();
    auto is_table = [](Node const& item) { return item.as<Node::Table>() != nullptr; };
    return items != nullptr && !items->empty() && std::ranges::all_of(*items, is_table);
}

std::string keys(Node::Table const& table) {
    std::string out;
    for (load::Member const& member : table) {
        out += key_text(member.key) + " = " + value_text(member.value) + "\n";
    }
    return out;
}

} // namespace

std::string toml_document(Node::Table const& table) {
    return keys(table);
}

std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        default: {
            auto byte = static_cast<unsigned char>(c);
            out += byte < 0x20 || byte == 0x7f ? fmt::format("\\u{:04X}", byte) : std::string(1, c);
        }
        }
    }
    return out + "\"";
}

std::string toml_record(std::string_view kind, Node::Table const& record) {
    Node::Table plain;
    std::string lists;
    for (load::Member const& member : record) {
        if (!is_list_of_tables(member.value)) {
            plain.push_back(member);
            continue;
        }
        for (Node const& item : *member.value.as<Node::Array>()) {
            lists += fmt::format("\n[[{}.{}]]\n", kind, key_text(member.key)) + keys(*item.as<Node::Table>());
        }
    }
    return fmt::format("[[{}]]\n", kind) + keys(plain) + lists;
}

} // namespace brief::exchange
