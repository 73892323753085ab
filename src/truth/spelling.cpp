#include "truth/spelling.hpp"

#include "truth/characters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <utility>

namespace brief::truth {

namespace {

struct Spelt {
    char32_t letter;
    std::string_view ascii;
};

/// Letters that are no letter of ASCII with a mark.
constexpr std::array<Spelt, 15> letters{{
    {U'ə', "e"},
    {U'ı', "i"},
    {U'ø', "o"},
    {U'ł', "l"},
    {U'đ', "d"},
    {U'ð', "d"},
    {U'þ', "th"},
    {U'ß', "ss"},
    {U'æ', "e"},
    {U'œ', "e"},
    {U'ħ', "h"},
    {U'ŋ', "ng"},
    {U'ʻ', ""},
    {U'ʼ', ""},
    {U'’', ""},
}};

/// What stands for the same sound in different systems, or may: "j" is "c" in Azerbaijani. Read in this
/// order.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> sounds{{
    {"tch", "c"}, {"dzh", "c"}, {"sch", "s"}, {"kh", "h"}, {"gh", "g"}, {"zh", "c"}, {"sh", "s"},
    {"ch", "c"},  {"dj", "c"},  {"dh", "d"},  {"th", "t"}, {"ph", "f"}, {"ck", "k"}, {"ts", "c"},
    {"tz", "c"},  {"ks", "h"},  {"x", "h"},   {"q", "g"},  {"w", "v"},  {"j", "c"},
}};

bool is_latin(char32_t point) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(static_cast<UChar32>(point), &status);
    return script == USCRIPT_LATIN || script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

/// Letters of ASCII, lower case, without their marks; nothing for another script.
std::string plain_letters(std::u32string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString units;
    for (char32_t point : name) {
        if (!is_latin(point)) {
            return {};
        }
        units.append(static_cast<UChar32>(to_lower(point)));
    }
    icu::UnicodeString apart = nfd == nullptr ? units : nfd->normalize(units, status);
    std::string out;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        auto point = static_cast<char32_t>(apart.char32At(i));
        bool known = false;
        for (Spelt const& spelt : letters) {
            if (spelt.letter == point) {
                out += spelt.ascii;
                known = true;
            }
        }
        if (!known && point >= U'a' && point <= U'z') {
            out += static_cast<char>(point);
        } else if (!known && (is_space(point) || is_hyphen(point))) {
            out += ' ';
        }
    }
    return out;
}

} // namespace

std::string spelling_skeleton(std::u32string_view name) {
    std::string const plain = plain_letters(name);
    std::string out;
    for (std::size_t i = 0; i < plain.size();) {
        std::string_view rest = std::string_view(plain).substr(i);
        std::string_view sound = rest.substr(0, 1);
        std::size_t length = 1;
        for (auto const& [written, heard] : sounds) {
            if (rest.starts_with(written)) {
                sound = heard;
                length = written.size();
                break;
            }
        }
        i += length;
        bool silent = std::string_view("aeiouy").find(sound) != std::string_view::npos;
        bool at_end = i >= plain.size() || plain[i] == ' ';
        silent = silent || (sound == "h" && length == 1 && at_end); // "Mehralizadeh"
        if (!silent && !out.ends_with(sound)) {                     // doubled letters are one sound
            out += sound;
        }
    }
    return out;
}

} // namespace brief::truth
