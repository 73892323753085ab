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

} // namespace

std::string fold(std::string_view text, Spaces spaces) {
    icu::UnicodeString points = decomposed(text);
    std::string out;
    bool kept = spaces == Spaces::kept;
    if (kept) {
        out += ' ';
    }
    for (std::int32_t i = 0; i < points.length(); i = points.moveIndex32(i, 1)) {
        UChar32 point = points.char32At(i);
        Part part = part_of(point);
        if (part == Part::letter && point != 0xfffd) {
            utf8::append(out, static_cast<char32_t>(point));
        } else if (part == Part::space && kept && out.back() != ' ') {
            out += ' ';
        }
    }
    if (kept && out.back() != ' ') {
        out += ' ';
    }
    return out;
}

std::string reversed(std::string_view text) {
    std::u32string points = utf8::decode(text);
    std::ranges::reverse(points);
    return utf8::encode(points);
}

} // namespace brief::scan
