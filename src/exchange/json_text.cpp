#include "exchange/json_text.hpp"

#include "base/overload.hpp"
#include "exchange/limits.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace brief::exchange {

namespace {

using Json = nlohmann::ordered_json;
using load::Node;

/// Takes the tree apart while it goes: of ten thousand items there is no room for two trees.
// Depth is bounded: records are shallow, and what is read is refused below `deepest_json`.
Json json_of(Node node) { // NOLINT(misc-no-recursion)
    return std::visit(
        overload{
            [](load::DateScalar& date) { return Json(std::move(date.text)); },
            [](Node::Array& items) {
                Json out = Json::array();
                for (Node& item : items) {
                    out.push_back(json_of(std::move(item)));
                }
                return out;
            },
            [](Node::Table& table) {
                Json out = Json::object();
                for (load::Member& member : table) {
                    out[member.key] = json_of(std::move(member.value));
                }
                return out;
            },
            [](auto& value) { return Json(std::move(value)); }},
        node.value
    );
}

/// Takes the events of the parser. What is open is a stack, so no depth of input is followed by calls.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit TreeBuilder(FileId file) : file_(file) {}

    bool null() override { return true; }

    bool boolean(bool value) override { return put({value, place()}); }

    bool number_integer(number_integer_t value) override { return put({std::int64_t{value}, place()}); }

    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
            return refuse(Code::exchange_syntax, fmt::format("{} is too large a number", value));
        }
        return put({static_cast<std::int64_t>(value), place()});
    }

    bool number_float(number_float_t value, string_t const& /*text*/) override {
        return put({value, place()});
    }

    bool string(string_t& value) override {
        if (value.size() > largest_cell) {
            return refuse(Code::exchange_limit, "a text is longer than 1 MiB");
        }
        return put({std::move(value), place()});
    }

    bool binary(binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*size*/) override { return open({Node::Table{}, place()}); }

    bool key(string_t& value) override {
        if (!open_.back().keys.insert(value).second) {
            return refuse(
                Code::exchange_syntax, fmt::format("the key \"{}\" stands twice in one object", value)
            );
        }
        open_.back().key = std::move(value);
        return true;
    }

    bool end_object() override { return close(); }

    bool start_array(std::size_t /*size*/) override { return open({Node::Array{}, place()}); }

    bool end_array() override { return close(); }

    bool parse_error(
        std::size_t position, std::string const& /*token*/, nlohmann::detail::exception const& /*fault*/
    ) override {
        position_ = position;
        return refuse(Code::exchange_syntax, "this is no JSON");
    }

    std::optional<Diagnostic> const& fault() const { return fault_; }

    std::size_t position() const { return position_; }

    Node take() { return std::move(root_); }

private:
    struct Open {
        Node node;
        std::string key;
        std::set<std::string> keys;
    };

    Span place() const { return {file_, 0, 0, 1}; }

    bool refuse(Code code, std::string message) {
        if (!fault_) {
            fault_ = error(code, place(), std::move(message));
        }
        return false;
    }

    bool open(Node node) {
        if (open_.size() >= deepest_json) {
            return refuse(
                Code::exchange_limit, fmt::format("it is nested deeper than {} levels", deepest_json)
            );
        }
        open_.push_back({std::move(node), {}, {}});
        return true;
    }

    bool close() {
        Node node = std::move(open_.back().node);
        open_.pop_back();
        return put(std::move(node));
    }

    bool put(Node node) {
        if (open_.empty()) {
            root_ = std::move(node);
        } else if (auto* items = std::get_if<Node::Array>(&open_.back().node.value)) {
            items->push_back(std::move(node));
        } else if (auto* table = std::get_if<Node::Table>(&open_.back().node.value)) {
            table->push_back({open_.back().key, place(), std::move(node)});
        }
        return true;
    }

    FileId file_;
    Node root_;
    std::vector<Open> open_;
    std::optional<Diagnostic> fault_;
    std::size_t position_ = 0;
};

Result<Node> read_text(std::string_view text, FileId file) {
    if (text.starts_with("\xef\xbb\xbf")) {
        text.remove_prefix(3);
    }
    TreeBuilder builder(file);
    bool good = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    if (good && !builder.fault()) {
        return builder.take();
    }
    Diagnostic fault = builder.fault().value_or(error(Code::exchange_syntax, {file}, "this is no JSON"));
    if (builder.position() > 0) {
        std::string_view before = text.substr(0, builder.position() - 1);
        fault.span.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n') + 1);
        std::size_t start = before.rfind('\n');
        std::string_view line = start == std::string_view::npos ? before : before.substr(start + 1);
        fault.span.column = static_cast<std::uint32_t>(
            std::ranges::count_if(
                line, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; }
            ) +
            1
        );
        fault.hints = {"look for a missing comma, quotation mark or bracket just before this place"};
    }
    return failure(std::move(fault));
}

} // namespace

std::string json_text(Node node) {
    return json_of(std::move(node)).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Listing json_listing(
    Node::Table table, std::string_view list, std::size_t count, std::function<Node(std::size_t)> item
) {
    auto const member = std::ranges::find(table, list, &load::Member::key);
    if (member == table.end() || count == 0) {
        return {json_text({std::move(table), {}}), 0, {}, {}};
    }
    member->value = {std::string(), {}};
    std::string const text = json_text({std::move(table), {}});
    // No other line is like it: a line end inside a string is written as an escape.
    std::string const line = fmt::format("\n  \"{}\": ", list);
    std::size_t const place = text.find(line + "\"\"") + line.size();
    auto entry = [item = std::move(item)](std::size_t i) {
        std::string one = json_text(item(i));
        one.pop_back();
        std::string out = i == 0 ? "\n    " : ",\n    ";
        for (char const c : one) {
            out += c;
            out += c == '\n' ? "    " : "";
        }
        return out;
    };
    return {text.substr(0, place) + "[", count, std::move(entry), "\n  ]" + text.substr(place + 2)};
}

std::string json_line(Node node) {
    return json_of(std::move(node)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Node> read_json(Sources const& sources, FileId file) {
    return read_text(sources.text(file), file);
}

Result<Node> read_json(std::string_view text) {
    return read_text(text, FileId::none);
}

} // namespace brief::exchange
