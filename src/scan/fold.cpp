#include "scan/fold.hpp"

#include "base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace brief::scan {

namespace {

icu::UnicodeString decomposed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* normalizer = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString in =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (U_FAILURE(status) != 0) {
        return in.foldCase();
    }
    icu::UnicodeString out = normalizer->normalize(in, status);
    return U_FAILURE(status) != 0 ? in.foldCase() : out.foldCase();
}

/// What a sign is for the comparison: it stays, it vanishes inside a word, or it parts words.
enum class Part : std::uint8_t { letter, nothing, space };

Part part_of(UChar32 point) {
    constexpr UChar32 soft_hyphen = 0xad;
    std::uint32_t mask = U_GET_GC_MASK(point);
    if ((mask & (U_GC_L_MASK | U_GC_N_MASK)) != 0) {
        return Part::letter;
    }
    bool vanishes = (mask & (U_GC_M_MASK | U_GC_CF_MASK)) != 0 || point == soft_hyphen;
    return vanishes ? Part::nothing : Part::space;
}

void part_words(std::string& out) {
    if (out.back() != ' ') {
        out += ' ';
    }
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// What each ASCII character is: itself in lower case, or a space.
constexpr std::array<char, 128> folded_ascii = [] {
    std::array<char, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        char const c = static_cast<char>(i);
        bool const stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        table.at(i) = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : stays ? c : ' ';
    }
    return table;
}();

/// `ascii` is nearly all of a file: room is made once, and no character asks for a branch.
void fold_ascii(std::string_view ascii, std::string& out) {
    std::size_t const before = out.size(); // never 0: a space stands at the start
    out.resize(before + ascii.size());
    char* to = out.data() + before;
    for (char const c : ascii) {
        char const folded = folded_ascii[static_cast<unsigned char>(c)];
        *to = folded;
        to += folded != ' ' || to[-1] != ' ' ? 1 : 0;
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
}

void fold_others(std::string_view text, std::string& out) {
    icu::UnicodeString points = decomposed(text);
    for (std::int32_t i = 0; i < points.length(); i = points.moveIndex32(i, 1)) {
        UChar32 point = points.char32At(i);
        Part part = part_of(point);
        if (part == Part::letter && point != 0xfffd) {
            utf8::append(out, static_cast<char32_t>(point));
        } else if (part == Part::space) {
            part_words(out);
        }
    }
}

} // namespace

// What is kept of a sign does not depend on its neighbours: decomposing only moves marks, which are dropped.
// So runs of ASCII, nearly all of a file, need no table of Unicode.
std::string fold(std::string_view text) {
    std::string out = " ";
    out.reserve(text.size() + 2);
    for (std::size_t at = 0; at < text.size();) {
        bool const ascii = is_ascii(text[at]);
        std::size_t end = at + 1;
        while (end < text.size() && is_ascii(text[end]) == ascii) {
            ++end;
        }
        (ascii ? fold_ascii : fold_others)(text.substr(at, end - at), out);
        at = end;
    }
    part_words(out);
    return out;
}

std::string without_spaces(std::string_view folded) {
    std::string out(folded.size(), ' ');
    std::size_t count = 0;
    for (char const c : folded) {
        out[count] = c;
        count += c == ' ' ? 0 : 1;
    }
    out.resize(count);
    return out;
}

std::vector<char> spaces_before(std::string_view folded) {
    std::vector<char> out(folded.size() + 1);
    std::size_t count = 0;
    char parted = 0;
    for (char const c : folded) {
        out[count] = parted;
        bool const is_space = c == ' ';
        count += is_space ? 0 : 1;
        parted = is_space ? 1 : 0;
    }
    out[count] = parted;
    out.resize(count + 1);
    return out;
}

bool is_digit_before(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 4;
    for (std::size_t length = 1; length <= std::min(at, longest); ++length) {
        if (utf8::sequence_length(text, at - length) == length && is_digit_at(text, at - length)) {
            return true;
        }
    }
    return false;
}

bool is_digit_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return false;
    }
    std::string_view sequence = text.substr(at, utf8::sequence_length(text, at));
    std::size_t start = 0;
    return !utf8::find_fault(sequence) && u_isdigit(static_cast<UChar32>(utf8::next(sequence, start)));
}

std::string reversed(std::string_view text) {
    std::u32string points = utf8::decode(text);
    std::ranges::reverse(points);
    return utf8::encode(points);
}

} // namespace brief::scan
