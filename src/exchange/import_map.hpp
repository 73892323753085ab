#pragma once

/// What the columns of a file mean: a map from columns to paths of records.

#include "base/result.hpp"
#include "exchange/path.hpp"
#include "model/describe.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <map>
#include <string>
#include <vector>

namespace brief::exchange {

enum class Separator : std::uint8_t { detect, comma, semicolon, tab };

constexpr auto spellings(Separator) {
    return model::spellings_of<Separator>({
        {Separator::detect, "detect"},
        {Separator::comma, "comma"},
        {Separator::semicolon, "semicolon"},
        {Separator::tab, "tab"},
    });
}

/// The character between cells; 0: the reader looks.
char separator_of(Separator separator);

/// Where the id of a record comes from: one of the two.
struct IdRule {
    model::Text column;
    model::Text slug;
};

template <class Visitor>
void describe(Visitor& v, IdRule& r) {
    using enum model::Need;
    v.field("column", r.column, optional, "The column that holds it.");
    v.field(
        "slug", r.slug, optional, "A column to make it of: \"Jana Příkladová\" becomes \"jana-prikladova\"."
    );
}

/// What one column means.
struct ColumnRule {
    model::Text column;
    model::Text path;
    std::string split;
    std::vector<std::string> dates;
    std::map<std::string, std::string> values;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, ColumnRule& r) {
    using enum model::Need;
    v.field("column", r.column, required, "Its name; of JSON the keys to it, with dots between them.");
    v.field("path", r.path, required, "The key it fills: \"name.display\", \"event[1].date\".");
    v.field("split", r.split, optional, "What stands between several values in one cell: \";\".");
    v.field(
        "dates",
        r.dates,
        optional,
        "How its dates are written: \"d.m.Y\"; \"unix\" for seconds since 1970. Without it, as in records."
    );
    v.field(
        "values", r.values, optional, "What to write in place of a value: { \"in custody\" = \"detained\" }."
    );
}

struct ImportMap {
    model::Kind kind = model::Kind::person;
    IdRule id;
    Separator separator = Separator::detect;
    std::vector<std::string> ignore;
    std::map<std::string, std::string> constants;
    std::vector<ColumnRule> columns;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, ImportMap& r) {
    using enum model::Need;
    v.field("kind", r.kind, required, "The kind of the records.");
    v.field("id", r.id, required, "Where the id of a record comes from.");
    v.field("separator", r.separator, optional, "What stands between cells; without it the program looks.");
    v.field("ignore", r.ignore, optional, "Columns that are left out on purpose.");
    v.field(
        "constants",
        r.constants,
        optional,
        "Values of every record by path: { \"event[1].type\" = \"arrested\" }."
    );
    v.field("column", r.columns, required, "What each column means.");
}

/// Reads a map. Every path must be one of the kind. Code::import_map, and the codes of TOML and schema.
Result<ImportMap> read_map(Sources const& sources, FileId file);

/// Faults of a map for a file with these columns: columns that neither a rule nor `ignore` names, and rules
/// for columns that the file lacks.
Diagnostics check_columns(ImportMap const& map, std::vector<std::string> const& columns);

} // namespace brief::exchange
