#include "text/coverage.hpp"

#include "text/shaper.hpp"

#include <fmt/format.h>
#include <hb.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/uversion.h>

#include <array>
#include <memory>

namespace brief::text {

namespace {

constexpr std::array languages{"ar", "az", "be", "cs", "de", "el", "en", "es", "fa", "fr", "he",
                               "hi", "hy", "it", "ja", "ka", "kk", "ko", "ky", "pl", "pt", "ru",
                               "tg", "th", "tr", "tk", "ug", "uk", "ur", "uz", "vi", "zh"};

struct CloseLocaleData {
    void operator()(ULocaleData* data) const { ulocdata_close(data); }
};

/// The letters of a language, lower and upper case.
icu::UnicodeSet letters_of(char const* language) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<ULocaleData, CloseLocaleData> data(ulocdata_open(language, &status));
    icu::UnicodeSet letters;
    if (U_SUCCESS(status) != 0) {
        ulocdata_getExemplarSet(
            data.get(), letters.toUSet(), USET_ADD_CASE_MAPPINGS, ULOCDATA_ES_STANDARD, &status
        );
    }
    return letters;
}

/// Whether a regular upright font has the character.
bool is_covered(FontSet const& fonts, Shaper& shaper, char32_t c) {
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        auto font = static_cast<FontId>(i);
        bool upright = !fonts.at(font).italic && fonts.at(font).weight == 400;
        if (upright && shaper.covers(font, c)) {
            return true;
        }
    }
    return false;
}

} // namespace

Result<std::vector<Coverage>> coverage(FontSet const& fonts) {
    Result<Shaper> shaper = Shaper::create(fonts);
    if (!shaper) {
        return failure(std::move(shaper.error()));
    }
    std::vector<Coverage> result;
    for (char const* language : languages) {
        Coverage found{language, 0, 0};
        icu::UnicodeSet letters = letters_of(language);
        if (letters.isEmpty() != 0) {
            continue; // an ICU whose data lack the language: of no letters none would be missing
        }
        for (std::int32_t range = 0; range < letters.getRangeCount(); ++range) {
            for (UChar32 c = letters.getRangeStart(range); c <= letters.getRangeEnd(range); ++c) {
                ++found.letters;
                found.missing += is_covered(fonts, *shaper, static_cast<char32_t>(c)) ? 0 : 1;
            }
        }
        result.push_back(std::move(found));
    }
    return result;
}

std::string harfbuzz_version() {
    return hb_version_string();
}

std::string icu_version() {
    UVersionInfo numbers;
    u_getVersion(numbers);
    return fmt::format("{}.{}", numbers[0], numbers[1]);
}

} // namespace brief::text
