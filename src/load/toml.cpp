#include "load/toml.hpp"

#include "load/pieces.hpp"
#include "load/syntax_message.hpp"
#include "load/text_check.hpp"

#include <fmt/format.h>

// toml++ asserts what a hostile file can break ("[=" in 3.3), and with NDEBUG it lets the compiler assume the
// same. Without either, its parser reports these places as faults of syntax, as it should.
#undef NDEBUG
#define TOML_ASSERT(expression) static_assert(true)
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

namespace brief::load {

namespace {

/// Some hundred records: their tree fits the caches of a small processor.
constexpr std::size_t piece_bytes = std::size_t{32} * 1024;

bool before(toml::source_position const& a, toml::source_position const& b) {
    return std::tuple(a.line, a.column) < std::tuple(b.line, b.column);
}

bool before(Span const& a, Span const& b) {
    return std::tuple(a.line, a.column) < std::tuple(b.line, b.column);
}

class Converter {
public:
    explicit Converter(FileId file, std::uint32_t lines_before = 0) :
        file_(file), lines_before_(lines_before) {}

    // Depth is bounded: check_text() has refused anything deeper.
    Node convert(toml::node const& node) const { // NOLINT(misc-no-recursion)
        Node out{{}, span(node.source())};
        switch (node.type()) {
        case toml::node_type::string: out.value = node.as_string()->get(); break;
        case toml::node_type::integer: out.value = node.as_integer()->get(); break;
        case toml::node_type::floating_point: out.value = node.as_floating_point()->get(); break;
        case toml::node_type::boolean: out.value = node.as_boolean()->get(); break;
        case toml::node_type::date: out.value = DateScalar{text(node.as_date()->get())}; break;
        case toml::node_type::time: out.value = DateScalar{text(node.as_time()->get())}; break;
        case toml::node_type::date_time: {
            toml::date_time const& moment = node.as_date_time()->get();
            out.value = DateScalar{text(moment.date) + 'T' + text(moment.time)};
            break;
        }
        case toml::node_type::array: out.value = items(*node.as_array()); break;
        case toml::node_type::table: out.value = members(*node.as_table()); break;
        case toml::node_type::none: break;
        }
        return out;
    }

    Span span(toml::source_region const& region) const {
        std::uint32_t length = 1;
        if (region.end.line == region.begin.line && region.end.column > region.begin.column) {
            length = region.end.column - region.begin.column;
        }
        return {file_, region.begin.line + lines_before_, region.begin.column, length};
    }

private:
    static std::string text(toml::date const& date) {
        return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    }

    static std::string text(toml::time const& time) {
        return fmt::format("{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
    }

    Node::Array items(toml::array const& array) const { // NOLINT(misc-no-recursion)
        Node::Array out;
        out.reserve(array.size());
        for (toml::node const& item : array) {
            out.push_back(convert(item));
        }
        return out;
    }

    Node::Table members(toml::table const& table) const { // NOLINT(misc-no-recursion)
        std::vector<std::pair<toml::key const*, toml::node const*>> entries;
        entries.reserve(table.size());
        for (auto const& [key, value] : table) {
            entries.emplace_back(&key, &value);
        }
        std::ranges::sort(entries, [](auto const& a, auto const& b) {
            return before(a.first->source().begin, b.first->source().begin);
        });
        Node::Table out;
        out.reserve(entries.size());
        for (auto const& [key, value] : entries) {
            out.push_back({std::string(key->str()), span(key->source()), convert(*value)});
        }
        return out;
    }

    FileId file_;
    std::uint32_t lines_before_;
};

/// Whether the value was written as `[[name]]`, item by item.
bool has_headers(toml::node const& value) {
    toml::array const* items = value.as_array();
    return items != nullptr && items->is_array_of_tables() && !items->front().as_table()->is_inline();
}

/// The document, read piece by piece: about a quarter faster than as a whole. Nothing if it cannot be: a
/// piece has a fault, or defines a key again that another defined, otherwise than both by `[[name]]`. The
/// whole may have that fault or not; parse it to know, and to say it in its words.
std::optional<Node> parse_pieces(std::string_view text, FileId file) {
    Node::Table out;
    std::vector<bool> grows; // of each member: more items may follow
    for (Piece const& piece : pieces(text, piece_bytes)) {
        toml::parse_result parsed = toml::parse(piece.text);
        if (!parsed) {
            return std::nullopt;
        }
        Node converted = Converter(file, piece.lines_before).convert(parsed.table());
        for (Member& member : std::get<Node::Table>(converted.value)) {
            bool const headers = has_headers(*parsed.table().get(member.key));
            auto const known = std::ranges::find(out, member.key, &Member::key);
            if (known == out.end()) {
                out.push_back(std::move(member));
                grows.push_back(headers);
                continue;
            }
            if (!headers || !grows[static_cast<std::size_t>(known - out.begin())]) {
                return std::nullopt;
            }
            std::ranges::move(
                std::get<Node::Array>(member.value.value),
                std::back_inserter(std::get<Node::Array>(known->value.value))
            );
        }
    }
    return Node{std::move(out), {file, 1, 1, 1}};
}

} // namespace

Result<Node> parse_toml(Sources const& sources, FileId file) {
    CheckedText text = check_text(sources, file);
    if (text.fault) {
        return failure(std::move(*text.fault));
    }
    if (!text.stray && text.safe.size() > piece_bytes) {
        if (std::optional<Node> whole = parse_pieces(text.safe, file)) {
            return std::move(*whole);
        }
    }
    toml::parse_result parsed = toml::parse(text.safe);
    Converter converter(file);
    if (!parsed) {
        toml::parse_error const& fault = parsed.error();
        Span span = converter.span(fault.source());
        // What is wrong at the stray character itself is that character.
        if (!text.stray || before(span, text.stray->span)) {
            SyntaxMessage said = reword(fault.description());
            return failure(error(Code::toml_syntax, span, std::move(said.message), std::move(said.hints)));
        }
    }
    if (text.stray) {
        return failure(std::move(*text.stray));
    }
    return converter.convert(parsed.table());
}

} // namespace brief::load
