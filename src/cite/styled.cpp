#include "cite/styled.hpp"

#include "base/overload.hpp"
#include "cite/bibliography.hpp"
#include "cite/entry.hpp"
#include "cite/in_text.hpp"
#include "cite/item.hpp"
#include "cite/marked_text.hpp"
#include "cite/plan.hpp"
#include "csl/letters.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace brief::cite {

namespace {

/// A rendered text without the brackets and stops around it.
std::string bare(csl::Pieces const& pieces) {
    std::string const text = plain_text(pieces);
    std::size_t const first = text.find_first_not_of(" ()[].,");
    std::size_t const last = text.find_last_not_of(" ()[].,");
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

/// Writes what was planned and rendered into the document, in the order in which it was planned.
class Writer : public LineVisitor {
public:
    Writer(
        content::Document& document,
        view::View const& view,
        model::Labels const& labels,
        CitationStyle const& style
    ) :
        document_(document), view_(view), labels_(labels), style_(style) {}

    Result<void> run();

    void line(content::Inlines& line) override;

    void list_of_sources(content::List& /*list*/) override {}

private:
    void put(content::Citation& citation, content::Inlines& out);
    void put_cites(std::size_t rendered, content::Inlines& out);
    void write_note(CitationPlan const& plan, content::Citation& citation);
    void put_author(CitationPlan const& plan, content::Citation const& citation, content::Inlines& out);
    content::Inlines words_of(std::size_t rendered) const;
    content::Inlines with_links(std::size_t rendered, content::Inlines words) const;
    content::Inlines short_names(content::Citation const& citation) const;
    void check_rendered();

    content::Document& document_;
    view::View const& view_;
    model::Labels const& labels_;
    CitationStyle const& style_;
    DocumentPlan plan_;
    csl::Output output_;
    std::map<std::string, std::size_t, std::less<>> entries_; ///< the number of its entry, by source
    std::set<std::string, std::less<>> has_author_;           ///< sources
    std::size_t next_ = 0;                                    ///< of the plans
    bool in_note_ = false;
};

content::Inlines Writer::words_of(std::size_t rendered) const {
    return marked_text(output_.citations[rendered], plan_.origins[rendered].place, plan_.asides).text;
}

/// A citation of one source leads to its entry, and so does each of several numbers. Of several names only
/// the style knows which words belong to which; they lead to the first.
content::Inlines Writer::with_links(std::size_t rendered, content::Inlines words) const {
    auto const entry_of = [&](std::string const& source) -> std::optional<std::size_t> {
        auto const found = entries_.find(source);
        return found == entries_.end() ? std::nullopt : std::optional(found->second);
    };
    std::vector<std::string> const& sources = plan_.origins[rendered].sources;
    if (sources.size() > 1 && is_numeric(content::plain_text(words))) {
        return linked_numbers(std::move(words), [&](std::size_t number) -> std::optional<std::size_t> {
            return number == 0 || number > output_.order.size() ? std::nullopt
                                                                : entry_of(output_.order[number - 1]);
        });
    }
    std::optional<std::size_t> const entry = entry_of(sources.front());
    return entry ? linked(std::move(words), *entry) : words;
}

void Writer::put_cites(std::size_t rendered, content::Inlines& out) {
    if (style_.style.is_note) {
        // Within a remark; the note ends itself.
        content::Inlines words = words_of(rendered);
        auto* last = words.empty() ? nullptr : std::get_if<content::Text>(&words.back().what);
        if (last != nullptr && last->text.ends_with('.')) {
            last->text.pop_back();
        }
        append(out, std::move(words));
        return;
    }
    constexpr std::size_t short_citation = 16; // bytes
    bool const raised = is_raised(output_.citations[rendered]);
    content::Inlines words = words_of(rendered);
    if (content::plain_text(words).size() <= short_citation) {
        keep_together(words);
    }
    put_in_text(out, with_links(rendered, std::move(words)), raised);
}

/// The names as the style has them. A style without names in the text, as one of numbers, leaves it to the
/// short name of the source.
void Writer::put_author(CitationPlan const& plan, content::Citation const& citation, content::Inlines& out) {
    csl::Pieces const& author = output_.citations[*plan.author];
    std::string const name = bare(author);
    bool const is_whole_cite = is_numeric(name) || name == bare(output_.citations[*plan.cites]);
    // Without a name the whole cite comes back, which in a note is too long to compare.
    bool const unnamed =
        style_.style.is_note && !has_author_.contains(plan_.origins[*plan.author].sources.front());
    if (name.empty() || is_whole_cite || unnamed) {
        append(out, short_names(citation));
    } else {
        append(out, words_of(*plan.author));
    }
}

content::Inlines Writer::short_names(content::Citation const& citation) const {
    content::Inlines out;
    for (content::CitedSource const& cited : citation.sources) {
        model::Source const* source = model::find(view_.library().sources, cited.source);
        if (source == nullptr) {
            continue;
        }
        std::string const between(out.empty() ? "" : labels_.find("citation.next_source").value_or("; "));
        out.push_back({content::Text{between + source->short_title.value, cited.origin}});
    }
    return out;
}

void Writer::write_note(CitationPlan const& plan, content::Citation& citation) {
    content::Inlines note;
    if (plan.cites && style_.style.is_note) {
        note = words_of(*plan.cites);
        append_stop(note, labels_);
    }
    if (!citation.remark.empty()) {
        in_note_ = true;
        line(citation.remark);
        in_note_ = false;
        if (!note.empty()) {
            note.push_back({content::Text{" ", content::OriginId::program}});
        }
        append(note, std::move(citation.remark));
        append_stop(note, labels_);
    }
    document_.notes.push_back({std::move(note)});
}

void Writer::put(content::Citation& citation, content::Inlines& out) {
    CitationPlan const plan = plan_.citations[next_++];
    if (plan.author) {
        put_author(plan, citation, out);
    } else if (citation.in_place && style_.style.is_note && !in_note_) {
        append(out, short_names(citation));
    }
    bool const in_text = !style_.style.is_note || in_note_;
    if (plan.cites && in_text && !is_blank(output_.citations[*plan.cites])) {
        put_cites(*plan.cites, out);
    }
    if (plan.note != 0) {
        out.push_back({content::NoteMark{plan.note - 1}});
        if (!plan.repeats) {
            write_note(plan, citation);
        }
    }
}

void Writer::line(content::Inlines& line) {
    content::Inlines out;
    for (content::Inline& piece : line) {
        if (auto* citation = std::get_if<content::Citation>(&piece.what)) {
            put(*citation, out);
            continue;
        }
        std::visit(
            overload{
                [&](content::Styled& styled) { this->line(styled.children); },
                [&](content::Foreign& foreign) { this->line(foreign.children); },
                [&](content::Link& link) { this->line(link.children); },
                [&](content::Anchored& anchored) { this->line(anchored.children); },
                [](auto&) {},
            },
            piece.what
        );
        out.push_back(std::move(piece));
    }
    line = std::move(out);
}

/// A note that says nothing would be worse than none.
void Writer::check_rendered() {
    for (std::size_t i = 0; i < output_.citations.size(); ++i) {
        std::vector<csl::Cite> const& cites = plan_.request.citations[i].cites;
        bool const named_before = cites.front().mode != csl::CiteMode::normal && !style_.style.is_note;
        if (!is_blank(output_.citations[i]) || named_before ||
            cites.front().mode == csl::CiteMode::author_only) {
            continue;
        }
        CitationOrigin const& from = plan_.origins[i];
        plan_.faults.push_back(empty_citation(
            style_, fmt::format("{}", fmt::join(from.sources, "”, “")), document_.origin(from.place)
        ));
    }
}

Result<void> Writer::run() {
    plan_ = Planner(document_, view_, labels_, style_).run();
    Bibliography bibliography(document_, view_, labels_, style_);
    bibliography.gather(plan_);
    if (has_errors(plan_.faults)) {
        return failure(std::move(plan_.faults));
    }
    std::vector<csl::Item> items;
    for (model::Source const& source : view_.library().sources) {
        if (plan_.cited.contains(source.id.value) || bibliography.lists(source.id.value)) {
            items.push_back(item_of(source, view_));
            if (items.back().find_names(csl::Variable::author) != nullptr) {
                has_author_.insert(source.id.value);
            }
            document_.cited.insert(source.id.value);
        }
    }
    plan_.request.items = &items;
    plan_.request.item_locales = style_.item_locales.empty() ? nullptr : &style_.item_locales;
    output_ = csl::process(style_.style, style_.locale, plan_.request);
    check_rendered();
    brief::append(plan_.faults, bibliography.write(output_, items));
    if (has_errors(plan_.faults)) {
        return failure(std::move(plan_.faults));
    }
    entries_ = bibliography.entries();
    visit_lines(document_, *this);
    return {};
}

} // namespace

Result<content::Document> resolve_styled(
    content::Document document,
    view::View const& view,
    model::Labels const& labels,
    CitationStyle const& style
) {
    Result<void> written = Writer(document, view, labels, style).run();
    if (!written) {
        return failure(std::move(written.error()));
    }
    return document;
}

} // namespace brief::cite
