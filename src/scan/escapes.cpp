#include "scan/escapes.hpp"

#include "base/utf8.hpp"
#include "scan/find_either.hpp"

#include <charconv>
#include <cstdint>
#include <utility>

namespace brief::scan {

namespace {

constexpr std::uint32_t last_point = 0x10ffff;

bool is_high(std::uint32_t unit) {
    return unit >= 0xd800 && unit < 0xdc00;
}

bool is_low(std::uint32_t unit) {
    return unit >= 0xdc00 && unit < 0xe000;
}

/// The number that all of `digits` are; nothing where they are something else.
std::optional<std::uint32_t> number(std::string_view digits, int base) {
    std::uint32_t value = 0;
    auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    bool whole = fault == std::errc{} && end == digits.data() + digits.size();
    return whole && value <= last_point ? std::optional(value) : std::nullopt;
}

/// A number in a text, and the bytes that it takes.
struct Escape {
    std::uint32_t point = 0;
    std::size_t length = 0;
};

std::optional<Escape> backslash(std::string_view text) {
    std::size_t digits = text.starts_with("\\u") ? 4 : text.starts_with("\\U") ? 8 : 0;
    if (digits == 0 || text.size() < digits + 2) {
        return std::nullopt;
    }
    auto value = number(text.substr(2, digits), 16);
    return value ? std::optional(Escape{*value, digits + 2}) : std::nullopt;
}

std::optional<Escape> reference(std::string_view text) {
    constexpr std::size_t longest = 12; // "&#x0010FFFF;"
    std::size_t end = text.substr(0, longest).find(';');
    if (!text.starts_with("&#") || end == std::string_view::npos) {
        return std::nullopt;
    }
    bool hexadecimal = end > 2 && (text[2] == 'x' || text[2] == 'X');
    std::size_t start = hexadecimal ? 3 : 2;
    auto value = number(text.substr(start, end - start), hexadecimal ? 16 : 10);
    return value ? std::optional(Escape{*value, end + 1}) : std::nullopt;
}

/// Two halves of a pair (RFC 8259, section 7) are one character.
std::optional<Escape> escape(std::string_view text) {
    std::optional<Escape> first = text.front() == '&' ? reference(text) : backslash(text);
    if (!first || !is_high(first->point)) {
        return first && is_low(first->point) ? std::nullopt : first;
    }
    std::optional<Escape> second = backslash(text.substr(first->length));
    if (!second || !is_low(second->point)) {
        return std::nullopt;
    }
    std::uint32_t point = 0x10000 + ((first->point - 0xd800) << 10U) + (second->point - 0xdc00);
    return Escape{point, first->length + second->length};
}

} // namespace

std::optional<std::string> without_escapes(std::string_view text) {
    bool const may_have_any = text.find("\\u") != std::string_view::npos ||
                              text.find("\\U") != std::string_view::npos ||
                              text.find("&#") != std::string_view::npos;
    if (!may_have_any) {
        return std::nullopt;
    }
    std::string out;
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = find_either(text, '\\', '&', at);
        out += text.substr(at, next - at);
        if (next == std::string_view::npos) {
            break;
        }
        std::optional<Escape> found = escape(text.substr(next));
        at = next + (found ? found->length : 1);
        any = any || found;
        if (found) {
            utf8::append(out, static_cast<char32_t>(found->point));
        } else {
            out += text[next];
        }
    }
    return any ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace brief::scan
