#include "model/briefing.hpp"

namespace brief::model {

std::vector<Kind> const& kinds_shown(SectionKind section) {
    static std::vector<Kind> const none{};
    static std::vector<Kind> const quotations{Kind::quotation};
    static std::vector<Kind> const people{Kind::person, Kind::group};
    static std::vector<Kind> const timeline{Kind::person, Kind::statement};
    static std::vector<Kind> const asks{Kind::ask};
    static std::vector<Kind> const sources{Kind::source};
    static std::vector<Kind> const changes{Kind::person};
    static std::vector<Kind> const chart{Kind::person};
    switch (section) {
    case SectionKind::prose: return none;
    case SectionKind::quotations: return quotations;
    case SectionKind::people: return people;
    case SectionKind::timeline: return timeline;
    case SectionKind::asks: return asks;
    case SectionKind::sources: return sources;
    case SectionKind::changes: return changes;
    case SectionKind::contents:
    case SectionKind::index: return none;
    case SectionKind::chart: return chart;
    case SectionKind::chapter: return none;
    }
    return none;
}

} // namespace brief::model
