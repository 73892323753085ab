#include "text/script.hpp"

#include "base/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace brief::text {

namespace {

/// Below it all letters are of the Latin script.
constexpr char32_t end_of_basic_latin = 0x80;

UScriptCode code_of(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode code = uscript_getScript(static_cast<UChar32>(c), &status);
    bool shared = U_FAILURE(status) != 0 || code == USCRIPT_COMMON || code == USCRIPT_INHERITED;
    return shared ? USCRIPT_COMMON : code;
}

} // namespace

bool is_right_to_left(std::string const& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    return U_SUCCESS(status) != 0 && locale.isRightToLeft() != 0;
}

std::string ideographic_region(std::string const& language) {
    static constexpr std::array regions{"Hans", "Hant", "Jpan", "Kore"};
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    locale.addLikelySubtags(status);
    std::string script = U_SUCCESS(status) != 0 ? locale.getScript() : "";
    return std::ranges::find(regions, script) != regions.end() ? script : std::string();
}

std::string region_or_default(std::string const& language) {
    std::string region = ideographic_region(language);
    return region.empty() ? "Hans" : region;
}

Script script_of(char32_t c) {
    if (c < end_of_basic_latin) {
        bool letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
        return letter ? Script{0x4c61746eU} : Script{};
    }
    UScriptCode code = code_of(c);
    if (code == USCRIPT_COMMON) {
        return {};
    }
    Script script;
    for (char const* name = uscript_getShortName(code); *name != '\0'; ++name) {
        script.code = script.code << 8U | static_cast<unsigned char>(*name);
    }
    return script;
}

std::set<std::string, std::less<>> scripts_in(std::string_view text) {
    std::set<UScriptCode> found;
    UScriptCode last = USCRIPT_COMMON;
    bool has_latin = false;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = utf8::next(text, at);
        if (c < end_of_basic_latin) {
            has_latin = has_latin || script_of(c).code != 0;
        } else if (UScriptCode const code = code_of(c); code != last) {
            found.insert(code);
            last = code;
        }
    }
    found.erase(USCRIPT_COMMON);
    if (has_latin) {
        found.insert(USCRIPT_LATIN);
    }
    std::set<std::string, std::less<>> names;
    for (UScriptCode code : found) {
        names.emplace(uscript_getShortName(code));
    }
    return names;
}

} // namespace brief::text
