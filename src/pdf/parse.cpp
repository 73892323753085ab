#include "pdf/parse.hpp"

#include "base/length.hpp"
#include "pdf/hex_digit.hpp"
#include "pdf/strings.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <limits>
#include <system_error>
#include <utility>
#include <vector>

namespace brief::pdf {

namespace {

/// Whether an operator is one that stands for a value, or ends one.
bool is_value(std::string_view text) {
    return text == "R" || text == "true" || text == "false" || text == "null";
}

/// Of digits that no 64 bits can overflow, with or without a minus; nothing for any other number.
std::optional<std::int64_t> short_whole(std::string_view text) {
    constexpr std::size_t most_digits = 18;
    bool const is_negative = text.front() == '-';
    text.remove_prefix(is_negative ? 1 : 0);
    if (text.empty() || text.size() > most_digits) {
        return std::nullopt;
    }
    std::int64_t whole = 0;
    for (char const c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        whole = whole * 10 + (c - '0');
    }
    return is_negative ? -whole : whole;
}

/// One of 64 numbers, the same for the same key.
unsigned mark_of(std::string_view key) {
    constexpr unsigned marks = 64;
    if (key.empty()) {
        return 0;
    }
    auto const first = static_cast<unsigned char>(key.front());
    auto const last = static_cast<unsigned char>(key.back());
    return (first + last * 5U + static_cast<unsigned>(key.size()) * 11U) % marks;
}

/// The name that stands behind its slash, into `to`, which is empty.
void read_name(std::string_view token, std::string& to) {
    token.remove_prefix(std::min<std::size_t>(1, token.size()));
    if (token.find('#') == std::string_view::npos) {
        to += token; // which is leaner than an assignment
        return;
    }
    to.reserve(token.size());
    for (std::size_t i = 0; i < token.size(); ++i) {
        bool const is_coded = token[i] == '#' && i + 2 < token.size() && hex_digit(token[i + 1]) >= 0 &&
                              hex_digit(token[i + 2]) >= 0;
        if (is_coded) {
            to += static_cast<char>(hex_digit(token[i + 1]) * 16 + hex_digit(token[i + 2]));
            i += 2;
        } else {
            to += token[i];
        }
    }
}

} // namespace

std::optional<Parsed> ValueParser::run(std::string_view text, std::size_t most_values) {
    ContentLexer lexer(text);
    used_ = 0;
    push(Piece::Kind::array, {});
    inner_ = 0;
    depth_ = 0;
    for (std::size_t count = 0;; ++count) {
        Token const token = lexer.next();
        bool const at_end = token.kind == TokenKind::end;
        if (at_end || (token.kind == TokenKind::operation && !is_value(token.text))) {
            Parsed parsed;
            if (depth_ != 0 || pieces_.front().count != 1 || !build(parsed.value)) {
                return std::nullopt;
            }
            parsed.keyword = at_end ? std::string_view() : token.text;
            parsed.end = token.start + token.text.size();
            parsed.values = count;
            return parsed;
        }
        if (count == most_values || !add(token)) {
            return std::nullopt;
        }
    }
}

bool ValueParser::add(Token const& token) {
    std::string_view const text = token.text;
    if (token.kind == TokenKind::number) {
        return add_number(text);
    }
    if (token.kind == TokenKind::operation) {
        return add_word(text);
    }
    if (token.kind != TokenKind::operand) {
        return false;
    }
    bool const is_double = text.size() == 2 && text[0] == text[1];
    switch (text.front()) {
    case '/': push_value(Piece::Kind::name, text); return true;
    case '(': push_value(Piece::Kind::string, text); return true;
    case '[': return open(Piece::Kind::array, text);
    case ']': return close(Piece::Kind::array);
    case '<':
        if (is_double) {
            return open(Piece::Kind::dictionary, text);
        }
        push_value(Piece::Kind::string, text);
        return true;
    case '>': return is_double && close(Piece::Kind::dictionary);
    default: return false;
    }
}

bool ValueParser::add_number(std::string_view text) {
    if (std::optional<std::int64_t> const whole = short_whole(text)) {
        push_value(Piece::Kind::whole, text).whole = *whole;
        return true;
    }
    std::optional<Value> const number = parse_number(text);
    if (!number) {
        return false;
    }
    if (std::optional<std::int64_t> const whole = integer_of(*number)) {
        push_value(Piece::Kind::whole, text).whole = *whole;
    } else {
        push_value(Piece::Kind::real, text).whole = std::bit_cast<std::int64_t>(*number_of(*number));
    }
    return true;
}

bool ValueParser::add_word(std::string_view text) {
    if (text == "R") {
        return add_mention();
    }
    push_value(text == "null" ? Piece::Kind::null : Piece::Kind::truth, text);
    return true;
}

/// The two numbers before an R (ISO 32000-1 7.3.10).
bool ValueParser::add_mention() {
    if (pieces_[inner_].count < 2) {
        return false;
    }
    Piece const& generation = pieces_[used_ - 1];
    Piece& number = pieces_[used_ - 2];
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    if (number.kind != Piece::Kind::whole || generation.kind != Piece::Kind::whole || number.whole < 0 ||
        number.whole > most || generation.whole < 0 || generation.whole > 65535) {
        return false;
    }
    number.kind = Piece::Kind::id;
    number.count = static_cast<std::uint32_t>(generation.whole);
    --used_;
    --pieces_[inner_].count;
    return true;
}

bool ValueParser::open(Piece::Kind kind, std::string_view text) {
    push_value(kind, text).whole = static_cast<std::int64_t>(inner_);
    inner_ = used_ - 1;
    return ++depth_ < most_depth;
}

bool ValueParser::close(Piece::Kind kind) {
    Piece const& whole = pieces_[inner_];
    if (depth_ == 0 || whole.kind != kind) {
        return false;
    }
    inner_ = static_cast<std::size_t>(whole.whole);
    --depth_;
    push(Piece::Kind::end, {});
    return true;
}

/// Whether all pieces make a value.
bool ValueParser::build(Value& to) {
    open_.clear();
    for (std::size_t i = 1; i < used_; ++i) {
        Piece const& piece = pieces_[i];
        if (piece.kind == Piece::Kind::end) {
            if (!end_whole()) {
                return false;
            }
            continue;
        }
        bool const is_key = !open_.empty() && open_.back().dictionary != nullptr && !open_.back().has_key;
        if (is_key) {
            if (piece.kind != Piece::Kind::name) {
                return false;
            }
            open_.back().has_key = true;
            read_name(piece.text, open_.back().dictionary->emplace_back().key);
        } else if (!fill(open_.empty() ? to : next_place(), piece)) {
            return false;
        }
    }
    return true;
}

bool ValueParser::end_whole() {
    Open const& whole = open_.back();
    if (whole.has_key || (whole.dictionary != nullptr && has_twins(*whole.dictionary))) {
        return false;
    }
    open_.pop_back();
    return true;
}

/// In what is open, where a dictionary has its key.
Value& ValueParser::next_place() {
    Open& whole = open_.back();
    whole.has_key = false;
    return whole.array != nullptr ? whole.array->emplace_back() : whole.dictionary->back().value;
}

/// Most dictionaries are small, and no two of their keys fall on the same bit.
bool ValueParser::has_twins(Dictionary const& dictionary) {
    constexpr std::size_t small = 24;
    if (dictionary.size() > small) {
        keys_.clear();
        for (Entry const& entry : dictionary) {
            keys_.emplace_back(entry.key);
        }
        std::ranges::sort(keys_);
        return std::ranges::adjacent_find(keys_) != keys_.end();
    }
    std::uint64_t seen = 0;
    for (auto entry = dictionary.begin(); entry != dictionary.end(); ++entry) {
        std::uint64_t const bit = std::uint64_t{1} << mark_of(entry->key);
        if ((seen & bit) != 0 && std::find_if(dictionary.begin(), entry, [&](Entry const& earlier) {
                                     return earlier.key == entry->key;
                                 }) != entry) {
            return true;
        }
        seen |= bit;
    }
    return false;
}

/// What is in brackets gets room for as much as is there.
bool ValueParser::fill(Value& to, Piece const& piece) {
    switch (piece.kind) {
    case Piece::Kind::truth: to.data = piece.text.front() == 't'; break;
    case Piece::Kind::whole: to.data = piece.whole; break;
    case Piece::Kind::real: to.data = std::bit_cast<double>(piece.whole); break;
    case Piece::Kind::id:
        to.data = Id{static_cast<std::uint32_t>(piece.whole), static_cast<std::uint16_t>(piece.count)};
        break;
    case Piece::Kind::name: read_name(piece.text, to.data.emplace<Name>().text); break;
    case Piece::Kind::string: {
        std::size_t at = 0;
        std::optional<std::string_view> const bytes = read_string(piece.text, at, room_);
        if (!bytes) {
            return false;
        }
        to.data.emplace<Bytes>().data = *bytes;
        break;
    }
    case Piece::Kind::array: {
        Array& array = to.data.emplace<Array>();
        array.reserve(piece.count);
        open_.push_back({&array, nullptr});
        break;
    }
    case Piece::Kind::dictionary: {
        Dictionary& dictionary = to.data.emplace<Dictionary>();
        dictionary.reserve(piece.count / 2);
        open_.push_back({nullptr, &dictionary});
        break;
    }
    default: break;
    }
    return true;
}

std::optional<Parsed> parse(std::string_view text, std::size_t most_values) {
    return ValueParser().run(text, most_values);
}

Name parse_name(std::string_view token) {
    Name name;
    read_name(token, name.text);
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
