#include "truth/fold.hpp"

#include "truth/characters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace brief::truth {

namespace {

/// Hands the characters of `original` in NFC to `sink(point, begin, end)`, with the place each came from.
/// Letters and marks that are composed share one place.
template <class Sink>
void compose(std::u32string_view original, Sink const& sink) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* nfc = icu::Normalizer2::getNFCInstance(status);
    constexpr char32_t first_that_composes = 0x300;
    auto stands_alone = [&](std::size_t i) {
        return original[i] < first_that_composes || nfc == nullptr ||
               nfc->hasBoundaryBefore(static_cast<UChar32>(original[i])) != 0;
    };
    for (std::size_t begin = 0; begin < original.size();) {
        std::size_t end = begin + 1;
        while (end < original.size() && !stands_alone(end)) {
            ++end;
        }
        bool simple = end == begin + 1 && (original[begin] < first_that_composes || nfc == nullptr ||
                                           nfc->isInert(static_cast<UChar32>(original[begin])) != 0);
        if (simple) {
            sink(original[begin], begin, end);
        } else {
            icu::UnicodeString run;
            for (char32_t point : original.substr(begin, end - begin)) {
                run.append(static_cast<UChar32>(point));
            }
            icu::UnicodeString composed = nfc->normalize(run, status);
            for (std::int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
                sink(static_cast<char32_t>(composed.char32At(i)), begin, end);
            }
        }
        begin = end;
    }
}

/// Hands the characters of the comparison form to `sink`, as `compose` does.
template <class Sink>
void reduce(std::u32string_view original, Sink const& sink) {
    bool space_before = false;
    bool is_first = true;
    compose(original, [&](char32_t point, std::size_t begin, std::size_t end) {
        if (is_invisible(point) || is_direction_control(point)) {
            return;
        }
        if (is_space(point)) {
            space_before = true;
            return;
        }
        if (space_before && !is_first) {
            sink(U' ', begin == 0 ? 0 : begin - 1, begin);
        }
        space_before = false;
        is_first = false;
        sink(is_quote_mark(point) ? U'\'' : point, begin, end);
    });
}

} // namespace

Range Folded::original(Range folded) const {
    if (folded.begin >= folded.end || folded.end > text.size()) {
        return {};
    }
    return {begins[folded.begin], ends[folded.end - 1]};
}

std::size_t Folded::first_from(std::size_t original) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(begins, original) - begins.begin());
}

void Folded::push(char32_t point, std::size_t begin, std::size_t end) {
    text += point;
    begins.push_back(static_cast<std::uint32_t>(begin));
    ends.push_back(static_cast<std::uint32_t>(end));
}

Folded fold(std::u32string_view original) {
    Folded out;
    reduce(original, [&](char32_t point, std::size_t begin, std::size_t end) {
        out.push(point, begin, end);
    });
    return out;
}

std::u32string folded_text(std::u32string_view original) {
    std::u32string out;
    out.reserve(original.size());
    reduce(original, [&](char32_t point, std::size_t, std::size_t) { out += point; });
    return out;
}

std::u32string exact_form(std::u32string_view original) {
    std::u32string out;
    bool space_before = false;
    compose(original, [&](char32_t point, std::size_t, std::size_t) {
        if (point == U' ' || point == U'\n' || point == U'\r' || point == U'\t') {
            space_before = true;
            return;
        }
        if (space_before && !out.empty()) {
            out += U' ';
        }
        space_before = false;
        out += point;
    });
    return out;
}

std::u32string direction_controls(std::u32string_view text) {
    std::u32string out;
    std::ranges::copy_if(text, std::back_inserter(out), is_direction_control);
    return out;
}

} // namespace brief::truth
