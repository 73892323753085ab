#include "cite/bibliography.hpp"

#include "cite/entry.hpp"
#include "cite/marked_text.hpp"
#include "cite/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace brief::cite {

Diagnostic
empty_citation(CitationStyle const& style, std::string const& sources, content::Origin const& origin) {
    return error(
        Code::empty_citation,
        origin.span,
        fmt::format("style \"{}\" writes nothing for “{}”, which {} cites", style.name, sources, origin.what),
        {"give the source an author, a title or a date, or take another style"}
    );
}

Bibliography::Bibliography(
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
    lists_(lists_of_sources(document)) {}

namespace {

/// What a style would have put behind a comma is not there.
void drop_comma(content::Inlines& line) {
    auto* last = line.empty() ? nullptr : std::get_if<content::Text>(&line.back().what);
    while (last != nullptr && (last->text.ends_with(',') || last->text.ends_with(' '))) {
        last->text.pop_back();
    }
}

} // namespace

/// The sources that the sections select.
void Bibliography::read_lists(Diagnostics& faults) {
    for (content::List* list : lists_) {
        std::vector<Member>& members = members_.emplace_back();
        for (content::Inlines const& item : list->items) {
            content::CitedSource const* cited = source_of_entry(item);
            if (cited == nullptr) {
                continue;
            }
            if (Result<model::Source const*> found = find_source(view_.library(), *cited, document_);
                !found) {
                append(faults, std::move(found.error()));
                continue;
            }
            members.push_back({cited->source, cited->origin});
            entries_.emplace(cited->source, 0);
        }
    }
}

void Bibliography::gather(DocumentPlan& plan) {
    read_lists(plan.faults);
    bool const needs_list = !style_.style.is_note && style_.style.bibliography && !plan.order.empty();
    if (needs_list && lists_.empty()) {
        plan.faults.push_back(error(
            Code::no_list_of_sources,
            style_.span,
            fmt::format("style \"{}\" cites in the text, and the brief has no list of sources", style_.name),
            {"add a [[section]] of kind = \"sources\"", "or take a style of notes"}
        ));
        return;
    }
    // The order of citation is that in which styles of numbers count.
    plan.request.listed = plan.order;
    for (std::vector<Member> const& members : members_) {
        for (Member const& member : members) {
            if (!plan.cited.contains(member.source)) {
                plan.request.listed.push_back(member.source);
            }
        }
    }
    for (std::string const& source : plan.order) {
        if (needs_list && entries_.emplace(source, 0).second) {
            members_.back().push_back({source});
        }
    }
}

/// The entries by source. What the style has no entry for is given as where it is cited first.
Bibliography::Rendered
Bibliography::render(csl::Output const& output, std::vector<csl::Item> const& items) const {
    Rendered rendered;
    for (csl::Entry const& entry : output.bibliography) {
        rendered.emplace(entry.id, entry.pieces);
    }
    csl::Request rest;
    rest.items = &items;
    for (auto const& [source, number] : entries_) {
        if (!rendered.contains(source)) {
            csl::Cite cite;
            cite.id = source;
            cite.mode = csl::CiteMode::full;
            int const note = style_.style.is_note ? static_cast<int>(rest.citations.size()) + 1 : 0;
            rest.citations.push_back({{std::move(cite)}, note});
        }
    }
    if (rest.citations.empty()) {
        return rendered;
    }
    csl::Output const full = csl::process(style_.style, style_.locale, rest);
    for (std::size_t i = 0; i < rest.citations.size(); ++i) {
        rendered.emplace(rest.citations[i].cites.front().id, full.citations[i]);
    }
    return rendered;
}

void Bibliography::add_entry(content::List& list, Member const& member, csl::Pieces const& pieces) {
    model::Source const& source = *model::find(view_.library().sources, member.source);
    std::vector<content::Inlines> const asides{archived_link(source, member.origin)};
    MarkedText entry = marked_text(pieces, member.origin, {});
    drop_comma(entry.text);
    std::string words = archived_words(source, aside_mark(0), labels_, language_);
    if (!words.empty()) {
        csl::Pieces const archived{csl::Piece{csl::PieceKind::text, csl::Markup::none, std::move(words)}};
        put_before_end(entry.text, marked_text(archived, member.origin, asides).text);
    }
    if (!source.note.empty()) {
        append_stop(entry.text, labels_);
        entry.text.push_back({content::Text{" " + source.note.value, member.origin}});
    }
    content::Entries& entries = *list.entries;
    if (entries_[member.source] == 0) {
        entries_[member.source] = ++next_;
        entries.numbers.push_back(next_);
    } else {
        entries.numbers.push_back(++next_); // once more in another list: links lead to the first
    }
    entries.labels.push_back(std::move(entry.label));
    list.items.push_back(std::move(entry.text));
}

void Bibliography::write_list(std::size_t index, Rendered const& rendered) {
    content::List& list = *lists_[index];
    list.items.clear();
    list.entries = content::Entries{};
    list.entries->hanging = style_.style.bibliography_options.hanging_indent;
    for (Member const& member : members_[index]) {
        auto const found = rendered.find(member.source);
        if (found == rendered.end() || is_blank(found->second)) {
            faults_.push_back(empty_citation(style_, member.source, document_.origin(member.origin)));
            continue;
        }
        add_entry(list, member, found->second);
    }
    bool const labelled = std::ranges::any_of(list.entries->labels, [](content::Inlines const& label) {
        return !label.empty();
    });
    if (!labelled) {
        list.entries->labels.clear();
    }
}

Diagnostics Bibliography::write(csl::Output const& output, std::vector<csl::Item> const& items) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < output.bibliography.size(); ++i) {
        places.emplace(output.bibliography[i].id, i);
    }
    auto const place_of = [&](Member const& member) {
        auto const found = places.find(member.source);
        return found == places.end() ? std::numeric_limits<std::size_t>::max() : found->second;
    };
    Rendered const rendered = render(output, items);
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        std::ranges::stable_sort(members_[i], std::less{}, place_of);
        write_list(i, rendered);
    }
    return std::move(faults_);
}

} // namespace brief::cite
