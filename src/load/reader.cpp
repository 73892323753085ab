#include "load/reader.hpp"

#include "base/length.hpp"
#include "base/suggest.hpp"
#include "base/web_address.hpp"
#include "load/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace brief::load {

namespace {

constexpr std::string_view measure_hint = "write a number with its unit: \"24mm\", \"3.5pt\"";

std::string joined(std::span<std::string const> words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

/// "did you mean", where something is near, and the list of what there is.
std::vector<std::string>
suggestions(std::string_view word, std::span<std::string const> known, std::string_view introduction) {
    std::vector<std::string> hints;
    if (auto near = nearest(word, known)) {
        hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    }
    hints.push_back(fmt::format("{} {}", introduction, joined(known)));
    return hints;
}

// A file written on Windows shall give the same brief.
std::string with_line_feeds(std::string text) {
    if (text.find('\r') != std::string::npos) {
        for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) {
            text.erase(at, 1);
        }
    }
    return text;
}

} // namespace

std::string const* Reader::text_of(Node const& node, std::string_view key, std::string_view wanted) {
    auto const* text = node.as<std::string>();
    if (text == nullptr) {
        bool is_scalar = node.as<Node::Array>() == nullptr && node.as<Node::Table>() == nullptr;
        std::vector<std::string> hints;
        if (is_scalar) {
            hints.emplace_back("write it in quotation marks");
        }
        report_wrong_type(node, key, wanted, std::move(hints));
    }
    return text;
}

Node::Table const* Reader::table_of(Node const& node, std::string_view key) {
    auto const* table = node.as<Node::Table>();
    if (table == nullptr) {
        report_wrong_type(node, key, "a table", {fmt::format("write {} = {{ … }} or [{}]", key, key)});
    }
    return table;
}

void Reader::read(Node const& node, std::string_view key, std::string& out) {
    std::string const* text = text_of(node, key, "a string");
    if (text == nullptr) {
        return;
    }
    std::string value = with_line_feeds(*text);
    LineBreaks breaks = is_prose_key(key) ? LineBreaks::allowed : LineBreaks::forbidden;
    if (auto forbidden = find_forbidden(value, breaks)) {
        add(error(
            Code::forbidden_character,
            node.span,
            fmt::format("\"{}\" must not hold {}", key, character_name(*forbidden)),
            {"remove the character"}
        ));
        return;
    }
    if ((key == "language" || key == "lang") && !is_language_tag(value)) {
        add(error(
            Code::bad_value,
            node.span,
            fmt::format("\"{}\" is not a language tag: \"{}\"", key, value),
            {"write a tag of BCP 47: \"en\", \"en-GB\", \"az\""}
        ));
        return;
    }
    if ((key == "url" || key == "archive_url") && !value.empty() && !is_web_address(value)) {
        add(error(
            Code::bad_value,
            node.span,
            fmt::format("\"{}\" is no address that a reader can follow: \"{}\"", key, value),
            {"write it in full: \"https://example.org/page\""}
        ));
        return;
    }
    out = std::move(value);
}

void Reader::read(Node const& node, std::string_view key, model::Text& out) {
    out.span = node.span;
    read(node, key, out.value);
}

void Reader::read(Node const& node, std::string_view key, model::Id& out) {
    out.span = node.span;
    std::string const* text = text_of(node, key, "a string");
    if (text == nullptr || text->empty()) {
        return;
    }
    if (!is_id(*text)) {
        std::string proposal = id_from(*text);
        std::vector<std::string> hints;
        if (!proposal.empty()) {
            hints.push_back(fmt::format("write \"{}\"", proposal));
        }
        add(error(
            Code::bad_id,
            node.span,
            fmt::format("\"{}\" must have only a-z, 0-9 and '-', found \"{}\"", key, *text),
            std::move(hints)
        ));
        return;
    }
    out.value = *text;
}

void Reader::read(Node const& node, std::string_view key, model::Citation& out) {
    if (node.as<std::string>() == nullptr) {
        report_wrong_type(node, key, "a source in quotation marks", {"write \"source-id, locator\""});
        return;
    }
    std::string text;
    read(node, key, text);
    std::string_view rest = text;
    std::size_t comma = rest.find(',');
    std::string_view id = rest.substr(0, comma);
    std::string_view locator = comma == std::string_view::npos ? "" : rest.substr(comma + 1);
    auto trim = [](std::string_view part) {
        while (part.starts_with(' ')) {
            part.remove_prefix(1);
        }
        while (part.ends_with(' ')) {
            part.remove_suffix(1);
        }
        return std::string(part);
    };
    out.source.span = node.span;
    out.source.id = trim(id);
    out.locator = trim(locator);
}

