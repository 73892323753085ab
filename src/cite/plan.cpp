#include "cite/plan.hpp"

#include "base/overload.hpp"
#include "cite/entry.hpp"
#include "cite/marked_text.hpp"
#include "cite/sources.hpp"

#include <algorithm>
#include <utility>

namespace brief::cite {

Planner::Planner(
    content::Document& document,
    view::View const& view,
    model::Labels const& labels,
    CitationStyle const& style
) :
    document_(document),
    view_(view),
    labels_(labels),
    style_(style),
    language_(document.properties.language),
    locators_(style.locale, style.english, labels) {
    for (model::Source const& source : view.library().sources) {
        sources_.emplace(source.id.value, &source);
    }
}

DocumentPlan Planner::run() && {
    visit_lines(document_, *this);
    return std::move(out_);
}

void Planner::line(content::Inlines& line) {
    for (content::Inline& piece : line) {
        std::visit(
            overload{
                [&](content::Citation& citation) { plan(citation); },
                [&](content::Styled& styled) { this->line(styled.children); },
                [&](content::Foreign& foreign) { this->line(foreign.children); },
                [&](content::Link& link) { this->line(link.children); },
                [&](content::Anchored& anchored) { this->line(anchored.children); },
                [](auto&) {},
            },
            piece.what
        );
    }
}

void Planner::plan(content::Citation& citation) {
    std::size_t const index = out_.citations.size();
    out_.citations.emplace_back();
    CitationPlan made;
    bool const outside = in_note_ == 0;
    if (outside && (style_.style.is_note || !citation.remark.empty())) {
        plan_note(made, citation);
    }
    std::size_t const note = !style_.style.is_note ? 0 : outside ? made.note : in_note_;
    std::vector<csl::Cite> cites = cites_of(citation);
    if (!cites.empty()) {
        content::OriginId const place = citation.sources.front().origin;
        if (style_.style.is_note && outside) {
            cites.front().prefix = with_capital(cites.front().prefix, style_.locale.language());
        }
        csl::Cite const first = cites.front();
        bool const in_text = outside || !style_.style.is_note;
        if (citation.names_author && !style_.style.is_note) {
            cites.front().mode = csl::CiteMode::suppress_author;
        }
        made.cites = ask(std::move(cites), static_cast<int>(note), place);
        if (citation.names_author && in_text) {
            // Behind the cite itself and with its place, so that it changes no position.
            csl::Cite author;
            author.id = first.id;
            author.locator = first.locator;
            author.label = first.label;
            author.mode = csl::CiteMode::author_only;
            author.position = csl::Position::first; // a name, not "ibid."
            made.author = ask({std::move(author)}, static_cast<int>(note), place);
        }
    }
    out_.citations[index] = made;
    if (outside && !citation.remark.empty() && !made.repeats) {
        in_note_ = made.note;
        line(citation.remark);
        in_note_ = 0;
    }
}

/// Every citation has a note of its own, but what is only remarked is said once.
void Planner::plan_note(CitationPlan& plan, content::Citation const& citation) {
    bool const cites = std::ranges::any_of(citation.remark, [](content::Inline const& piece) {
        return std::holds_alternative<content::Citation>(piece.what);
    });
    bool const remark_alone = (citation.sources.empty() || !style_.style.is_note) && !cites;
    if (remark_alone) {
        auto const [known, fresh] =
            remarks_.try_emplace(content::plain_text(citation.remark), out_.notes + 1);
        plan.repeats = !fresh;
        plan.note = known->second;
        out_.notes += fresh ? 1 : 0;
    } else {
        plan.note = ++out_.notes;
    }
}

std::size_t Planner::ask(std::vector<csl::Cite> cites, int note, content::OriginId place) {
    CitationOrigin origin;
    origin.place = place;
    for (csl::Cite const& cite : cites) {
        if (std::ranges::find(origin.sources, cite.id) == origin.sources.end()) {
            origin.sources.push_back(cite.id);
        }
    }
    out_.origins.push_back(std::move(origin));
    out_.request.citations.push_back({std::move(cites), note});
    return out_.request.citations.size() - 1;
}

std::vector<csl::Cite> Planner::cites_of(content::Citation const& citation) {
    std::vector<csl::Cite> cites;
    for (content::CitedSource const& cited : citation.sources) {
        if (std::optional<csl::Cite> cite = cite_of(cited)) {
            join(cites, std::move(*cite));
        }
    }
    return cites;
}

/// Two places in one source are one cite: "paras. 2, 5".
void Planner::join(std::vector<csl::Cite>& cites, csl::Cite cite) {
    csl::Cite* last = cites.empty() ? nullptr : &cites.back();
    bool const plain = cite.prefix.empty() && last != nullptr && last->suffix.empty();
    if (plain && last->id == cite.id && last->label == cite.label && last->mode == cite.mode &&
        !last->locator.empty() && !cite.locator.empty()) {
        last->locator += ", " + cite.locator;
        last->suffix = std::move(cite.suffix);
        return;
    }
    cites.push_back(std::move(cite));
}

model::Source const* Planner::find(content::CitedSource const& cited) {
    auto const found = sources_.find(cited.source);
    if (found != sources_.end()) {
        return found->second;
    }
    append(out_.faults, std::move(find_source(view_.library(), cited, document_).error()));
    return nullptr;
}

std::optional<csl::Cite> Planner::cite_of(content::CitedSource const& cited) {
    model::Source const* source = find(cited);
    if (source == nullptr) {
        return std::nullopt;
    }
    csl::Cite cite;
    cite.id = cited.source;
    cite.prefix = cited.prefix;
    cite.mode = cited.suppress_author ? csl::CiteMode::suppress_author : csl::CiteMode::normal;
    // A place in a source that may not be named would help to find it.
    if (!cited.locator.empty() && !view_.withholds(model::Kind::source, cited.source)) {
        PlaceInSource const place = locators_.read(cited.locator);
        cite.label = place.label;
        cite.locator = place.locator;
        cite.suffix = place.rest;
    }
    if (out_.cited.insert(cited.source).second) {
        out_.order.push_back(cited.source);
        if (style_.style.is_note) {
            add_archived(cite, cited);
        }
    }
    return cite;
}

void Planner::add_archived(csl::Cite& cite, content::CitedSource const& cited) {
    model::Source const& source = *find(cited);
    if (!source.archive_url.empty()) {
        cite.suffix += archived_words(source, aside_mark(out_.asides.size()), labels_, language_);
        out_.asides.push_back(archived_link(source, cited.origin));
    }
}

} // namespace brief::cite
