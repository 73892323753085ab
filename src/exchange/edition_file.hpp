#pragma once

/// The file of `export`: what one audience may see of a library, as JSON that can be read back.

#include "base/result.hpp"
#include "load/node.hpp"
#include "model/library.hpp"
#include "view/view.hpp"

#include <optional>
#include <string>

namespace brief::exchange {

/// The version of the format, in the file as "schema".
inline constexpr std::int64_t edition_schema = 1;

/// What an exported file holds.
struct EditionFile {
    model::Audience audience = model::Audience::everyone;
    std::optional<model::Date> as_of;
    model::Library library;
};

/// The records of a view as JSON: kinds in their order, records in the order of the library, keys in the
/// order of the reference. Only records of `kind` where one is given.
std::string edition_json(
    view::View const& view,
    std::optional<model::Date> const& as_of,
    std::optional<model::Kind> kind = std::nullopt
);

/// The same of the records of any library that `audience` may see.
load::Node edition_node(
    model::Library const& library,
    model::Audience audience,
    std::optional<model::Date> const& as_of = std::nullopt,
    std::optional<model::Kind> kind = std::nullopt
);

/// Whether a document says that it is an exported file.
bool is_edition(load::Node const& document);

/// What an exported file says of itself, and its lists of records by kind, which stand in the document.
struct EditionHead {
    model::Audience audience = model::Audience::everyone;
    std::optional<model::Date> as_of;
    load::Node::Table const* kinds = nullptr;
};

/// Code::exchange_syntax, and the codes of values.
Result<EditionHead> read_head(load::Node const& document);

/// Reads what `edition_json` wrote. What its audience may not see is not missed in it: neither a key that is
/// needed elsewhere nor a record that others name. Code::exchange_syntax, and the codes of records.
Result<EditionFile> read_edition(load::Node const& document);

} // namespace brief::exchange
