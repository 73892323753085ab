#include "compose/references.hpp"

#include "language/language.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <functional>

namespace brief::compose {

namespace {

using model::SectionKind;

/// Whether a section has a line of its own in the outline. The heading of a chart is that of its figure.
bool has_heading(model::Section const& section) {
    bool const of_program = section.kind == SectionKind::contents || section.kind == SectionKind::index;
    return section.kind != SectionKind::chart && (of_program || !section.heading.empty());
}

/// What is counted through a brief while its sections are passed.
struct Counted {
    std::int64_t figures = 0;
    std::int64_t tables = 0;
};

std::string
words_for(model::Section const& section, std::string const& number, Counted const& counted, Words& words) {
    if (section.kind == SectionKind::chart) {
        return words.label("figure.label", {{"number", words.number(counted.figures)}});
    }
    if (has_numbered_table(section)) {
        return words.label("reference.table", {{"number", words.number(counted.tables)}});
    }
    if (number.empty()) {
        return section.heading.empty() && section.kind == SectionKind::index ? words.label("index.heading")
               : section.heading.empty() && section.kind == SectionKind::contents
                   ? words.label("contents.heading")
                   : section.heading.value;
    }
    bool const chapter = section.kind == SectionKind::chapter;
    return words.label(chapter ? "reference.chapter" : "reference.section", {{"number", number}});
}

} // namespace

std::vector<std::string> section_numbers(model::Briefing const& briefing) {
    language::Language const language(briefing.language);
    std::vector<std::string> out;
    bool numbered = false; // inside a chapter that has a number
    int chapter = 0;
    int section_of_chapter = 0;
    for (model::Section const& section : briefing.sections) {
        std::string number;
        if (section.kind == SectionKind::chapter) {
            numbered = section.numbered;
            section_of_chapter = 0;
            number = numbered ? fmt::format("{}", ++chapter) : "";
        } else if (numbered && has_heading(section)) {
            number = fmt::format("{}.{}", chapter, ++section_of_chapter);
        }
        out.push_back(language.digits(number));
    }
    return out;
}

bool has_numbered_table(model::Section const& section) {
    bool const table = section.form.value == "table" || section.form.value == "register";
    return section.kind == SectionKind::people && table && !section.id.value.empty() &&
           !section.caption.empty();
}

References::References(model::Briefing const& briefing, Words& words) {
    std::vector<std::string> const numbers = section_numbers(briefing);
    Counted counted;
    for (std::size_t i = 0; i < briefing.sections.size(); ++i) {
        model::Section const& section = briefing.sections[i];
        counted.figures += section.kind == SectionKind::chart ? 1 : 0;
        counted.tables += has_numbered_table(section) ? 1 : 0;
        if (!section.id.value.empty()) {
            std::size_t const anchor = targets_.size();
            targets_.try_emplace(
                section.id.value, ReferenceTarget{words_for(section, numbers[i], counted, words), anchor}
            );
        }
    }
}

ReferenceTarget const* References::find(std::string_view id) const {
    auto const found = targets_.find(id);
    return found == targets_.end() ? nullptr : &found->second;
}

std::vector<std::string> References::ids() const {
    std::vector<std::string> out;
    out.reserve(targets_.size());
    for (auto const& [id, target] : targets_) {
        out.push_back(id);
    }
    return out;
}

} // namespace brief::compose
