#include "cite/cite.hpp"

#include "base/overload.hpp"
#include "cite/entry.hpp"
#include "cite/lines.hpp"
#include "cite/sources.hpp"
#include "cite/styled.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace brief::cite {

namespace {

/// Citations of the same sources at the same places with the same remark are one note.
std::string key_of(content::Citation const& citation) {
    std::string key;
    for (content::CitedSource const& cited : citation.sources) {
        key += fmt::format("{}\n{}\n{}\n", cited.prefix, cited.source, cited.locator);
    }
    return key + content::plain_text(citation.remark);
}

class Resolver : public LineVisitor {
public:
    Resolver(content::Document document, model::Library const& library, model::Labels const& labels) :
        document_(std::move(document)),
        library_(library),
        labels_(labels),
        language_(document_.properties.language) {}

    Result<content::Document> run();

    void line(content::Inlines& line) override;
    void list_of_sources(content::List& list) override;

private:
    void resolve(content::Inlines& inlines);
    bool is_listed(content::Citation const& citation) const;
    content::Inlines marks_of(content::Citation& citation);
    std::size_t note_of(content::Citation const& citation);
    content::Inlines write_sources(std::vector<content::CitedSource> const& sources, std::size_t number);
    content::Inlines write_note(content::Citation const& citation, std::size_t number);
    model::Source const* find(content::CitedSource const& cited);
    content::Inlines
    entry_of(model::Source const& source, content::CitedSource const& cited, std::size_t number);

    std::string text(std::string_view key) const { return std::string(labels_.find(key).value_or(key)); }

