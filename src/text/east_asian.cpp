#include "text/east_asian.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace brief::text {

namespace {

constexpr double half = 0.5;
constexpr double quarter = 0.25;
constexpr double seam_stretch = 0.06;

/// Below it no character is of these scripts.
constexpr char32_t first_east_asian = 0x1100;

UScriptCode script_code(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

bool is_ideographic(UScriptCode script) {
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
           script == USCRIPT_BOPOMOFO;
}

/// Symbols and punctuation of these scripts, and forms of full width.
bool is_in_their_blocks(char32_t c) {
    return (c >= 0x3000 && c <= 0x303f) || (c >= 0x30a0 && c <= 0x30ff) || (c >= 0x3190 && c <= 0x33ff) ||
           (c >= 0xff01 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0xfe30 && c <= 0xfe4f);
}

/// Whether `is` holds for a character of the text that might be one of these scripts.
template <class Predicate>
bool any_candidate(std::string_view text, Predicate is) {
    constexpr unsigned char first_lead = 0xe1; // of U+1100 in UTF-8
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < first_lead) {
            ++at;
        } else if (is(utf8::next(text, at))) {
            return true;
        }
    }
    return false;
}

} // namespace

EastAsian east_asian_class(char32_t c, std::string_view region) {
    constexpr std::u32string_view opening = U"〈《「『【〔〖〘〝（［｛｟“‘";
    constexpr std::u32string_view closing = U"〉》」』】〕〗〙〟）］｝｠”’";
    constexpr std::u32string_view stops = U"、。，．";
    constexpr std::u32string_view other_stops = U"：；！？";
    if (c < first_east_asian) {
        return u_isalnum(static_cast<UChar32>(c)) != 0 ? EastAsian::western : EastAsian::none;
    }
    auto is_in = [c](std::u32string_view marks) { return marks.find(c) != std::u32string_view::npos; };
    if (is_in(opening)) {
        return EastAsian::opening;
    }
    bool const at_start =
        is_in(closing) || (is_in(stops) && region != "Hant") || (is_in(other_stops) && region == "Hans");
    if (at_start) {
        return EastAsian::closing;
    }
    return is_ideographic(script_code(c)) || is_in_their_blocks(c) ? EastAsian::ideograph : EastAsian::none;
}

bool is_east_asian(char32_t c) {
    if (c < first_east_asian) {
        return false;
    }
    UScriptCode const script = script_code(c);
    return is_ideographic(script) || script == USCRIPT_HANGUL || is_in_their_blocks(c);
}

bool has_east_asian(std::string_view text) {
    return any_candidate(text, is_east_asian);
}

EastAsianScripts east_asian_scripts(std::string_view text) {
    EastAsianScripts found;
    any_candidate(text, [&](char32_t c) {
        UScriptCode const script = script_code(c);
        found.kana = found.kana || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
        found.hangul = found.hangul || script == USCRIPT_HANGUL;
        return found.kana && found.hangul;
    });
    return found;
}

bool is_full_width_mark(char32_t c) {
    return std::u32string_view(U"‘’“”—…·⸺").find(c) != std::u32string_view::npos;
}

Gap gap_between(EastAsian before, EastAsian after) {
    using enum EastAsian;
    if (before == none || after == none || (before == western && after == western)) {
        return {};
    }
    if (before == western || after == western) {
        bool const ideographs = before == ideograph || after == ideograph;
        return ideographs ? Gap{quarter, quarter / 2, quarter / 2} : Gap{};
    }
    if ((before == closing && after != ideograph) || (before == opening && after == opening)) {
        return {-half, 0, 0};
    }
    if (before == closing || (before == ideograph && after == opening)) {
        return {0, seam_stretch, half};
    }
    return before == ideograph && after == ideograph ? Gap{0, seam_stretch, 0} : Gap{};
}

double blank_at_end(EastAsian mark) {
    return mark == EastAsian::closing ? half : 0;
}

double blank_at_start(EastAsian mark) {
    return mark == EastAsian::opening ? half : 0;
}

} // namespace brief::text
