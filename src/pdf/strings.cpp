#include "pdf/strings.hpp"

#include "base/utf8.hpp"
#include "pdf/hex_digit.hpp"

#include <algorithm>
#include <array>

namespace brief::pdf {

namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string from_utf16(std::string_view bytes) {
    std::string out;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto unit = [&](std::size_t at) {
            return static_cast<char32_t>(static_cast<unsigned char>(bytes[at])) << 8U |
                   static_cast<unsigned char>(bytes[at + 1]);
        };
        char32_t point = unit(i);
        if (point >= 0xd800 && point < 0xdc00 && i + 3 < bytes.size()) {
            point = 0x10000 + ((point - 0xd800) << 10U) + ((unit(i + 2) - 0xdc00) & 0x3ffU);
            i += 2;
        }
        bool scalar = point < 0xd800 || (point > 0xdfff && point <= 0x10ffff);
        utf8::append(out, scalar ? point : U' ');
    }
    return out;
}

// ISO 32000-1 D.2, where it is not Latin-1; 0 for a code that has no character.
constexpr std::array<char32_t, 8> accents = {
    0x2d8, 0x2c7, 0x2c6, 0x2d9, 0x2dd, 0x2db, 0x2da, 0x2dc}; // from 0x18
constexpr std::array<char32_t, 33> marks = {                 // from 0x80
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192,  0x2044, 0x2039, 0x203a, 0x2212,
    0x2030, 0x201e, 0x201c, 0x201d, 0x2018, 0x2019, 0x201a, 0x2122, 0xfb01, 0xfb02, 0x141,
    0x152,  0x160,  0x178,  0x17d,  0x131,  0x142,  0x153,  0x161,  0x17e,  0,      0x20ac};

std::string from_pdf_doc_encoding(std::string_view bytes) {
    constexpr unsigned first_accent = 0x18;
    constexpr unsigned first_mark = 0x80;
    std::string out;
    for (char c : bytes) {
        auto code = static_cast<unsigned char>(c);
        char32_t point = code;
        if (code >= first_accent && code < first_accent + accents.size()) {
            point = accents[code - first_accent];
        } else if (code >= first_mark && code < first_mark + marks.size()) {
            point = marks[code - first_mark];
        }
        utf8::append(out, point == 0 ? U' ' : point);
    }
    return out;
}

/// The characters after a backslash (ISO 32000-1 Table 3); `at` is moved behind them.
void read_escape(std::string_view text, std::size_t& at, std::string& out) {
    char c = text[at++];
    if (c >= '0' && c <= '7') {
        auto code = static_cast<unsigned>(c - '0');
        for (int digits = 1; digits < 3 && at < text.size() && text[at] >= '0' && text[at] <= '7'; ++digits) {
            code = code * 8 + static_cast<unsigned>(text[at++] - '0');
        }
        out += static_cast<char>(code & 0xffU);
        return;
    }
    static constexpr std::string_view letters = "nrtbf";
    static constexpr std::string_view controls = "\n\r\t\b\f";
    std::size_t known = letters.find(c);
    if (known != npos) {
        out += controls[known];
    } else if (c != '\n' && c != '\r') {
        out += c;
    }
}

/// Whether a character is one of a literal string for what it is.
constexpr std::array<bool, 256> are_plain = [] {
    std::array<bool, 256> plain{};
    plain.fill(true);
    for (char const c : {'\\', '(', ')'}) {
        plain[static_cast<unsigned char>(c)] = false;
    }
    return plain;
}();

/// The place of the next character that is not plain, or the end.
std::size_t skip_plain(std::string_view text, std::size_t at) {
    char const* const characters = text.data();
    while (at < text.size() && are_plain[static_cast<unsigned char>(characters[at])]) {
        ++at;
    }
    return at;
}

/// The literal string behind the bracket at `at`, which is moved behind its end; nothing when it has none.
/// It is a part of `text` where it holds no brackets and no escapes, else it stands in `room`.
std::optional<std::string_view> read_literal(std::string_view text, std::size_t& at, std::string& room) {
    std::size_t const start = ++at;
    at = skip_plain(text, at);
    if (at < text.size() && text[at] == ')') {
        return text.substr(start, at++ - start);
    }
    room.assign(text, start, at - start);
    for (int depth = 1; at < text.size();) {
        char c = text[at++];
        if (c == '\\' && at < text.size()) {
            read_escape(text, at, room);
        } else {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return room;
            }
            room += c;
        }
        std::size_t const plain = at;
        at = skip_plain(text, at);
        room.append(text, plain, at - plain);
    }
    at = start;
    return std::nullopt;
}

/// The same of a hexadecimal string.
std::optional<std::string_view> read_hexadecimal(std::string_view text, std::size_t& at, std::string& room) {
    ++at;
    // Not by a search for its end, which a hostile text may never have.
    std::size_t end = at;
    std::size_t digits = 0;
    for (; end < text.size() && text[end] != '>'; ++end) {
        bool const is_digit = hex_digit(text[end]) >= 0;
        if (!is_digit && std::string_view(" \t\r\n").find(text[end]) == npos) {
            return std::nullopt; // the start of a dictionary, or no syntax
        }
        digits += is_digit ? 1 : 0;
    }
    if (end == text.size()) {
        return std::nullopt;
    }
    room.clear();
    room.reserve((digits + 1) / 2);
    int high = -1;
    for (; at < end; ++at) {
        int const digit = hex_digit(text[at]);
        if (digit >= 0 && high < 0) {
            high = digit;
        } else if (digit >= 0) {
            room += static_cast<char>(high * 16 + digit);
            high = -1;
        }
    }
    if (high >= 0) {
        room += static_cast<char>(high * 16);
    }
    at = end + 1;
    return room;
}

} // namespace

std::optional<std::string_view> read_string(std::string_view text, std::size_t& at, std::string& room) {
    return text[at] == '(' ? read_literal(text, at, room) : read_hexadecimal(text, at, room);
}

std::optional<std::string> read_string(std::string_view text, std::size_t& at) {
    std::string room;
    std::optional<std::string_view> const bytes = read_string(text, at, room);
    return bytes ? std::optional(std::string(*bytes)) : std::nullopt;
}

std::string_view string_bytes(std::string_view token, std::string& room) {
    std::size_t at = 0;
    bool is_string = token.starts_with('(') || token.starts_with('<');
    return is_string ? read_string(token, at, room).value_or("") : "";
}

std::string string_bytes(std::string_view token) {
    std::string room;
    return std::string(string_bytes(token, room));
}

std::string text_of(std::string_view bytes) {
    constexpr std::string_view utf8_mark = "\xef\xbb\xbf";
    if (bytes.starts_with("\xfe\xff")) {
        return from_utf16(bytes.substr(2));
    }
    if (bytes.starts_with(utf8_mark)) {
        bytes.remove_prefix(utf8_mark.size());
        return utf8::find_fault(bytes) ? from_pdf_doc_encoding(bytes) : std::string(bytes);
    }
    return from_pdf_doc_encoding(bytes);
}

} // namespace brief::pdf
