#include "csl/bibliography_renderer.hpp"

#include "csl/cite_affix.hpp"
#include "csl/typography.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace brief::csl {

namespace {

class BibliographyRenderer {
public:
    BibliographyRenderer(
        Style const& style, Locale const& locale, Evaluator& evaluator, Arena& arena, Registry const& registry
    ) :
        style_(style),
        options_(style.bibliography_options),
        area_(*style.bibliography),
        locale_(locale),
        evaluator_(evaluator),
        arena_(arena),
        registry_(registry) {}

    Pieces render(std::size_t item) {
        arena_.clear();
        prose_ = registry_.prose_of(item);
        Node* node = evaluator_.render(area_, registry_.entry_state(item));
        Tokens tokens;
        if (node == nullptr) {
            return {};
        }
        substitute(node);
        Format const& format = area_.layout.format;
        std::array<Markup, 5> const marks{
            format.align, format.decoration, format.weight, format.variant, format.style};
        for (Markup mark : marks) {
            add(tokens, PieceKind::open, mark);
        }
        add_text(tokens, format.prefix);
        if (options_.second_field_align == Markup::none) {
            flatten(*node, tokens, arena_, prose_);
            capitalize_first_term(tokens, 0, arena_, registry_.sources[item].locale->language());
            add_suffix(tokens, format.suffix);
        } else {
            add_fields(tokens, *node, format.suffix);
        }
        for (std::size_t i = marks.size(); i > 0; --i) {
            add(tokens, PieceKind::close, marks[i - 1]);
        }
        return settle(tokens, locale_, arena_);
    }

private:
    static void add(Tokens& tokens, PieceKind kind, Markup mark) {
        if (mark != Markup::none) {
            tokens.push_back({kind, mark, false, {}, {}, false, false});
        }
    }

    static void add_text(Tokens& tokens, std::string_view text) {
        if (!text.empty()) {
            tokens.push_back({PieceKind::text, Markup::none, true, text, {}, false, false});
        }
    }

    /// Within the last block, if the entry ends with one.
    static void add_suffix(Tokens& tokens, std::string_view suffix) {
        bool in_block =
            !tokens.empty() && tokens.back().kind == PieceKind::close && is_display(tokens.back().markup);
        Token last = in_block ? tokens.back() : Token{};
        if (in_block) {
            tokens.pop_back();
        }
        add_text(tokens, suffix);
        if (in_block) {
            tokens.push_back(last);
        }
    }

    /// The first field stands in the margin, the rest beside it.
    void add_fields(Tokens& tokens, Node const& node, std::string_view suffix) {
        Node first;
        Node rest;
        for (Node* child = node.first; child != nullptr;) {
            Node* next = child->next;
            child->next = nullptr;
            append(first.first == nullptr ? first : rest, child);
            child = next;
        }
        add(tokens, PieceKind::open, Markup::left_margin);
        flatten(first, tokens, arena_, prose_);
        add(tokens, PieceKind::close, Markup::left_margin);
        add(tokens, PieceKind::open, Markup::right_inline);
        flatten(rest, tokens, arena_, prose_);
        add_text(tokens, suffix);
        add(tokens, PieceKind::close, Markup::right_inline);
    }

    std::string plain(Node const& node) {
        std::string text;
        append_plain(node, text, arena_, prose_);
        return text;
    }

    void collect_names(Node* node, std::vector<Node*>& names) {
        if (node->tag == Tag::name) {
            names.push_back(node);
            return;
        }
        for (Node* child = node->first; child != nullptr; child = child->next) {
            collect_names(child, names);
        }
    }

    /// The names of an entry, or what stands in their place.
    struct Authors {
        Node* node = nullptr;
        std::vector<Node*> names;
        std::vector<std::string>
            shown; ///< each with the whole given name, so that only one person is one text
        std::string whole;
    };

    Authors authors_of(Node* node) {
        Authors authors;
        authors.node = find_tag(node, Tag::names);
        if (authors.node == nullptr) {
            return authors;
        }
        std::vector<Node*> lists;
        collect_lists(authors.node, lists);
        authors.whole = lists.empty() ? plain(*authors.node) : std::string{};
        for (Node* list : lists) {
            authors.whole += plain(*list) + "\n";
        }
        collect_names(authors.node, authors.names);
        for (Node* name : authors.names) {
            authors.shown.push_back(plain(*name) + "\n" + (name->name == nullptr ? "" : name->name->given));
            authors.whole += authors.shown.back();
        }
        if (authors.names.empty()) {
            authors.names.push_back(authors.node); // a title in the place of names
            authors.shown.push_back(authors.whole);
        }
        return authors;
    }

    /// CSL 1.0.2, "subsequent-author-substitute".
    void substitute(Node* node) {
        if (!options_.subsequent_author_substitute) {
            return;
        }
        Authors authors = authors_of(node);
        bool same = !authors.whole.empty() && authors.whole == last_.whole;
        std::size_t most = std::min(authors.shown.size(), last_.shown.size());
        std::size_t equal = 0;
        while (equal < most && authors.shown[equal] == last_.shown[equal]) {
            ++equal;
        }
        switch (options_.substitute_rule) {
        case SubstituteRule::complete_all:
            if (same) {
                replace_all(authors);
            }
            break;
        case SubstituteRule::complete_each: replace(authors.names, same ? authors.names.size() : 0); break;
        case SubstituteRule::partial_each: replace(authors.names, equal); break;
        case SubstituteRule::partial_first: replace(authors.names, std::min<std::size_t>(equal, 1)); break;
        }
        last_ = std::move(authors);
    }

    void replace(std::vector<Node*> const& nodes, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            set_text(nodes[i]);
        }
    }

    void set_text(Node* node) {
        node->first = nullptr;
        node->last = nullptr;
        node->tokens = nullptr;
        node->token_count = 0;
        node->text = *options_.subsequent_author_substitute;
        node->left_out = node->text.empty();
    }

    /// The first list of names becomes the substitute, the others go; labels stay.
    void replace_all(Authors const& authors) {
        std::vector<Node*> lists;
        collect_lists(authors.node, lists);
        if (lists.empty()) {
            set_text(authors.names.front());
            return;
        }
        set_text(lists.front());
        for (std::size_t i = 1; i < lists.size(); ++i) {
            lists[i]->left_out = true;
        }
    }

    void collect_lists(Node* node, std::vector<Node*>& lists) {
        if (node->tag == Tag::name_list) {
            lists.push_back(node);
            return;
        }
        for (Node* child = node->first; child != nullptr; child = child->next) {
            collect_lists(child, lists);
        }
    }

    Style const& style_;
    BibliographyOptions const& options_;
    Area const& area_;
    Locale const& locale_;
    Evaluator& evaluator_;
    Arena& arena_;
    Registry const& registry_;
    Prose prose_;
    Authors last_; ///< its nodes are gone
};

} // namespace

std::vector<Entry> render_bibliography(
    Style const& style, Locale const& locale, Evaluator& evaluator, Arena& arena, Registry const& registry
) {
    std::vector<Entry> entries;
    if (!style.bibliography) {
        return entries;
    }
    BibliographyRenderer renderer(style, locale, evaluator, arena, registry);
    for (std::size_t item : registry.order) {
        Pieces pieces = renderer.render(item);
        if (!pieces.empty()) {
            entries.push_back({registry.sources[item].item->id, std::move(pieces)});
        }
    }
    return entries;
}

} // namespace brief::csl