void Reader::read(Node const& node, std::string_view key, model::Measure& out) {
    auto const* text = node.as<std::string>();
    if (text == nullptr) {
        report_wrong_type(node, key, "a measure in quotation marks", {std::string(measure_hint)});
        return;
    }
    auto length = parse_length(*text);
    if (!length) {
        add(error(
            Code::bad_measure,
            node.span,
            fmt::format("\"{}\" is not a measure: \"{}\"", key, *text),
            {std::string(measure_hint), "the units are pt, mm, cm, in and px"}
        ));
        return;
    }
    out.pt = *length;
}

void Reader::read(Node const& node, std::string_view key, Color& out) {
    std::string const* text = text_of(node, key, "a colour such as \"#1a1a1a\"");
    if (text == nullptr) {
        return;
    }
    auto color = parse_color(*text);
    if (!color) {
        add(error(
            Code::bad_color,
            node.span,
            fmt::format("\"{}\" is not a colour: \"{}\"", key, *text),
            {"write six hexadecimal digits behind #: \"#8a1c1c\""}
        ));
        return;
    }
    out = *color;
}

void Reader::read(Node const& node, std::string_view key, bool& out) {
    if (auto const* value = node.as<bool>()) {
        out = *value;
    } else {
        report_wrong_type(node, key, "a boolean", {"write true or false, without quotation marks"});
    }
}

void Reader::read(Node const& node, std::string_view key, std::int64_t& out) {
    if (auto const* value = node.as<std::int64_t>()) {
        out = *value;
    } else {
        report_wrong_type(node, key, "an integer", {"write digits, without quotation marks"});
    }
}

void Reader::read(Node const& node, std::string_view key, double& out) {
    if (auto const* value = node.as<double>()) {
        out = *value;
    } else if (auto const* whole = node.as<std::int64_t>()) {
        out = static_cast<double>(*whole);
    } else {
        report_wrong_type(node, key, "a number", {"write digits, without quotation marks"});
    }
}

void Reader::read(Node const& node, std::string_view key, model::NameVariant& out) {
    if (node.as<std::string>() != nullptr) {
        out.span = node.span;
        read(node, key, out.value);
    } else if (auto const* table = table_of(node, key)) {
        read_table(*table, node.span, key, out);
    }
}

void Reader::read(Node const& node, std::string_view key, model::Attachment& out) {
    if (node.as<std::string>() != nullptr) {
        read(node, key, out.file);
    } else if (auto const* table = table_of(node, key)) {
        read_table(*table, node.span, key, out);
    }
}

void Reader::read(Node const& node, std::string_view key, model::CitedName& out) {
    if (node.as<std::string>() != nullptr) {
        read(node, key, out.literal);
    } else if (auto const* table = table_of(node, key)) {
        read_table(*table, node.span, key, out);
    }
}

void Reader::report_missing(Span span, std::string_view owner, std::string_view key, std::string_view doc) {
    add(error(
        Code::missing_key,
        span,
        fmt::format("\"{}\" is missing in {}", key, owner),
        {fmt::format("add \"{}\": {}", key, doc)}
    ));
}

void Reader::report_uncited(Span span, std::string_view owner) {
    add(error(
        Code::uncited_fact,
        span,
        fmt::format("{} without a source", owner),
        {"add source = \"source-id, locator\": where it can be read"}
    ));
}

void Reader::report_empty(Node const& node, std::string_view key) {
    add(error(Code::bad_value, node.span, fmt::format("\"{}\" must not be empty", key)));
}

void Reader::report_bad_value(
    Node const& node, std::string_view key, std::string_view value, std::span<std::string const> allowed
) {
    add(error(
        Code::bad_value,
        node.span,
        fmt::format("\"{}\" cannot be \"{}\"", key, value),
        suggestions(value, allowed, "it is one of:")
    ));
}

void Reader::report_no_list(Node const& node, std::string_view key) {
    report_wrong_type(node, key, "a list of tables", {"write its head in two brackets: [[…]]"});
}

void Reader::report_wrong_type(
    Node const& node, std::string_view key, std::string_view wanted, std::vector<std::string> hints
) {
    add(error(
        Code::wrong_type,
        node.span,
        fmt::format("\"{}\" must be {}, found {}", key, wanted, type_name(node)),
        std::move(hints)
    ));
}

void Reader::report_unknown_keys(
    Node::Table const& table, std::string_view owner, std::span<std::string const> known
) {
    for (Member const& member : table) {
        if (std::ranges::find(known, member.key) == known.end()) {
            add(error(
                Code::unknown_key,
                member.span,
                fmt::format("unknown key \"{}\" in {}", member.key, owner),
                suggestions(member.key, known, "the keys are:")
            ));
        }
    }
}

void sort_by_place(Diagnostics& diagnostics) {
    std::ranges::stable_sort(diagnostics, [](Diagnostic const& a, Diagnostic const& b) {
        auto key = [](Span const& span) { return std::tuple(span.file, span.line, span.column); };
        return key(a.span) < key(b.span);
    });
}

} // namespace brief::load
