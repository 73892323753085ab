#include "csl/node.hpp"

#include "csl/text_case.hpp"

#include <algorithm>
#include <array>

namespace brief::csl {

namespace {

class Flattener {
public:
    Flattener(Tokens& tokens, Arena& arena, Prose const& prose) :
        tokens_(tokens), arena_(arena), prose_(prose) {}

    bool add(Node const& node) {
        if (node.left_out) {
            return false;
        }
        if (node.format == nullptr) {
            return add_content(node);
        }
        std::size_t start = tokens_.size();
        Format const& format = *node.format;
        if (!format.affixes_inside) {
            open(format.display);
            add_affix(format.prefix);
        }
        if (!add_formatted(node)) {
            tokens_.resize(start);
            return false;
        }
        if (!format.affixes_inside) {
            add_affix(node.no_suffix ? std::string_view{} : std::string_view(format.suffix));
            close(format.display);
        }
        return true;
    }

private:
    /// What stands between the affixes; with them, where they are formatted alike.
    bool add_formatted(Node const& node) {
        Format const& format = *node.format;
        std::array<Markup, 6> const marks{
            format.quotes ? Markup::quote : Markup::none,
            format.align,
            format.decoration,
            format.weight,
            format.variant,
            format.style};
        std::ranges::for_each(marks, [this](Markup mark) { open(mark); });
        add_affix(format.affixes_inside ? std::string_view(format.prefix) : std::string_view{});
        std::size_t content = tokens_.size();
        if (!add_content(node)) {
            return false;
        }
        change(format, content, node);
        add_affix(format.affixes_inside ? std::string_view(format.suffix) : std::string_view{});
        std::for_each(marks.rbegin(), marks.rend(), [this](Markup mark) { close(mark); });
        return true;
    }

    bool add_content(Node const& node) {
        bool any = false;
        if (node.tokens != nullptr) {
            tokens_.insert(tokens_.end(), node.tokens, node.tokens + node.token_count);
            any = true;
        } else if (!node.text.empty()) {
            tokens_.push_back(
                {PieceKind::text, Markup::none, node.verbatim, node.text, node.link, false, node.term}
            );
            any = true;
        }
        add_children(node, node.delimiter, any);
        return any;
    }

    void add_children(Node const& node, std::string_view delimiter, bool& any) {
        for (Node const* child = node.first; child != nullptr; child = child->next) {
            if (child->transparent) {
                if (!child->left_out) {
                    add_children(*child, delimiter, any);
                }
                continue;
            }
            std::size_t before = tokens_.size();
            if (any) {
                add_affix(delimiter);
            }
            if (add(*child)) {
                any = true;
            } else {
                tokens_.resize(before);
            }
        }
    }

    void change(Format const& format, std::size_t from, Node const& node) {
        if (format.strip_periods) {
            strip_periods(tokens_, from, arena_);
        }
        if (format.text_case == TextCase::none || (format.text_case == TextCase::title && !prose_.english)) {
            return;
        }
        change_case(
            tokens_, from, format.text_case, arena_, node.of_locale ? prose_.locale : prose_.language
        );
    }

    void add_affix(std::string_view text) {
        if (!text.empty()) {
            tokens_.push_back({PieceKind::text, Markup::none, true, text, {}, false, false});
        }
    }

    void open(Markup markup) {
        if (markup != Markup::none) {
            tokens_.push_back({PieceKind::open, markup, true, {}, {}, false, false});
        }
    }

    void close(Markup markup) {
        if (markup != Markup::none) {
            tokens_.push_back({PieceKind::close, markup, false, {}, {}, false, false});
        }
    }

    Tokens& tokens_;
    Arena& arena_;
    Prose const& prose_;
};

} // namespace

void append(Node& parent, Node* child) {
    if (parent.last == nullptr) {
        parent.first = child;
    } else {
        parent.last->next = child;
    }
    parent.last = child;
}

Node* find_tag(Node* node, Tag tag) {
    if (node->left_out) {
        return nullptr;
    }
    if (node->tag == tag) {
        return node;
    }
    for (Node* child = node->first; child != nullptr; child = child->next) {
        if (Node* found = find_tag(child, tag)) {
            return found;
        }
    }
    return nullptr;
}

bool flatten(Node const& node, Tokens& tokens, Arena& arena, Prose const& prose) {
    return Flattener(tokens, arena, prose).add(node);
}

void append_plain(Node const& node, std::string& to, Arena& arena, Prose const& prose) {
    Tokens tokens;
    flatten(node, tokens, arena, prose);
    for (Token const& token : tokens) {
        to += token.text;
    }
}

} // namespace brief::csl
