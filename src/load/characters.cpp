#include "load/characters.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace brief::load {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_control(char32_t point) {
    return point < 0x20 || (point >= 0x7f && point <= 0x9f);
}

bool is_override(char32_t point) {
    return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
}

bool is_noncharacter(char32_t point) {
    return (point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffeU) == 0xfffe;
}

} // namespace

std::optional<char32_t> find_forbidden(std::string_view text, LineBreaks line_breaks) {
    for (std::size_t position = 0; position < text.size();) {
        char32_t point = utf8::next(text, position);
        bool line_feed = point == '\n' && line_breaks == LineBreaks::allowed;
        if (!line_feed && (is_control(point) || is_override(point) || is_noncharacter(point))) {
            return point;
        }
    }
    return std::nullopt;
}

std::string character_name(char32_t point) {
    std::string_view name = "a control character";
    if (point == '\n') {
        name = "a line break";
    } else if (point == '\t') {
        name = "a tab";
    } else if (is_override(point)) {
        name = "a bidirectional control";
    } else if (is_noncharacter(point)) {
        name = "a noncharacter";
    }
    return fmt::format("U+{:04X}, {}", static_cast<std::uint32_t>(point), name);
}

bool is_prose_key(std::string_view key) {
    return key == "text" || key == "note" || key == "deck";
}

bool is_id(std::string_view text) {
    auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; };
    return !text.empty() && text.front() != '-' && std::ranges::all_of(text, allowed);
}

std::string id_from(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (is_letter(c) || is_digit(c)) {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            return {}; // how a letter is transliterated is for the user to say
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (out.ends_with('-')) {
        out.pop_back();
    }
    return out;
}

bool is_language_tag(std::string_view text) {
    bool first = true;
    while (true) {
        std::size_t end = text.find('-');
        std::string_view part = text.substr(0, end);
        bool letters = std::ranges::all_of(part, is_letter);
        bool known = std::ranges::all_of(part, [](char c) { return is_letter(c) || is_digit(c); });
        if (part.empty() || part.size() > 8 || !known || (first && (!letters || part.size() < 2))) {
            return false;
        }
        if (end == std::string_view::npos) {
            return true;
        }
        text.remove_prefix(end + 1);
        first = false;
    }
}

} // namespace brief::load
