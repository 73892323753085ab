#include "exchange/csl_node.hpp"

#include "base/overload.hpp"

#include <fmt/format.h>

#include <charconv>
#include <utility>
#include <variant>

namespace brief::exchange {

namespace {

using load::Node;

bool member_flag(Node::Table const& table, std::string_view key) {
    std::string const text = member_text(table, key);
    return !text.empty() && text != "false" && text != "0";
}

csl::Name name_of(Node::Table const& table) {
    csl::Name name;
    name.family = member_text(table, "family");
    name.given = member_text(table, "given");
    name.dropping_particle = member_text(table, "dropping-particle");
    name.non_dropping_particle = member_text(table, "non-dropping-particle");
    name.suffix = member_text(table, "suffix");
    name.literal = member_text(table, "literal");
    name.comma_suffix = member_flag(table, "comma-suffix");
    name.static_ordering = member_flag(table, "static-ordering");
    if (member_flag(table, "isInstitution") && name.literal.empty()) {
        name.literal = std::exchange(name.family, {});
    }
    return name;
}

csl::Names names_of(Node const& value) {
    csl::Names names;
    auto const* list = value.as<Node::Array>();
    for (Node const& entry : list == nullptr ? Node::Array{value} : *list) {
        if (auto const* table = entry.as<Node::Table>()) {
            names.push_back(name_of(*table));
        } else if (std::string text = text_of(entry); !text.empty()) {
            csl::Name name;
            name.literal = std::move(text);
            names.push_back(std::move(name));
        }
    }
    return names;
}

int number_of(Node const& value) {
    std::string const text = text_of(value);
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

csl::DateParts parts_of(Node const& value) {
    csl::DateParts parts;
    auto const* list = value.as<Node::Array>();
    if (list == nullptr) {
        return parts;
    }
    auto at = [&](std::size_t i) { return i < list->size() ? number_of((*list)[i]) : 0; };
    parts = {at(0), at(1), at(2)};
    if (parts.month >= 21 && parts.month <= 24) {
        parts.month -= 8; // EDTF counts the seasons from 21
    }
    if (parts.month < 0 || parts.month > 16) {
        parts.month = 0;
    }
    return parts;
}

csl::Date date_of(Node const& value) {
    auto const* table = value.as<Node::Table>();
    if (table == nullptr) {
        return csl::parse_date(text_of(value));
    }
    csl::Date date;
    load::Member const* member = load::find(*table, "date-parts");
    auto const* list = member == nullptr ? nullptr : member->value.as<Node::Array>();
    if (list != nullptr && !list->empty()) {
        date.begin = parts_of((*list)[0]);
        if (list->size() > 1) {
            date.end = parts_of((*list)[1]);
        }
    } else if (std::string const raw = member_text(*table, "raw"); !raw.empty()) {
        date = csl::parse_date(raw);
    } else if (std::string const edtf = member_text(*table, "edtf"); !edtf.empty()) {
        date = csl::parse_date(edtf);
    }
    std::string const season = member_text(*table, "season");
    if (season.size() == 1 && season[0] >= '1' && season[0] <= '4' && date.begin.month == 0) {
        date.begin.month = 12 + (season[0] - '0');
    }
    date.circa = date.circa || member_flag(*table, "circa");
    if (std::string literal = member_text(*table, "literal"); !literal.empty()) {
        date.literal = std::move(literal);
    }
    return date;
}

} // namespace

std::string text_of(Node const& value) {
    return std::visit(
        overload{
            [](std::string const& text) { return text; },
            [](std::int64_t number) { return fmt::format("{}", number); },
            [](double number) { return fmt::format("{}", number); },
            [](bool flag) { return std::string(flag ? "true" : "false"); },
            [](load::DateScalar const& date) { return date.text; },
            [](auto const& /*list or table*/) { return std::string(); },
        },
        value.value
    );
}

std::string member_text(Node::Table const& table, std::string_view key) {
    load::Member const* member = load::find(table, key);
    return member == nullptr ? std::string() : text_of(member->value);
}

csl::Item item_of(Node::Table const& table) {
    csl::Item item;
    item.id = member_text(table, "id");
    item.type = member_text(table, "type");
    for (load::Member const& member : table) {
        csl::Variable const variable = csl::find_variable(member.key);
        if (variable == csl::Variable::none) {
            continue;
        }
        switch (csl::kind_of(variable)) {
        case csl::VariableKind::name: item.set(variable, names_of(member.value)); break;
        case csl::VariableKind::date: item.set(variable, date_of(member.value)); break;
        case csl::VariableKind::number:
        case csl::VariableKind::text: item.set(variable, text_of(member.value)); break;
        }
    }
    return item;
}

} // namespace brief::exchange
