#include "exchange/edition_file.hpp"

#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"
#include "load/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace brief::exchange {

namespace {

using load::Node;

constexpr std::string_view format_name = "briefwright-export";

/// The head of an exported file, read as any described value.
struct Head {
    std::string format;
    std::int64_t schema = 0;
    model::Audience audience = model::Audience::everyone;
    std::optional<model::Date> as_of;
};

template <class Visitor>
void describe(Visitor& v, Head& r) {
    using enum model::Need;
    v.field("format", r.format, required, "Says that it is an exported file.");
    v.field("schema", r.schema, required, "Version of the format.");
    v.field("audience", r.audience, required, "Who may see it.");
    v.field("as_of", r.as_of, optional, "The date up to which its facts hold.");
}

Node text(std::string_view value) {
    return {std::string(value), {}};
}

/// What is missed only because the audience may not see it.
bool is_of_the_view(Diagnostic const& fault) {
    return fault.code == Code::missing_key || fault.code == Code::uncited_fact;
}

template <class Record>
void read_records(Node const& records, std::vector<Record>& out, Diagnostics& faults) {
    auto const* items = records.as<Node::Array>();
    load::Reader reader(faults);
    if (items == nullptr) {
        reader.read(records, model::name(Record::kind), out); // says what is wrong with it
        return;
    }
    for (Node const& item : *items) {
        reader.read(item, model::name(Record::kind), out.emplace_back());
    }
}

/// Reads every kind; what is no kind is a fault.
model::Library read_library(Node::Table const& kinds, Diagnostics& faults) {
    model::Library library;
    for (load::Member const& member : kinds) {
        bool known = false;
        model::for_each_kind(library, [&](auto& records) {
            using Record = typename std::decay_t<decltype(records)>::value_type;
            if (member.key == model::name(Record::kind)) {
                known = true;
                read_records(member.value, records, faults);
            }
        });
        if (!known) {
            faults.push_back(error(
                Code::unknown_record_kind, member.span, fmt::format("\"{}\" is no record kind", member.key)
            ));
        }
    }
    return library;
}

} // namespace

std::string edition_json(
    view::View const& view, std::optional<model::Date> const& as_of, std::optional<model::Kind> kind
) {
    return json_text(edition_node(view.library(), view.audience(), as_of, kind));
}

Node edition_node(
    model::Library const& library,
    model::Audience audience,
    std::optional<model::Date> const& as_of,
    std::optional<model::Kind> kind
) {
    Node::Table document{
        {"format", {}, text(format_name)},
        {"schema", {}, {edition_schema, {}}},
        {"audience", {}, text(model::spelling(audience))}};
    if (as_of) {
        document.push_back({"as_of", {}, node_of(*as_of)});
    }
    Node::Table kinds;
    model::for_each_kind(library, [&](auto const& records) {
        using Record = typename std::decay_t<decltype(records)>::value_type;
        if (kind && Record::kind != *kind) {
            return;
        }
        Node::Array items;
        items.reserve(records.size());
        for (Record const& record : records) {
            items.push_back({table_of(record), {}});
        }
        kinds.push_back({model::name(Record::kind), {}, {std::move(items), {}}});
    });
    document.push_back({"records", {}, {std::move(kinds), {}}});
    return {std::move(document), {}};
}

bool is_edition(Node const& document) {
    auto const* table = document.as<Node::Table>();
    load::Member const* format = table == nullptr ? nullptr : load::find(*table, "format");
    auto const* name = format == nullptr ? nullptr : format->value.as<std::string>();
    return name != nullptr && *name == format_name;
}

Result<EditionHead> read_head(Node const& document) {
    if (!is_edition(document)) {
        return failure(error(
            Code::exchange_syntax,
            document.span,
            "this is no file of briefwright export",
            {"make one with briefwright export -o FILE"}
        ));
    }
    Node::Table const& table = *document.as<Node::Table>();
    Node::Table head_table;
    for (load::Member const& member : table) {
        if (member.key != "records") {
            head_table.push_back(member);
        }
    }
    Head head;
    Diagnostics faults;
    load::Reader(faults).read_table(head_table, document.span, "the export", head);
    if (faults.empty() && head.schema != edition_schema) {
        faults.push_back(error(
            Code::exchange_syntax,
            document.span,
            fmt::format("\"schema\" is {}, but this program reads version {}", head.schema, edition_schema),
            {"export it again with this program"}
        ));
    }
    load::Member const* records = load::find(table, "records");
    auto const* kinds = records == nullptr ? nullptr : records->value.as<Node::Table>();
    if (kinds == nullptr) {
        faults.push_back(error(Code::exchange_syntax, document.span, "\"records\" must be an object"));
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return EditionHead{head.audience, std::move(head.as_of), kinds};
}

Result<EditionFile> read_edition(Node const& document) {
    Result<EditionHead> head = read_head(document);
    if (!head) {
        return failure(std::move(head.error()));
    }
    Diagnostics faults;
    EditionFile out{head->audience, std::move(head->as_of), read_library(*head->kinds, faults)};
    std::erase_if(faults, is_of_the_view);
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return out;
}

} // namespace brief::exchange
