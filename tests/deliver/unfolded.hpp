#pragma once

/// Reads headers back as RFC 5322 and 2047 have it, for tests of what writes them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::test {

inline std::string from_base64(std::string_view text) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (char c : text) {
        std::size_t const value = alphabet.find(c);
        if (value == std::string_view::npos) {
            continue;
        }
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xffU);
        }
    }
    return out;
}

/// The lines of a field, without their ends.
inline std::vector<std::string> lines_of(std::string_view field) {
    std::vector<std::string> out;
    while (!field.empty()) {
        std::size_t const end = field.find("\r\n");
        out.emplace_back(field.substr(0, end));
        field.remove_prefix(end == std::string_view::npos ? field.size() : end + 2);
    }
    return out;
}

/// The value of a field: unfolded, its encoded words read, those next to each other joined.
inline std::string value_of(std::string_view field) {
    std::string line;
    for (std::string const& one : lines_of(field)) {
        line += one;
    }
    std::string rest = line.substr(line.find(':') + 1);
    std::string out;
    bool behind_word = false;
    std::string blanks;
    for (std::size_t at = 0; at < rest.size();) {
        if (rest.compare(at, 10, "=?UTF-8?Q?") == 0) {
            std::size_t const end = rest.find("?=", at + 10);
            out += behind_word ? "" : blanks;
            for (std::size_t i = at + 10; i < end; i += 3) { // of "=XX" alone
                out += static_cast<char>(std::stoi(rest.substr(i + 1, 2), nullptr, 16));
            }
            at = end + 2;
            behind_word = true;
            blanks.clear();
        } else if (rest.compare(at, 10, "=?UTF-8?B?") == 0) {
            std::size_t const end = rest.find("?=", at + 10);
            out += behind_word ? "" : blanks;
            out += from_base64(rest.substr(at + 10, end - at - 10));
            at = end + 2;
            behind_word = true;
            blanks.clear();
        } else if (rest[at] == ' ') {
            blanks += rest[at++];
        } else {
            out += blanks;
            blanks.clear();
            out += rest[at++];
            behind_word = false;
        }
    }
    return out.empty() ? out : out.substr(1); // without the blank behind the colon
}

} // namespace brief::test