    content::Document document_;
    model::Library const& library_;
    model::Labels const& labels_;
    language::Language language_;
    Diagnostics diagnostics_;
    std::map<std::string, std::size_t> notes_;       // by key
    std::map<std::string, std::size_t> first_notes_; // of each source, from 1
    std::set<std::string> listed_;                   // sources that the list of sources gives in full
};

content::Inlines
Resolver::entry_of(model::Source const& source, content::CitedSource const& cited, std::size_t number) {
    if (listed_.contains(cited.source)) {
        return short_entry(source, std::nullopt, labels_, language_, cited.origin);
    }
    auto [first, is_first] = first_notes_.try_emplace(cited.source, number);
    return is_first ? full_entry(source, labels_, cited.origin)
                    : short_entry(source, first->second, labels_, language_, cited.origin);
}

model::Source const* Resolver::find(content::CitedSource const& cited) {
    Result<model::Source const*> found = find_source(library_, cited, document_);
    if (!found) {
        append(diagnostics_, std::move(found.error()));
        return nullptr;
    }
    document_.cited.insert(cited.source);
    return *found;
}

content::Inlines
Resolver::write_sources(std::vector<content::CitedSource> const& sources, std::size_t number) {
    content::Inlines note;
    auto add = [&](std::string words, content::OriginId origin) {
        note.push_back({content::Text{std::move(words), origin}});
    };
    model::Source const* before = nullptr;
    for (content::CitedSource const& cited : sources) {
        model::Source const* source = find(cited);
        if (source == nullptr) {
            continue;
        }
        if (!note.empty()) {
            add(text(source == before ? "citation.same_source" : "citation.next_source"), cited.origin);
        }
        if (!cited.prefix.empty()) {
            bool const begins = note.empty();
            add((begins ? with_capital(cited.prefix, document_.properties.language) : cited.prefix) + " ",
                cited.origin);
        }
        if (source != before) {
            content::Inlines entry = entry_of(*source, cited, number);
            note.insert(note.end(), entry.begin(), entry.end());
        }
        // A place in a source that may not be named would help to find it; such a one has no publisher.
        if (!cited.locator.empty() && !source->publisher.empty()) {
            std::string locator = model::fill(text("citation.part"), {{"part", cited.locator}});
            add(source == before ? cited.locator : locator, cited.origin);
        }
        before = source;
    }
    return note;
}

content::Inlines Resolver::write_note(content::Citation const& citation, std::size_t number) {
    content::Inlines note = write_sources(citation.sources, number);
    auto add = [&](std::string words, content::OriginId origin) {
        note.push_back({content::Text{std::move(words), origin}});
    };
    append_stop(note, labels_);
    if (!citation.remark.empty()) {
        if (!note.empty()) {
            add(" ", content::OriginId::program);
        }
        for (content::Inline const& piece : citation.remark) {
            auto const* cited = std::get_if<content::Citation>(&piece.what);
            content::Inlines const words =
                cited == nullptr ? content::Inlines{piece} : write_sources(cited->sources, number);
            note.insert(note.end(), words.begin(), words.end());
        }
        append_stop(note, labels_);
    }
    return note;
}

std::size_t Resolver::note_of(content::Citation const& citation) {
    auto [place, is_new] = notes_.try_emplace(key_of(citation), document_.notes.size());
    if (is_new) {
        content::Inlines text = write_note(citation, document_.notes.size() + 1);
        document_.notes.push_back({std::move(text)});
    }
    return place->second;
}

bool Resolver::is_listed(content::Citation const& citation) const {
    return std::ranges::all_of(citation.sources, [&](content::CitedSource const& cited) {
        return listed_.contains(cited.source);
    });
}

/// What stands in the place of a citation: as a rule the mark of its note. It is written out where it stands,
/// if it may be, when readers find the rest in the list of sources.
content::Inlines Resolver::marks_of(content::Citation& citation) {
    content::Inlines out;
    if (citation.in_place && is_listed(citation)) {
        out = write_sources(citation.sources, document_.notes.size() + 1);
        if (citation.remark.empty()) {
            return out;
        }
        citation.sources.clear();
    } else if (citation.names_author && !citation.sources.empty()) {
        content::CitedSource const& cited = citation.sources.front();
        if (model::Source const* source = find(cited)) {
            out.push_back({content::Text{source->short_title.value, cited.origin}});
        }
    }
    out.push_back({content::NoteMark{note_of(citation)}});
    return out;
}

void Resolver::resolve(content::Inlines& inlines) {
    content::Inlines out;
    for (content::Inline& piece : inlines) {
        if (auto* citation = std::get_if<content::Citation>(&piece.what)) {
            content::Inlines made = marks_of(*citation);
            std::ranges::move(made, std::back_inserter(out));
            continue;
        }
        std::visit(
            overload{
                [&](content::Styled& styled) { resolve(styled.children); },
                [&](content::Foreign& foreign) { resolve(foreign.children); },
                [&](content::Link& link) { resolve(link.children); },
                [&](content::Anchored& anchored) { resolve(anchored.children); },
                [](auto&) {},
            },
            piece.what
        );
        out.push_back(std::move(piece));
    }
    inlines = std::move(out);
}

void Resolver::line(content::Inlines& line) {
    resolve(line);
}

void Resolver::list_of_sources(content::List& list) {
    for (content::Inlines& item : list.items) {
        content::CitedSource const* cited = source_of_entry(item);
        model::Source const* source = cited == nullptr ? nullptr : find(*cited);
        content::Inlines entry;
        if (source != nullptr) {
            entry = full_entry(*source, labels_, cited->origin);
            append_stop(entry, labels_);
            if (!source->note.empty()) {
                entry.push_back({content::Text{" " + source->note.value, cited->origin}});
            }
        }
        item = std::move(entry);
    }
}

Result<content::Document> Resolver::run() {
    for (content::List* list : lists_of_sources(document_)) {
        for (content::Inlines const& item : list->items) {
            if (content::CitedSource const* cited = source_of_entry(item)) {
                listed_.insert(cited->source);
            }
        }
    }
    visit_lines(document_, *this);
    if (has_errors(diagnostics_)) {
        return failure(std::move(diagnostics_));
    }
    return std::move(document_);
}

} // namespace

Result<content::Document> resolve(
    content::Document document,
    view::View const& view,
    model::Labels const& labels,
    CitationStyle const* style
) {
    if (style != nullptr) {
        return resolve_styled(std::move(document), view, labels, *style);
    }
    return Resolver(std::move(document), view.library(), labels).run();
}

} // namespace brief::cite
