#include "base/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace brief::utf8 {

namespace {

unsigned char byte_at(std::string_view text, std::size_t position) {
    return static_cast<unsigned char>(text[position]);
}

struct Lead {
    std::size_t length;
    unsigned char second_low; // the second byte is the only one whose range depends on the first
    unsigned char second_high;
};

// Unicode 15, Table 3-7: well-formed UTF-8 byte sequences.
Lead classify(unsigned char lead) {
    if (lead < 0x80) {
        return {1, 0, 0};
    }
    if (lead >= 0xc2 && lead <= 0xdf) {
        return {2, 0x80, 0xbf};
    }
    if (lead >= 0xe0 && lead <= 0xef) {
        auto low = static_cast<unsigned char>(lead == 0xe0 ? 0xa0 : 0x80);
        auto high = static_cast<unsigned char>(lead == 0xed ? 0x9f : 0xbf);
        return {3, low, high};
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        auto low = static_cast<unsigned char>(lead == 0xf0 ? 0x90 : 0x80);
        auto high = static_cast<unsigned char>(lead == 0xf4 ? 0x8f : 0xbf);
        return {4, low, high};
    }
    return {0, 0, 0};
}

/// Where the run of ASCII that starts at `position` ends, or a little before.
std::size_t skip_ascii(std::string_view text, std::size_t position) {
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    std::uint64_t word = 0;
    for (; text.size() - position >= sizeof word; position += sizeof word) {
        std::memcpy(&word, text.data() + position, sizeof word);
        if ((word & high_bits) != 0) {
            break;
        }
    }
    return position;
}

} // namespace

std::optional<std::size_t> find_fault(std::string_view text) {
    std::size_t position = 0;
    while ((position = skip_ascii(text, position)) < text.size()) {
        Lead lead = classify(byte_at(text, position));
        if (lead.length == 0 || position + lead.length > text.size()) {
            return position;
        }
        for (std::size_t i = 1; i < lead.length; ++i) {
            unsigned char byte = byte_at(text, position + i);
            unsigned char low = i == 1 ? lead.second_low : 0x80;
            unsigned char high = i == 1 ? lead.second_high : 0xbf;
            if (byte < low || byte > high) {
                return position;
            }
        }
        position += lead.length;
    }
    return std::nullopt;
}

bool is_ascii(std::string_view text) {
    std::size_t const from = skip_ascii(text, 0);
    return std::ranges::all_of(text.substr(from), [](char c) {
        return static_cast<unsigned char>(c) < 0x80;
    });
}

std::size_t sequence_length(std::string_view text, std::size_t position) {
    std::size_t length = classify(byte_at(text, position)).length;
    return length == 0 || position + length > text.size() ? 1 : length;
}

char32_t next_beyond_ascii(std::string_view text, std::size_t& position) {
    std::size_t length = sequence_length(text, position);
    char32_t lead = byte_at(text, position);
    char32_t point = length == 1 ? lead : lead & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        point = (point << 6U) | (byte_at(text, position + i) & 0x3fU);
    }
    position += length;
    return point;
}

std::u32string decode(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        out += next(text, position);
    }
    return out;
}

void append(std::string& to, char32_t code_point) {
    auto put = [&](char32_t bits) { to += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xc0U | (code_point >> 6U));
        put(0x80U | (code_point & 0x3fU));
    } else if (code_point < 0x10000) {
        put(0xe0U | (code_point >> 12U));
        put(0x80U | ((code_point >> 6U) & 0x3fU));
        put(0x80U | (code_point & 0x3fU));
    } else {
        put(0xf0U | (code_point >> 18U));
        put(0x80U | ((code_point >> 12U) & 0x3fU));
        put(0x80U | ((code_point >> 6U) & 0x3fU));
        put(0x80U | (code_point & 0x3fU));
    }
}

std::string encode(std::u32string_view text) {
    std::string out;
    for (char32_t point : text) {
        append(out, point);
    }
    return out;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t position = 0; position < text.size(); ++count) {
        next(text, position);
    }
    return count;
}

} // namespace brief::utf8
