// What may stand in what (ISO 32000-1 14.8.4, ISO 14289-1 7.2).

#include "conform/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace brief::conform {

namespace {

using Roles = std::vector<std::string_view>;

struct Nesting {
    std::string_view role;
    Roles parents; ///< that it may have; empty: any
    Roles kids;    ///< elements that it may have; empty: any
    bool content;  ///< whether it may have content of its own
};

std::vector<Nesting> const& nestings() {
    static std::vector<Nesting> const all = {
        {"Document", {""}, {}, false},
        {"Sect", {"Document", "Part", "Art", "Sect", "Div"}, {}, false},
        {"L", {}, {"Caption", "L", "LI"}, false},
        {"LI", {"L"}, {"Lbl", "LBody"}, false},
        {"Lbl", {"LI", "Note", "BibEntry", "TOCI", "Caption", "Figure", "Formula"}, {}, true},
        {"LBody", {"LI"}, {}, true},
        {"Table", {}, {"Caption", "THead", "TBody", "TFoot", "TR"}, false},
        {"THead", {"Table"}, {"TR"}, false},
        {"TBody", {"Table"}, {"TR"}, false},
        {"TFoot", {"Table"}, {"TR"}, false},
        {"TR", {"Table", "THead", "TBody", "TFoot"}, {"TH", "TD"}, false},
        {"TH", {"TR"}, {}, true},
        {"TD", {"TR"}, {}, true},
        {"TOC", {}, {"Caption", "TOC", "TOCI"}, false},
        {"TOCI", {"TOC"}, {"Lbl", "Reference", "NonStruct", "P", "TOC", "Link"}, true},
        {"Caption", {"Table", "Figure", "L", "Formula", "TOC"}, {}, true},
    };
    return all;
}

constexpr std::array<std::string_view, 7> heading_roles = {"H", "H1", "H2", "H3", "H4", "H5", "H6"};

bool has(Roles const& roles, std::string_view role) {
    return roles.empty() || std::ranges::find(roles, role) != roles.end();
}

void check_element(Subject& subject, Element const& element, Nesting const& rule) {
    Tree const& tree = subject.tree();
    std::string_view parent = element.parent ? tree.elements[*element.parent].role : std::string_view();
    if (!has(rule.parents, parent)) {
        subject.miss(
            Rule::tree_nesting,
            fmt::format("{} stands in {}", element.role, parent.empty() ? "nothing" : parent),
            element.id
        );
    }
    for (auto const& kid : element.kids) {
        ElementMark const* mark = std::get_if<ElementMark>(&kid);
        if (mark == nullptr && !rule.content) {
            subject.miss(
                Rule::tree_nesting, fmt::format("{} has content of its own", element.role), element.id
            );
        } else if (mark != nullptr && !has(rule.kids, tree.elements[mark->index].role)) {
            subject.miss(
                Rule::tree_nesting,
                fmt::format("{} stands in {}", tree.elements[mark->index].role, element.role),
                tree.elements[mark->index].id
            );
        }
    }
}

/// A list, a table or a heading in what is a line of text.
void check_inline(Subject& subject, Element const& element) {
    constexpr std::array<std::string_view, 4> lines = {"Span", "Quote", "Reference", "Link"};
    constexpr std::array<std::string_view, 4> blocks = {"Sect", "Table", "L", "BlockQuote"};
    if (!element.parent) {
        return;
    }
    std::string_view parent = subject.tree().elements[*element.parent].role;
    bool in_line = std::ranges::find(lines, parent) != lines.end() ||
                   std::ranges::find(heading_roles, parent) != heading_roles.end();
    bool is_block = std::ranges::find(blocks, element.role) != blocks.end() ||
                    std::ranges::find(heading_roles, element.role) != heading_roles.end();
    bool heading_in_text =
        parent == "P" && std::ranges::find(heading_roles, element.role) != heading_roles.end();
    if ((in_line && is_block) || heading_in_text) {
        subject.miss(Rule::tree_nesting, fmt::format("{} stands in {}", element.role, parent), element.id);
    }
}

} // namespace

void check_nesting(Subject& subject) {
    Tree const& tree = subject.tree();
    for (Element const& element : tree.elements) {
        auto rule = std::ranges::find(nestings(), element.role, &Nesting::role);
        if (rule != nestings().end()) {
            check_element(subject, element, *rule);
        }
        check_inline(subject, element);
        if (!element.parent && element.role != "Document") {
            subject.miss(Rule::tree_nesting, "the topmost element is no Document", element.id);
        }
    }
}

} // namespace brief::conform
