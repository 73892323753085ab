#include "exchange/csl_json.hpp"

#include "exchange/csl_node.hpp"
#include "exchange/json_text.hpp"
#include "exchange/limits.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::exchange {

namespace {

using load::Node;

constexpr std::string_view json_form = "CSL-JSON is a list of items: [{\"id\": \"…\", \"type\": \"…\", …}]";

CitedItem cited_item(Node::Table const& table, Span const& span) {
    CitedItem out{item_of(table), {}, {}, {}, {}, span};
    load::Member const* member = load::find(table, "custom");
    auto const* custom = member == nullptr ? nullptr : member->value.as<Node::Table>();
    auto take = [&](std::string_view key) {
        std::string text = custom == nullptr ? std::string() : member_text(*custom, key);
        return text.empty() ? member_text(table, key) : text;
    };
    out.archive_url = take("archive-url");
    out.archived = take("archived");
    out.title_translated = take("title-translated");
    out.title_romanised = take("title-romanised");
    return out;
}

Diagnostic no_items(Span const& span, std::string_view what) {
    return error(Code::exchange_syntax, span, std::string(what), {std::string(json_form)});
}

} // namespace

Result<std::vector<CitedItem>> read_csl_json(Sources const& sources, FileId file) {
    Result<Node> document = read_json(sources, file);
    if (!document) {
        return failure(std::move(document.error()));
    }
    auto const* list = document->as<Node::Array>();
    if (auto const* table = document->as<Node::Table>()) {
        load::Member const* items = load::find(*table, "items");
        list = items == nullptr ? nullptr : items->value.as<Node::Array>();
    }
    if (list == nullptr) {
        return failure(no_items({file}, "this is no list of items"));
    }
    if (list->size() > most_rows) {
        return failure(
            error(Code::exchange_limit, {file}, fmt::format("it has more than {} items", most_rows))
        );
    }
    std::vector<CitedItem> items;
    items.reserve(list->size());
    for (Node const& node : *list) {
        auto const* table = node.as<Node::Table>();
        if (table == nullptr) {
            return failure(no_items(node.span, fmt::format("item {} is no object", items.size() + 1)));
        }
        items.push_back(cited_item(*table, node.span));
    }
    return items;
}

Result<std::vector<CitedItem>> read_csl_toml(Node const& document) {
    std::vector<CitedItem> items;
    for (load::Member const& member : *document.as<Node::Table>()) {
        auto const* table = member.value.as<Node::Table>();
        if (table == nullptr) {
            return failure(error(
                Code::exchange_syntax,
                member.span,
                fmt::format("\"{}\" is no item", member.key),
                {"each item is a table with its id as the name: [smith-2020]"}
            ));
        }
        CitedItem item = cited_item(*table, member.span);
        item.item.id = member.key;
        items.push_back(std::move(item));
    }
    return items;
}

tl::expected<std::vector<csl::Item>, std::string> parse_csl_json(std::string_view text) {
    Sources sources;
    FileId const file = sources.add("", std::string(text));
    Result<std::vector<CitedItem>> read = read_csl_json(sources, file);
    if (!read) {
        return tl::unexpected(read.error().front().message);
    }
    std::vector<csl::Item> items;
    items.reserve(read->size());
    for (CitedItem& item : *read) {
        items.push_back(std::move(item.item));
    }
    return items;
}

} // namespace brief::exchange
