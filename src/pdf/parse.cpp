#include "pdf/parse.hpp"

#include "base/length.hpp"
#include "pdf/strings.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

namespace brief::pdf {

namespace {

bool has_twins(std::vector<std::string_view>& keys) {
    std::ranges::sort(keys);
    return std::ranges::adjacent_find(keys) != keys.end();
}

/// Of keys and values in turn, which are moved from; nothing where a key is no name or there twice.
std::optional<Dictionary> to_dictionary(std::span<Value> items, std::vector<std::string_view>& keys) {
    if (items.size() % 2 != 0) {
        return std::nullopt;
    }
    Dictionary dictionary;
    dictionary.reserve(items.size() / 2);
    for (std::size_t i = 0; i < items.size(); i += 2) {
        Name* key = std::get_if<Name>(&items[i].data);
        if (key == nullptr) {
            return std::nullopt;
        }
        dictionary.push_back({std::move(key->text), std::move(items[i + 1])});
    }
    keys.clear();
    for (Entry const& entry : dictionary) {
        keys.emplace_back(entry.key);
    }
    return has_twins(keys) ? std::nullopt : std::optional(std::move(dictionary));
}

unsigned hex_value(char c) {
    return static_cast<unsigned>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

std::optional<Parsed> ValueParser::run(std::string_view text, std::size_t most_values) {
    ContentLexer lexer(text);
    values_.clear();
    open_.assign(1, {});
    for (std::size_t count = 0;; ++count) {
        Token token = lexer.next();
        bool at_end = token.kind == TokenKind::end;
        bool in_values =
            token.kind == TokenKind::operation &&
            (token.text == "R" || token.text == "true" || token.text == "false" || token.text == "null");
        if (at_end || (token.kind == TokenKind::operation && !in_values)) {
            if (open_.size() != 1 || values_.size() != 1) {
                return std::nullopt;
            }
            std::size_t end = token.start + token.text.size();
            return Parsed{std::move(values_.front()), at_end ? std::string_view() : token.text, end, count};
        }
        if (count == most_values || !add(token)) {
            return std::nullopt;
        }
    }
}

bool ValueParser::add(Token const& token) {
    std::string_view text = token.text;
    if (token.kind == TokenKind::number) {
        std::optional<Value> number = parse_number(text);
        if (number) {
            values_.push_back(std::move(*number));
        }
        return number.has_value();
    }
    if (token.kind == TokenKind::operation) {
        if (text == "R") {
            return add_mention();
        }
        values_.push_back(text == "null" ? Value() : Value(text == "true"));
        return true;
    }
    if (token.kind != TokenKind::operand) {
        return false;
    }
    if (text == "[" || text == "<<") {
        open_.push_back({text.front(), values_.size()});
        return open_.size() <= most_depth;
    }
    if (text == "]" || text == ">>") {
        return close(text);
    }
    if (text.front() == '/') {
        values_.emplace_back(parse_name(text));
        return true;
    }
    if (text.front() == '(' || (text.front() == '<' && text.size() > 1)) {
        std::size_t at = 0;
        std::optional<std::string> bytes = read_string(text, at);
        if (bytes) {
            values_.emplace_back(Bytes{std::move(*bytes)});
        }
        return bytes.has_value();
    }
    return false;
}

/// The two numbers before an R (ISO 32000-1 7.3.10).
bool ValueParser::add_mention() {
    if (values_.size() - open_.back().first < 2) {
        return false;
    }
    std::optional<std::int64_t> number = integer_of(values_[values_.size() - 2]);
    std::optional<std::int64_t> generation = integer_of(values_.back());
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    if (!number || !generation || *number < 0 || *number > most || *generation < 0 || *generation > 65535) {
        return false;
    }
    values_.pop_back();
    values_.back() = Id{static_cast<std::uint32_t>(*number), static_cast<std::uint16_t>(*generation)};
    return true;
}

/// What stands in the brackets takes no more memory than it needs.
bool ValueParser::close(std::string_view token) {
    auto const [bracket, first] = open_.back();
    if (bracket != (token == "]" ? '[' : '<')) {
        return false;
    }
    std::span<Value> const inner = std::span(values_).subspan(first);
    Value whole;
    if (token == "]") {
        whole = Array(std::make_move_iterator(inner.begin()), std::make_move_iterator(inner.end()));
    } else if (std::optional<Dictionary> dictionary = to_dictionary(inner, keys_)) {
        whole = std::move(*dictionary);
    } else {
        return false;
    }
    open_.pop_back();
    values_.resize(first);
    values_.push_back(std::move(whole));
    return true;
}

std::optional<Parsed> parse(std::string_view text, std::size_t most_values) {
    return ValueParser().run(text, most_values);
}

Name parse_name(std::string_view token) {
    token.remove_prefix(std::min<std::size_t>(1, token.size()));
    if (token.find('#') == std::string_view::npos) {
        return {std::string(token)};
    }
    Name name;
    name.text.reserve(token.size());
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '#' && i + 2 < token.size() && is_hex(token[i + 1]) && is_hex(token[i + 2])) {
            name.text += static_cast<char>(hex_value(token[i + 1]) * 16 + hex_value(token[i + 2]));
            i += 2;
        } else {
            name.text += token[i];
        }
    }
    return name;
}

std::optional<Value> parse_number(std::string_view token) {
    if (token.starts_with('+')) {
        token.remove_prefix(1);
    }
    char const* end = token.data() + token.size();
    if (token.find('.') == std::string_view::npos) {
        std::int64_t whole = 0;
        auto [stop, fault] = std::from_chars(token.data(), end, whole);
        bool good = fault == std::errc() && stop == end;
        return good ? std::optional<Value>(whole) : std::nullopt;
    }
    // More digits than a double holds are nobody's measure, and yet no fault.
    constexpr std::size_t most_places = 16; // with the point
    std::string_view const beyond = token.size() > most_places ? token.substr(most_places) : "";
    std::string_view rest = token.substr(0, token.size() - beyond.size());
    bool const digits_beyond = beyond.find_first_not_of("0123456789") == std::string_view::npos &&
                               (beyond.empty() || rest.find('.') != std::string_view::npos);
    std::optional<double> const real = brief::parse_number(rest);
    return real && rest.empty() && digits_beyond ? std::optional<Value>(*real) : std::nullopt;
}

} // namespace brief::pdf
