#include "compose/composer.hpp"

#include "base/language_tag.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace brief::compose {

namespace {

std::string anchor_key(select::Selected const& record) {
    return fmt::format("{} {}", model::spelling(select::kind(record)), select::id(record));
}

} // namespace

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
    words_(labels, briefing.language),
    references_(briefing, words_),
    has_index_(std::ranges::any_of(briefing.sections, [](model::Section const& section) {
        return section.kind == model::SectionKind::index;
    })) {}

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

std::size_t Composer::anchor(std::string const& key) {
    return anchors_.try_emplace(key, references_.size() + anchors_.size()).first->second;
}

content::Inlines Composer::anchored(std::string const& key, content::Inlines text) {
    std::size_t const number = anchor(key);
    ++uses_[number];
    return {content::Inline{content::Anchored{number, std::move(text)}}};
}

std::size_t Composer::anchor_of(select::Selected const& record) {
    return anchor(anchor_key(record));
}

std::size_t Composer::uses(std::size_t anchor) const {
    auto const found = uses_.find(anchor);
    return found == uses_.end() ? 0 : found->second;
}

content::Inlines Composer::mentioned(select::Selected const& record, content::Inlines text) {
    if (!has_index_ || text.empty()) {
        return text;
    }
    std::string const key = anchor_key(record);
    if (!anchors_.contains(key)) {
        mentioned_.push_back(record);
    }
    return anchored(key, std::move(text));
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
