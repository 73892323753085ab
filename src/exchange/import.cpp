#include "exchange/import.hpp"

#include "exchange/csv_text.hpp"
#include "exchange/edition_file.hpp"
#include "exchange/node_of.hpp"
#include "exchange/row_builder.hpp"
#include "exchange/slug.hpp"
#include "exchange/source_record.hpp"
#include "exchange/toml_text.hpp"
#include "load/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

namespace brief::exchange {

namespace {

using load::Node;

/// Reads tables as records of any kind and writes those without a fault.
class Importer {
public:
    explicit Importer(TakenIds const& taken) : taken_(taken) {}

    /// Makes room for so many records.
    void expect(model::Kind kind, std::size_t count) {
        model::for_each_kind(out_.library, [&](auto& records) {
            using Record = typename std::decay_t<decltype(records)>::value_type;
            if (Record::kind == kind) {
                records.reserve(count);
            }
        });
    }

    /// Takes a node that is a table and stands in row `row`; `column_of` names the column that a fault is in.
    template <class ColumnOf>
    void take(model::Kind kind, Node const& node, std::size_t row, ColumnOf const& column_of) {
        model::Library const kinds;
        model::for_each_kind(kinds, [&](auto const& records) {
            using Record = typename std::decay_t<decltype(records)>::value_type;
            if (Record::kind != kind) {
                return;
            }
            Record record;
            Diagnostics faults;
            load::Reader(faults).read_table(*node.as<Node::Table>(), node.span, model::name(kind), record);
            if (!faults.empty()) {
                for (Diagnostic& fault : faults) {
                    refuse({row, column_of(fault.span), fault.message, fault.span, std::move(fault.hints)});
                }
                return;
            }
            std::string key = fmt::format("{}/{}", model::name(kind), record.id.value);
            if (taken_.contains(key) || !made_.insert(key).second) {
                refuse_taken(kind, record.id.value, record.id.span, row, column_of(record.id.span));
                return;
            }
            model::for_each_kind(out_.library, [&](auto& of_kind) {
                using Other = typename std::decay_t<decltype(of_kind)>::value_type;
                if constexpr (std::is_same_v<Other, Record>) {
                    of_kind.push_back(std::move(record));
                }
            });
            ++out_.count;
        });
    }

    void refuse(Refusal refusal) { out_.refusals.push_back(std::move(refusal)); }

    bool is_made(model::Kind kind, std::string const& id) const {
        return made_.contains(fmt::format("{}/{}", model::name(kind), id));
    }

    Imported take_all() { return std::move(out_); }

private:
    void
    refuse_taken(model::Kind kind, std::string const& id, Span span, std::size_t row, std::string column) {
        refuse(
            {row,
             std::move(column),
             fmt::format("there is a {} with the id \"{}\" already", model::name(kind), id),
             span,
             {"see whether it is the same; if not, give one of them another id"}}
        );
    }

    TakenIds const& taken_;
    TakenIds made_;
    Imported out_;
};

/// The id that a rule gives a row; nothing, with a refusal, where it gives none.
class IdMaker {
public:
    IdMaker(ImportMap const& map, RowBuilder const& builder) : map_(map), builder_(builder) {}

