#include "pdf/to_unicode.hpp"

#include "base/utf8.hpp"

#include <algorithm>
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
    std::size_t digits = 0;
    for (char c : text.substr(open + 1, close - open - 1)) {
        static constexpr std::string_view all = "0123456789abcdefABCDEF";
        std::size_t digit = all.find(c);
        if (digit == nowhere) {
            continue;
        }
        value = value * 16 + static_cast<unsigned>(digit < 16 ? digit : digit - 6);
        if (++digits % 2 == 0) {
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
    if (!texts_.empty() && texts_.rbegin()->first < most_gaps * texts_.size()) {
        dense_.resize(texts_.rbegin()->first + std::size_t{1});
        for (auto& [code, text] : texts_) {
            dense_[code] = std::move(text);
        }
        texts_.clear();
    }
}

std::string const* ToUnicode::find(std::uint32_t code) const {
    if (!dense_.empty()) {
        return code < dense_.size() && dense_[code] ? &*dense_[code] : nullptr;
    }
    auto const known = texts_.find(code);
    return known == texts_.end() ? nullptr : &known->second;
}

bool ToUnicode::covers(std::uint32_t code) const {
    std::string const* known = find(code);
    return known != nullptr && !known->empty();
}

std::string ToUnicode::text(std::string_view codes) const {
    std::string out;
    for (std::size_t i = 0; i + code_bytes_ <= codes.size(); i += code_bytes_) {
        std::string const* known = find(number_of(codes.substr(i, code_bytes_)));
        out += known == nullptr ? " " : *known;
    }
    return out;
}

} // namespace brief::pdf
