#include "compose/composer.hpp"

#include "base/language_tag.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace brief::compose {

Composer::Composer(
    view::View const& view,
    model::Briefing const& briefing,
    model::Labels const& labels,
    Sources const& sources,
    editions::Edition const* previous
) :
    view_(view),
    briefing_(briefing),
    sources_(sources),
    previous_(previous),
    origins_(document_.origins),
    words_(labels, briefing.language) {}

select::Circumstances Composer::circumstances() const {
    return {briefing_.as_of ? briefing_.as_of->value : model::PartialDate{}, briefing_.language};
}

model::Text const&
Composer::in_language(model::Text const& text, std::map<std::string, model::Text> const& others) const {
    for (std::string const& tag : lookup_order(briefing_.language)) {
        if (auto found = others.find(tag); found != others.end()) {
            return found->second;
        }
    }
    return text;
}

content::Inlines Composer::text(model::Text const& field, std::string_view record, std::string_view name) {
    return made(field.value, field.span, record, name);
}

content::Inlines Composer::made(std::string text, Span span, std::string_view record, std::string_view name) {
    if (text.empty()) {
        return {};
    }
    return {content::Inline{content::Text{std::move(text), origin(span, record, name)}}};
}

content::OriginId Composer::origin(Span span, std::string_view record, std::string_view name) {
    return origins_.add(span, fmt::format("{}, {}", record, name));
}

content::Inline
Composer::citation(std::vector<model::Citation> const& sources, Span span, std::string_view record) {
    content::Citation citation;
    content::OriginId origin = origins_.add(span, fmt::format("{}, source", record));
    for (model::Citation const& source : sources) {
        citation.sources.push_back({source.source.id, source.locator, origin});
    }
    return {std::move(citation)};
}

content::Inlines Composer::evidence(
    std::vector<model::Citation> const& sources,
    Span span,
    std::string_view record,
    std::optional<model::Date> const& date
) {
    content::Inlines out;
    if (!sources.empty()) {
        out.push_back(citation(sources, span, record));
    }
    if (date && !date->basis.empty()) {
        content::Citation remark;
        remark.remark = made(date->basis, date->span, record, "date");
        out.push_back({std::move(remark)});
    }
    return out;
}

Diagnostics Composer::diagnostics() const {
    Diagnostics all = diagnostics_;
    brief::append(all, words_.diagnostics());
    return all;
}

void append(content::Inlines& to, content::Inlines more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace brief::compose
