#include "finish/object_writer.hpp"

#include "base/overload.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace brief::finish {

namespace {

bool is_regular(char c) {
    // ISO 32000-1 7.3.5 and Table 2.
    switch (c) {
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%':
    case '#': return false;
    default: return c > ' ' && c < '\x7f';
    }
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7f'; });
}

} // namespace

void ObjectWriter::add(Value const& value) {
    std::visit(
        overload{
            [&](std::monostate) { add_word("null"); },
            [&](bool truth) { add_word(truth ? "true" : "false"); },
            [&](std::int64_t whole) { add_integer(whole); },
            [&](double real) { add_real(real); },
            [&](Name const& name) { add_name(name.text); },
            [&](Bytes const& bytes) { add_bytes(bytes.data); },
            [&](Text const& text) { add_text(text.utf8); },
            [&](Array const& array) {
                add_syntax("[");
                for (Value const& element : array) {
                    add(element);
                }
                add_syntax("]");
            },
            [&](Dictionary const& dictionary) {
                add_syntax("<<");
                for (auto const& [key, entry] : dictionary) {
                    add_name(key);
                    add(entry);
                }
                add_syntax(">>");
            },
            [&](Id id) { add_mention(id); },
        },
        value.data
    );
}

/// What needs a blank behind a word or a number.
void ObjectWriter::add_word(std::string_view word) {
    if (text_.size() > start_ && is_regular(text_.back())) {
        text_ += ' ';
    }
    text_ += word;
}

void ObjectWriter::add_name(std::string_view name) {
    text_ += '/';
    if (std::ranges::all_of(name, is_regular)) {
        text_ += name;
        return;
    }
    for (char c : name) {
        if (is_regular(c)) {
            text_ += c;
        } else {
            fmt::format_to(std::back_inserter(text_), "#{:02x}", static_cast<unsigned char>(c));
        }
    }
}

void ObjectWriter::add_integer(std::int64_t whole) {
    fmt::format_int const digits(whole);
    add_word({digits.data(), digits.size()});
}

/// Thousandths are kept: see `number`.
void ObjectWriter::add_real(double real) {
    constexpr std::uint64_t unit = 1000;
    auto thousandths = static_cast<std::uint64_t>(std::llround(std::abs(real) * unit));
    add_word(real < 0 && thousandths != 0 ? "-" : "");
    fmt::format_int const digits(thousandths / unit);
    text_.append(digits.data(), digits.size());
    std::uint64_t rest = thousandths % unit;
    if (rest != 0) {
        text_ += '.';
    }
    for (std::uint64_t place = unit / 10; rest != 0; place /= 10) {
        text_ += static_cast<char>('0' + rest / place);
        rest %= place;
    }
}

void ObjectWriter::add_bytes(std::string_view bytes) {
    if (!is_plain(bytes)) {
        add_hexadecimal(bytes);
        return;
    }
    add_literal(bytes);
}

/// Any byte may stand in a literal string, but that a reader takes the end of a line for a line feed (ISO
/// 32000-1 7.3.4.2). UTF-16 is half as long in it as in hexadecimal.
void ObjectWriter::add_literal(std::string_view bytes) {
    text_ += '(';
    for (char c : bytes) {
        if (c == '(' || c == ')' || c == '\\') {
            text_ += '\\';
        }
        if (c == '\r') {
            text_ += "\\r";
        } else {
            text_ += c;
        }
    }
    text_ += ')';
}

void ObjectWriter::add_hexadecimal(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    text_ += '<';
    for (char c : bytes) {
        text_ += digits[static_cast<unsigned char>(c) >> 4U];
        text_ += digits[static_cast<unsigned char>(c) & 0xfU];
    }
    text_ += '>';
}

/// ASCII as it is, anything else in UTF-16 (ISO 32000-1 7.9.2.2).
void ObjectWriter::add_text(std::string_view utf8) {
    if (is_plain(utf8)) {
        add_bytes(utf8);
        return;
    }
    std::string wide = "\xfe\xff";
    auto add_unit = [&](unsigned unit) {
        wide += static_cast<char>(unit >> 8U);
        wide += static_cast<char>(unit & 0xffU);
    };
    for (std::size_t at = 0; at < utf8.size();) {
        auto point = static_cast<unsigned>(utf8::next(utf8, at));
        if (point < 0x10000) {
            add_unit(point);
        } else {
            add_unit(0xd800U + ((point - 0x10000U) >> 10U));
            add_unit(0xdc00U + ((point - 0x10000U) & 0x3ffU));
        }
    }
    add_literal(wide);
}

void ObjectWriter::add_mention(Id id) {
    add_word("");
    std::size_t start = text_.size() - start_;
    add_integer(id.number);
    add_integer(id.generation);
    text_ += " R";
    mentions_.push_back({start, text_.size() - start_, id});
}

} // namespace brief::finish
