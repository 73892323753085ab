#pragma once

/// Queries: which records a definition or a list takes, by what the records say.
///
///     query      = term { "or" term }
///     term       = factor { "and" factor }
///     factor     = "not" factor | "(" query ")" | "has" "(" path ")" | comparison
///     comparison = path ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) literal
///                | path [ "not" ] "in" "[" literal { "," literal } "]"
///                | path "contains" text
///                | path                                    (of a field that is true or false)
///     literal    = text | number | date | "true" | "false"
///
/// A path with several values holds where one of them does. A date is compared by all days that it can mean:
/// `detained_since < 2024-01` holds only where every such day is before January 2024, and `date = 2024` where
/// every one is in 2024. A field without a value holds nowhere, but `!=` and `not` turn what they stand
/// before.

#include "base/result.hpp"
#include "select/field.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace brief::select {

enum class Comparison : std::uint8_t {
    equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    contains,
    has,
    holds
};

/// What a field is compared with.
struct Literal {
    std::variant<std::string, model::PartialDate, double, bool> what;
};

enum class NodeKind : std::uint8_t { any_of, all_of, none_of, test };

/// A node of a query. Those it joins come before it in the list of nodes.
struct Node {
    NodeKind kind = NodeKind::test;
    std::vector<std::size_t> parts; ///< places in `Query::nodes`
    Comparison comparison = Comparison::has;
    std::vector<Literal> literals;       ///< one of them must fit
    std::map<model::Kind, Field> fields; ///< the field in each kind of record that has it
};

struct Query {
    std::vector<Node> nodes; ///< the last is the whole query; none: everything
};

/// Where a query stands, for messages.
struct QueryText {
    std::string_view text;
    Span span;              ///< of the value in its file
    std::size_t indent = 1; ///< columns before its first character: the quotation mark
};

/// Reads a query over records of `kinds`. Errors: Code::query_syntax, Code::query_field (with what may be
/// meant), Code::query_value.
Result<Query> parse_query(QueryText const& text, std::vector<model::Kind> const& kinds);

/// What a query is asked with.
struct Circumstances {
    model::PartialDate as_of;
    std::string language; ///< BCP 47, for case folding and collation
};

/// Answers one query for many records. What is asked for is folded once for each language.
class Matcher {
public:
    /// Both must stand as long as the matcher.
    Matcher(Query const& query, Circumstances const& circumstances);
    ~Matcher();
    Matcher(Matcher const&) = delete;
    Matcher& operator=(Matcher const&) = delete;

    /// Whether the query holds for a record.
    bool holds(Selected const& record);

private:
    class Evaluator;

    std::unique_ptr<Evaluator> evaluator_;
};

} // namespace brief::select
