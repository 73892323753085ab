#include "model/forms.hpp"

#include "model/briefing.hpp"

namespace brief::model {

std::vector<std::string_view> const& form_names(SectionKind kind) {
    using Names = std::vector<std::string_view>;
    static Names const none;
    static Names const prose{"text", "numbered", "boxed"};
    static Names const quotations{"list", "pull", "indented", "bilingual"};
    static Names const people{"table", "card", "cards", "register"};
    static Names const timeline{"short", "full"};
    static Names const asks{"list", "callout"};
    static Names const chart{"bars", "custody"};
    switch (kind) {
    case SectionKind::prose: return prose;
    case SectionKind::quotations: return quotations;
    case SectionKind::people: return people;
    case SectionKind::timeline: return timeline;
    case SectionKind::asks: return asks;
    case SectionKind::chart: return chart;
    case SectionKind::sources:
    case SectionKind::changes:
    case SectionKind::contents:
    case SectionKind::index:
    case SectionKind::chapter: return none;
    }
    return none;
}

Text const* form_of(Forms const& forms, SectionKind kind) {
    switch (kind) {
    case SectionKind::prose: return &forms.prose;
    case SectionKind::quotations: return &forms.quotations;
    case SectionKind::people: return &forms.people;
    case SectionKind::timeline: return &forms.timeline;
    case SectionKind::asks: return &forms.asks;
    case SectionKind::chart: return &forms.chart;
    case SectionKind::sources:
    case SectionKind::changes:
    case SectionKind::contents:
    case SectionKind::index:
    case SectionKind::chapter: return nullptr;
    }
    return nullptr;
}

void decide_forms(Briefing& briefing, Forms const& forms) {
    for (Section& section : briefing.sections) {
        Text const* const form = form_of(forms, section.kind);
        if (section.form.empty() && form != nullptr) {
            section.form = *form;
        }
    }
}

} // namespace brief::model
