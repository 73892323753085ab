#include "app/merge_fields.hpp"

#include "base/locate.hpp"

#include <fmt/format.h>

namespace brief::app {

namespace {

/// Calls `visit` with each text that may have merge fields, and how it is read.
template <class Briefing, class Visit>
void for_each_text(Briefing& briefing, Visit const& visit) {
    using merge::Target;
    for (auto* text : {&briefing.title, &briefing.short_title, &briefing.deck, &briefing.subject}) {
        visit(*text, Target::plain);
    }
    for (auto& section : briefing.sections) {
        visit(section.heading, Target::plain);
        visit(section.text, Target::prose);
        visit(section.note, Target::prose);
        visit(section.caption, Target::plain);
    }
}

} // namespace

Diagnostics check_unfilled(model::Briefing const& briefing, Sources const& sources) {
    Diagnostics faults;
    for_each_text(briefing, [&](model::Text const& text, merge::Target) {
        std::size_t const start = text.value.find("{{");
        if (start == std::string::npos) {
            return;
        }
        std::size_t const end = std::min(text.value.find("}}", start), text.value.size() - 2) + 2;
        std::string const field = text.value.substr(start, end - start);
        faults.push_back(error(
            Code::template_unfilled,
            locate(sources, text.span, field),
            "this is a merge field, which is filled when a campaign builds the brief",
            {"build it with briefwright batch CAMPAIGN -o DIR, or take the field out"}
        ));
    });
    return faults;
}

Result<BriefingTemplates> BriefingTemplates::parse(model::Briefing briefing, Sources const& sources) {
    BriefingTemplates out;
    out.briefing_ = std::move(briefing);
    Diagnostics faults;
    std::size_t place = 0;
    for_each_text(out.briefing_, [&](model::Text const& text, merge::Target) {
        std::size_t const here = place++;
        if (!merge::has_fields(text.value)) {
            return;
        }
        Result<merge::Template> read = merge::Template::parse(sources, text.value, text.span);
        if (read) {
            out.templates_.emplace_back(here, std::move(*read));
        } else {
            append(faults, std::move(read.error()));
        }
    });
    return faults.empty() ? Result<BriefingTemplates>(std::move(out)) : failure(std::move(faults));
}

Diagnostics BriefingTemplates::check(merge::Fields const& known, Sources const& sources) const {
    Diagnostics faults;
    for (auto const& [place, text] : templates_) {
        append(faults, text.check(sources, known));
    }
    return faults;
}

Result<model::Briefing>
BriefingTemplates::fill(merge::Fields const& fields, std::string_view who, Sources const& sources) const {
    model::Briefing filled = briefing_;
    Diagnostics faults;
    std::size_t place = 0;
    auto next = templates_.begin();
    for_each_text(filled, [&](model::Text& text, merge::Target target) {
        if (next == templates_.end() || next->first != place++) {
            return;
        }
        Result<std::string> words = (next++)->second.fill(sources, fields, target, who);
        if (words) {
            text.value = std::move(*words);
        } else {
            append(faults, std::move(words.error()));
        }
    });
    return faults.empty() ? Result<model::Briefing>(std::move(filled)) : failure(std::move(faults));
}

} // namespace brief::app
