#include "cite/cite.hpp"

#include "base/overload.hpp"
#include "cite/entry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
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
        key += fmt::format("{}\n{}\n", cited.source, cited.locator);
    }
    return key + content::plain_text(citation.remark);
}

class Resolver {
public:
    Resolver(content::Document document, model::Library const& library, model::Labels const& labels) :
        document_(std::move(document)),
        library_(library),
        labels_(labels),
        language_(document_.properties.language) {}

    Result<content::Document> run();

private:
    void resolve(content::Inlines& inlines);
    void resolve(content::Block& block);
    void resolve_in_place(content::Inlines& inlines);
    void write_entries(content::List& list);
    std::size_t note_of(content::Citation const& citation);
    content::Inlines write_sources(std::vector<content::CitedSource> const& sources, std::size_t number);
    content::Inlines write_note(content::Citation const& citation, std::size_t number);
    model::Source const* find(content::CitedSource const& cited);
    content::Inlines
    entry_of(model::Source const& source, content::CitedSource const& cited, std::size_t number);
    void find_listed();
    void append_stop(content::Inlines& inlines) const;

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

// NOLINTNEXTLINE(readability-function-size): four levels of content are four loops
void Resolver::find_listed() {
    for (content::Section const& section : document_.sections) {
        for (content::Block const& block : section.blocks) {
            auto const* list = std::get_if<content::List>(&block);
            if (list == nullptr || list->kind != content::ListKind::sources) {
                continue;
            }
            for (content::Inlines const& item : list->items) {
                for (content::Inline const& piece : item) {
                    auto const* citation = std::get_if<content::Citation>(&piece.what);
                    if (citation != nullptr && !citation->sources.empty()) {
                        listed_.insert(citation->sources.front().source);
                    }
                }
            }
        }
    }
}

model::Source const* Resolver::find(content::CitedSource const& cited) {
    model::Source const* source = model::find(library_.sources, cited.source);
    if (source == nullptr) {
        content::Origin const& origin = document_.origin(cited.origin);
        diagnostics_.push_back(error(
            Code::unknown_source,
            origin.span,
            fmt::format("{} cites “{}”, which is no source of the library", origin.what, cited.source),
            {"add a [[source]] with this id to the library"}
        ));
        return nullptr;
    }
    document_.cited.insert(cited.source);
    return source;
}

void Resolver::append_stop(content::Inlines& inlines) const {
    // Arabic and Farsi have a question mark of their own.
    constexpr std::array<std::string_view, 5> stops{".", "?", "!", "\u2026", "\u061f"};
    std::string said = content::plain_text(inlines);
    bool stopped = std::ranges::any_of(stops, [&](std::string_view stop) { return said.ends_with(stop); }) ||
                   said.ends_with("." + text("quotation.close"));
    if (!said.empty() && !stopped) {
        inlines.push_back({content::Text{text("citation.end"), content::OriginId::program}});
    }
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
        if (source != before) {
            content::Inlines entry = entry_of(*source, cited, number);
            note.insert(note.end(), entry.begin(), entry.end());
        }
        if (!cited.locator.empty()) {
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
    append_stop(note);
    if (!citation.remark.empty()) {
        if (!note.empty()) {
            add(" ", content::OriginId::program);
        }
        note.insert(note.end(), citation.remark.begin(), citation.remark.end());
        append_stop(note);
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

void Resolver::resolve(content::Inlines& inlines) {
    for (content::Inline& piece : inlines) {
        std::visit(
            overload{
                [&](content::Citation& citation) {
                    std::size_t note = note_of(citation);
                    piece.what = content::NoteMark{note};
                },
                [&](content::Styled& styled) { resolve(styled.children); },
                [&](content::Foreign& foreign) { resolve(foreign.children); },
                [&](content::Link& link) { resolve(link.children); },
                [](auto&) {},
            },
            piece.what
        );
    }
}

/// Writes citations out where they stand, when readers find the rest in the list of sources; else as notes.
void Resolver::resolve_in_place(content::Inlines& inlines) {
    content::Inlines out;
    for (content::Inline& piece : inlines) {
        auto const* citation = std::get_if<content::Citation>(&piece.what);
        bool const listed = citation != nullptr && citation->in_place &&
                            std::ranges::all_of(citation->sources, [&](content::CitedSource const& cited) {
                                return listed_.contains(cited.source);
                            });
        content::Inlines made{piece};
        if (listed) {
            made = write_sources(citation->sources, document_.notes.size() + 1);
            if (!citation->remark.empty()) {
                content::Citation remark;
                remark.remark = citation->remark;
                made.push_back({std::move(remark)});
            }
        }
        resolve(made);
        out.insert(out.end(), made.begin(), made.end());
    }
    inlines = std::move(out);
}

// NOLINTNEXTLINE(readability-function-size): three levels of content are three loops
void Resolver::write_entries(content::List& list) {
    for (content::Inlines& item : list.items) {
        content::Inlines entry;
        for (content::Inline const& piece : item) {
            auto const* citation = std::get_if<content::Citation>(&piece.what);
            if (citation == nullptr || citation->sources.empty()) {
                continue;
            }
            content::CitedSource const& cited = citation->sources.front();
            if (model::Source const* source = find(cited)) {
                entry = full_entry(*source, labels_, cited.origin);
                append_stop(entry);
                if (!source->note.empty()) {
                    entry.push_back({content::Text{" " + source->note.value, cited.origin}});
                }
            }
        }
        item = std::move(entry);
    }
}

// NOLINTNEXTLINE(readability-function-size): one case a block
void Resolver::resolve(content::Block& block) {
    std::visit(
        overload{
            [&](content::Paragraph& paragraph) { resolve(paragraph.text); },
            [&](content::Quotation& quotation) {
                resolve(quotation.text);
                for (content::Paragraph& part : quotation.attribution) {
                    resolve(part.text);
                }
            },
            [&](content::Table& table) {
                for (std::vector<content::Cell>& row : table.rows) {
                    for (content::Cell& cell : row) {
                        resolve(cell.text);
                    }
                }
            },
            [](content::Portraits const&) {}, // no citations
            [](content::Contents const&) {},
            [&](content::FullTimeline& timeline) {
                for (content::FullTimelineEntry& entry : timeline.entries) {
                    resolve(entry.event);
                    resolve_in_place(entry.source);
                }
            },
            [&](content::Callout& callout) {
                std::ranges::for_each(callout.items, [&](content::Inlines& item) { resolve(item); });
            },
            [&](content::Boxed& boxed) {
                for (content::Paragraph& paragraph : boxed.paragraphs) {
                    resolve(paragraph.text);
                }
            },
            [&](content::PersonCard& card) {
                for (content::CardFact& fact : card.facts) {
                    resolve(fact.value);
                }
            },
            [&](content::Figure& figure) {
                resolve(figure.title);
                resolve(figure.subtitle);
                resolve(figure.source);
            },
            [&](content::Timeline& timeline) {
                for (content::TimelineEntry& entry : timeline.entries) {
                    resolve(entry.text);
                }
            },
            [&](content::List& list) {
                if (list.kind == content::ListKind::sources) {
                    write_entries(list);
                    return;
                }
                for (content::Inlines& item : list.items) {
                    resolve(item);
                }
            },
        },
        block
    );
}

Result<content::Document> Resolver::run() {
    find_listed();
    for (content::Section& section : document_.sections) {
        resolve(section.deck);
        resolve(section.side_note);
        for (content::Block& block : section.blocks) {
            resolve(block);
        }
    }
    if (has_errors(diagnostics_)) {
        return failure(std::move(diagnostics_));
    }
    return std::move(document_);
}

} // namespace

Result<content::Document>
resolve(content::Document document, view::View const& view, model::Labels const& labels) {
    return Resolver(std::move(document), view.library(), labels).run();
}

} // namespace brief::cite