    std::optional<CsvCell>
    id_of(std::vector<std::vector<CsvCell>> const& row, Importer const& importer, Refusal& refusal) const {
        bool from_column = map_.id.slug.empty();
        std::string const& column = from_column ? map_.id.column.value : map_.id.slug.value;
        CsvCell const* cell = builder_.cell(row, column);
        refusal.column = column;
        if (cell == nullptr) {
            refusal.reason = "it is empty, and the id is taken from it";
            return std::nullopt;
        }
        refusal.span = cell->span;
        if (from_column) {
            return *cell;
        }
        std::string const base = slug(cell->text);
        if (base.empty()) {
            refusal.reason = fmt::format("no id can be made of \"{}\"", cell->text);
            refusal.hints = {"give the file a column of ids, and the map id = { column = \"…\" }"};
            return std::nullopt;
        }
        std::string id = base;
        for (std::size_t number = 2; importer.is_made(map_.kind, id); ++number) {
            id = fmt::format("{}-{}", base, number);
        }
        return CsvCell{std::move(id), cell->span};
    }

private:
    ImportMap const& map_;
    RowBuilder const& builder_;
};

/// The name of the column in which a place of a row is; empty for the row as a whole.
std::string column_at(Rows const& rows, std::size_t number, Span const& span) {
    auto const& row = rows.rows[number];
    for (std::size_t column = 0; span.line != 0 && column < row.size(); ++column) {
        if (std::ranges::find(row[column], span, &CsvCell::span) != row[column].end()) {
            return rows.columns[column];
        }
    }
    return "";
}

} // namespace

std::string toml_of(model::Library const& library) {
    std::string out;
    model::for_each_kind(library, [&](auto const& records) {
        for (auto const& record : records) {
            out += "\n" + toml_record(model::name(record.kind), table_of(record));
        }
    });
    return out;
}

Imported import_rows(Rows const& rows, ImportMap const& map, TakenIds const& taken) {
    RowBuilder const builder(map, rows.columns);
    IdMaker const ids(map, builder);
    Importer importer(taken);
    importer.expect(map.kind, rows.rows.size());
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        auto const& row = rows.rows[i];
        std::vector<Refusal> refusals;
        Node::Table table = builder.build(row, refusals);
        Refusal no_id;
        std::optional<CsvCell> id = ids.id_of(row, importer, no_id);
        if (!id) {
            refusals.push_back(std::move(no_id));
        } else if (refusals.empty()) {
            table.insert(table.begin(), {"id", id->span, {id->text, id->span}});
            importer.take(map.kind, {std::move(table), place_of(row)}, i + 1, [&](Span const& span) {
                return column_at(rows, i, span);
            });
        }
        for (Refusal& refusal : refusals) {
            refusal.row = i + 1;
            refusal.span = refusal.span.file == FileId::none ? place_of(row) : refusal.span;
            importer.refuse(std::move(refusal));
        }
    }
    return importer.take_all();
}

Result<Imported> import_edition(Node const& document, TakenIds const& taken) {
    if (!is_edition(document)) {
        return failure(error(
            Code::exchange_syntax,
            document.span,
            "this is no file of briefwright export",
            {"for any other JSON give a map: --map MAP.toml"}
        ));
    }
    Result<EditionHead> head = read_head(document);
    if (!head) {
        return failure(std::move(head.error()));
    }
    Importer importer(taken);
    std::size_t row = 0;
    auto no_column = [](Span const&) { return std::string(); };
    for (load::Member const& member : *head->kinds) {
        auto const* items = member.value.as<Node::Array>();
        auto known = std::ranges::find(model::all_kinds(), member.key, [](model::Kind kind) {
            return std::string(model::name(kind));
        });
        if (known == model::all_kinds().end() || items == nullptr) {
            return failure(error(
                Code::exchange_syntax, member.span, fmt::format("\"{}\" is no list of records", member.key)
            ));
        }
        for (Node const& item : *items) {
            ++row;
            if (item.as<Node::Table>() != nullptr) {
                importer.take(*known, item, row, no_column);
            } else {
                importer.refuse({row, "", "it is no object", item.span, {}});
            }
        }
    }
    return importer.take_all();
}

Imported
import_sources(std::vector<CitedItem> const& items, std::string const& language, TakenIds const& taken) {
    Importer importer(taken);
    SourceRecords records(language);
    std::vector<std::pair<std::string, std::string>> renamed;
    auto no_column = [](Span const&) { return std::string(); };
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::string const& id = items[i].item.id;
        std::string made = record_id(id);
        if (made.empty()) {
            importer.refuse({i + 1, "", "no id can be made of it", items[i].span, {"give it another id"}});
            continue;
        }
        importer.take(model::Kind::source, {records.record_of(items[i]), items[i].span}, i + 1, no_column);
        if (made != id && importer.is_made(model::Kind::source, made)) {
            renamed.emplace_back(id, std::move(made));
        }
    }
    Imported out = importer.take_all();
    out.renamed = std::move(renamed);
    for (Refusal& refusal : out.refusals) {
        refusal.reason = fmt::format("item \"{}\": {}", items[refusal.row - 1].item.id, refusal.reason);
    }
    return out;
}

Diagnostic message(Refusal const& refusal) {
    std::string place = refusal.column.empty()
                            ? fmt::format("row {}", refusal.row)
                            : fmt::format("row {}, column \"{}\"", refusal.row, refusal.column);
    return error(
        Code::row_refused, refusal.span, fmt::format("{}: {}", place, refusal.reason), refusal.hints
    );
}

std::string refusals_csv(std::vector<Refusal> const& refusals) {
    std::string out = "row,column,reason\r\n";
    for (Refusal const& refusal : refusals) {
        out += fmt::format("{},{},{}\r\n", refusal.row, csv_cell(refusal.column), csv_cell(refusal.reason));
    }
    return out;
}

} // namespace brief::exchange
