#include "pdf/to_unicode.hpp"

#include "base/utf8.hpp"
#include "pdf/hex_digit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

namespace brief::pdf {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

/// The bytes of the next hexadecimal string of `text`, which is cut behind it.
std::optional<std::string> take_hexadecimal(std::string_view& text) {
    std::size_t open = text.find('<');
    std::size_t close = open == nowhere ? nowhere : text.find('>', open);
    if (close == nowhere) {
        return std::nullopt;
    }
    std::string out;
    unsigned value = 0;
    bool half = false;
    for (char c : text.substr(open + 1, close - open - 1)) {
        int const digit = hex_digit(c);
        if (digit < 0) {
            continue;
        }
        value = value * 16 + static_cast<unsigned>(digit);
        half = !half;
        if (!half) {
            out += static_cast<char>(value & 0xffU);
        }
    }
    text.remove_prefix(close + 1);
    return out;
}

std::uint32_t number_of(std::string_view bytes) {
    std::uint32_t value = 0;
    for (char byte : bytes.substr(0, 4)) {
        value = value << 8U | static_cast<unsigned char>(byte);
    }
    return value;
}

/// The text between two keywords, each time they come.
std::vector<std::string_view> parts(std::string_view text, std::string_view begin, std::string_view end) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; (at = text.find(begin, at)) != nowhere;) {
        at += begin.size();
        std::size_t stop = text.find(end, at);
        out.push_back(text.substr(at, stop == nowhere ? nowhere : stop - at));
    }
    return out;
}

char32_t last_unit(std::string const& bytes) {
    return static_cast<char32_t>(
        number_of(std::string_view(bytes).substr(bytes.size() < 4 ? 0 : bytes.size() - 4))
    );
}

std::string text_of(std::string const& utf16) {
    std::string out;
    for (std::size_t i = 0; i + 1 < utf16.size(); i += 2) {
        auto point = static_cast<char32_t>(number_of(std::string_view(utf16).substr(i, 2)));
        if (point >= 0xd800 && point < 0xdc00 && i + 3 < utf16.size()) {
            char32_t low = static_cast<char32_t>(number_of(std::string_view(utf16).substr(i + 2, 2)));
            point = 0x10000 + ((point - 0xd800) << 10U) + ((low - 0xdc00) & 0x3ffU);
            i += 2;
        }
        utf8::append(out, point < 0xd800 || point > 0xdfff ? point : U' ');
    }
    return out;
}

} // namespace

ToUnicode::ToUnicode(std::string_view cmap) {
    for (std::string_view part : parts(cmap, "begincodespacerange", "endcodespacerange")) {
        if (auto low = take_hexadecimal(part)) {
            code_bytes_ = std::max<std::size_t>(low->size(), 1);
        }
    }
    for (std::string_view part : parts(cmap, "beginbfchar", "endbfchar")) {
        for (auto code = take_hexadecimal(part); code; code = take_hexadecimal(part)) {
            if (auto text = take_hexadecimal(part)) {
                texts_[number_of(*code)] = text_of(*text);
            }
        }
    }
    // Cairo writes ranges with one start each; a range with an array is read as its first entry.
    for (std::string_view part : parts(cmap, "beginbfrange", "endbfrange")) {
        for (auto low = take_hexadecimal(part); low; low = take_hexadecimal(part)) {
            auto high = take_hexadecimal(part);
            auto start = take_hexadecimal(part);
            constexpr std::uint32_t longest = 0xffff;
            std::uint32_t count =
                high && start ? std::min(number_of(*high) - number_of(*low), longest) + 1 : 0;
            // A font has no more codes than two bytes can name; more would only cost time.
            for (std::uint32_t i = 0; i < count && texts_.size() <= longest; ++i) {
                std::string text;
                utf8::append(text, std::min<char32_t>(last_unit(*start) + i, 0x10ffff));
                texts_[number_of(*low) + i] = std::move(text);
            }
        }
    }
    lay_close();
}

// Subsets of fonts have codes from 1 on. A file that gives one far away costs no more than it says.
void ToUnicode::lay_close() {
    constexpr std::size_t most_gaps = 4;
    if (texts_.empty() || texts_.rbegin()->first >= most_gaps * texts_.size()) {
        return;
    }
    dense_.resize(texts_.rbegin()->first + std::size_t{1});
    for (auto& [code, text] : texts_) {
        Short& to = dense_[code];
        bool const fits = text.size() <= to.bytes.size();
        to.kind = fits ? Short::Kind::known : Short::Kind::long_text;
        to.size = fits ? static_cast<std::uint8_t>(text.size()) : 0;
        std::ranges::copy_n(text.begin(), to.size, to.bytes.begin());
    }
    std::erase_if(texts_, [&](auto const& entry) { return dense_[entry.first].kind == Short::Kind::known; });
}

bool ToUnicode::covers(std::uint32_t code) const {
    if (code < dense_.size() && dense_[code].kind != Short::Kind::long_text) {
        return dense_[code].kind == Short::Kind::known && dense_[code].size > 0;
    }
    auto const known = texts_.find(code);
    return known != texts_.end() && !known->second.empty();
}

void ToUnicode::append(std::uint32_t code, std::string& to) const {
    auto const known = texts_.find(code);
    to += known == texts_.end() ? " " : known->second;
}

std::string ToUnicode::text(std::string_view codes) const {
    std::string out;
    append_text(codes, out);
    return out;
}

// A string has few codes, and there are very many strings: they are laid into a room of fixed size first.
void ToUnicode::append_text(std::string_view codes, std::string& to) const {
    std::array<char, 128> room; // NOLINT(cppcoreguidelines-pro-type-member-init): filled as far as it is read
    std::size_t used = 0;
    auto empty_room = [&] {
        to.append(room.data(), used);
        used = 0;
    };
    for (std::size_t i = 0; i + code_bytes_ <= codes.size(); i += code_bytes_) {
        std::uint32_t const code =
            code_bytes_ == 1 ? static_cast<unsigned char>(codes[i]) : number_of(codes.substr(i, code_bytes_));
        if (code >= dense_.size() || dense_[code].kind == Short::Kind::long_text) {
            empty_room();
            append(code, to);
            continue;
        }
        Short const& known = dense_[code];
        if (used + known.bytes.size() > room.size()) {
            empty_room();
        }
        std::memcpy(room.data() + used, known.bytes.data(), known.bytes.size());
        used += known.size;
    }
    empty_room();
}

} // namespace brief::pdf
