#include "scan/fold.hpp"

#include "base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

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

void fold_ascii(char c, std::string& out) {
    if (c >= 'A' && c <= 'Z') {
        out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        out += c;
    } else {
        part_words(out);
    }
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
        if (is_ascii(text[at])) {
            fold_ascii(text[at++], out);
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_ascii(text[end])) {
            ++end;
        }
        fold_others(text.substr(at, end - at), out);
        at = end;
    }
    part_words(out);
    return out;
}

Letters without_spaces(std::string_view folded) {
    Letters out;
    out.text.reserve(folded.size());
    out.parted.reserve(folded.size() + 1);
    bool parted = false;
    for (char c : folded) {
        if (c == ' ') {
            parted = true;
            continue;
        }
        out.text += c;
        out.parted.push_back(parted);
        parted = false;
    }
    out.parted.push_back(parted);
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
