#include "truth/checks.hpp"

#include "base/locate.hpp"
#include "base/utf8.hpp"
#include "truth/characters.hpp"
#include "truth/names.hpp"
#include "truth/prose.hpp"
#include "truth/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

bool has_digit(std::string_view text) {
    return std::ranges::any_of(utf8::decode(text), is_digit);
}

/// Whether a citation stands in the sentence or right behind it.
bool is_cited(PlainProse const& prose, Range sentence) {
    return std::ranges::any_of(prose.citations, [&](std::size_t position) {
        return sentence.begin < position && position <= sentence.end;
    });
}

std::string beginning_of(std::string_view sentence) {
    constexpr std::size_t most = 60; // code points
    std::u32string points = utf8::decode(sentence);
    std::ranges::replace(points, U'\n', U' ');
    return points.size() <= most ? utf8::encode(points)
                                 : utf8::encode(std::u32string_view(points).substr(0, most)) + "…";
}

} // namespace

void check_claims(model::Briefing const& briefing, Subject const& subject, Diagnostics& found) {
    if (subject.policy.uncited_claim == model::Gate::off) {
        return;
    }
    NameIndex names(subject.library);
    SentenceSplitter sentences(briefing.language);
    for (model::Section const& section : briefing.sections) {
        PlainProse prose = read_plain(section.text.value);
        for (Range range : sentences.split(prose.text)) {
            std::string_view sentence =
                std::string_view(prose.text).substr(range.begin, range.end - range.begin);
            bool named = names.names_somebody(sentence);
            if (is_cited(prose, range) || (!named && !has_digit(sentence))) {
                continue;
            }
            report(
                found,
                subject.policy.uncited_claim,
                warning(
                    Code::uncited_claim,
                    locate(subject.sources, section.text.span, sentence.substr(0, sentence.find('\n'))),
                    fmt::format(
                        "“{}” {}, and cites nothing",
                        beginning_of(sentence),
                        named ? "names somebody" : "holds a number"
                    ),
                    {"say where it is said, behind the sentence: [@source-id, para. 2]"}
                )
            );
        }
    }
}

} // namespace brief::truth
